import type { Topic } from '../../src-main/contract/bridge.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { AppStatus } from '../../src-main/contract/status.ts';
import type { Screen } from './screen.ts';
import type { Tools } from './store.ts';

export interface StatusSlice {
  readonly status: AppStatus | null;
  readonly statusFailure: Failure | null;
  readonly syncFailure: Failure | null;
  readonly readStatus: () => Promise<void>;
  readonly checkNow: () => Promise<void>;
  /** What the system would not show has been seen here. */
  readonly seen: () => Promise<void>;
  /** Asks for what a screen shows, when it is opened: a list that was shown before is where it was. */
  readonly show: (screen: Screen) => Promise<void>;
  /** Asks again for what is on screen and may have changed. */
  readonly changed: (topics: readonly Topic[]) => Promise<void>;
}

export function statusSlice({ ask, set, get }: Tools): StatusSlice {
  async function readStatus(): Promise<void> {
    const answer = await ask('app.status', null);
    if (answer.ok) set({ status: answer.value, statusFailure: null, now: Date.now() });
    else set({ statusFailure: answer.error });
  }

  async function show(screen: Screen): Promise<void> {
    const desk = get();
    if (screen === 'to-fix' || screen === 'waiting') return desk.visitList(screen);
    if (screen === 'done') return desk.visitDone();
    if (screen === 'sent') return desk.visitSent();
    if (screen === 'delivery') return desk.readDelivery();
    if (screen === 'clinic-side') return desk.readClinicSide();
    return desk.readSettings();
  }

  async function changed(topics: readonly Topic[]): Promise<void> {
    const desk = get();
    const { screen } = desk;
    const asks: Promise<void>[] = [];
    if (topics.includes('status')) asks.push(readStatus());
    if (topics.includes('worklist')) {
      if (screen === 'to-fix' || screen === 'waiting') asks.push(desk.listAgain(screen));
      asks.push(desk.caseAgain());
    }
    if (topics.includes('done') && screen === 'done') asks.push(desk.doneAgain());
    if (topics.includes('sent')) {
      if (screen === 'sent') asks.push(desk.sentAgain());
      if (screen === 'delivery') asks.push(desk.readDelivery());
      if (screen === 'clinic-side') asks.push(desk.readClinicSide());
    }
    if (topics.includes('settings') && screen === 'settings') asks.push(desk.readSettings());
    await Promise.all(asks);
  }

  return {
    status: null,
    statusFailure: null,
    syncFailure: null,
    readStatus,
    seen: async () => {
      await ask('desk.seen', null);
      await readStatus();
    },
    checkNow: async () => {
      const answer = await ask('sync.now', null);
      set({ syncFailure: answer.ok ? null : answer.error });
    },
    show,
    changed,
  };
}
