import type { Desk } from '../desk.ts';

/** In the records: what was not seen stays unseen over a restart. */
const fact = 'unseen';

type Facts = Pick<Desk, 'store'>;

/** How many bounces the system refused to show a toast for, since somebody last looked. */
export async function unseenCount(desk: Facts): Promise<number> {
  return Number((await desk.store.facts.get(fact)) ?? 0);
}

export async function addUnseen(desk: Facts, count: number): Promise<void> {
  await desk.store.facts.set(fact, String((await unseenCount(desk)) + count));
}

export async function markSeen(desk: Facts): Promise<void> {
  await desk.store.facts.set(fact, null);
}
