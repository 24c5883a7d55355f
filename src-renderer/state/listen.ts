import type { Bridge } from '../../src-main/contract/bridge.ts';
import type { DeskStore } from './store.ts';

/** How often ages and staleness are looked at anew. */
const tickEvery = 30_000;

/** Joins the store to the outside: pushes of the main process, and the passing of time. */
export function listen(bridge: Bridge, store: DeskStore): void {
  bridge.on('changed', ({ topics }) => void store.getState().changed(topics));
  bridge.on('navigate', ({ screen }) => store.getState().go(screen));
  bridge.on('exporting', (progress) => store.getState().exportGoes(progress));
  setInterval(() => store.getState().setNow(Date.now()), tickEvery);
  void start(store);
}

async function start(store: DeskStore): Promise<void> {
  await store.getState().readStatus();
  const { status, show, screen } = store.getState();
  if (status?.phase === 'ready') await show(screen);
}
