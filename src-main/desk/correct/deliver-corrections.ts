import type { Correction } from '../../contract/correction.ts';
import type { Failure } from '../../contract/failure.ts';
import type { EmailUpdate, PracticeConnector, SettleOutcome, UpdateOutcome } from '../../practice/port.ts';
import type { CorrectionChange } from '../../store/port.ts';
import { addressesOf, undoWindow } from '../cases/case-context.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import type { Desk } from '../desk.ts';
import { auditOf } from './audit-of.ts';
import { dropReplaced } from './drop-replaced.ts';

/** Wait before the n-th further try, milliseconds: from five seconds up to five minutes. */
const waitAfter = (attempts: number): number => Math.min(300_000, 5_000 * 2 ** Math.min(attempts, 10));

/** Nothing went wrong: this practice system is corrected by typing. */
const typedByHand: ReadonlySet<Failure['code']> = new Set(['practice-writing-off', 'practice-read-only']);

/** The longest that a correction may still have to wait. A later moment was set by a clock that was wrong, and could lie years ahead. */
const longestWaitOf = ({ attempts }: Correction): number => (attempts === 0 ? undoWindow : waitAfter(attempts - 1));

/** What happened to one correction: it ended (whatever the outcome), or it is tried again later. */
type Step =
  | { readonly ended: true; readonly change: CorrectionChange; readonly action: string }
  | { readonly ended: false; readonly change: CorrectionChange };

const updateOf = (correction: Correction): EmailUpdate => ({
  id: correction.patientId,
  expected: correction.expectedRaw,
  expectedVersion: correction.expectedVersion,
  next: correction.nextRaw,
  actor: correction.actor,
  correctionId: correction.id,
});

function stepOf(outcome: UpdateOutcome | SettleOutcome, correction: Correction, now: number): Step {
  const later = { notBefore: now + waitAfter(correction.attempts), attempts: correction.attempts + 1 };
  switch (outcome.outcome) {
    case 'written':
      return { ended: true, action: 'correction-written', change: { state: 'written', settledAt: now, failure: null } };
    case 'conflict':
      // Somebody else put the very value there: nothing is left to decide.
      if (outcome.found === correction.nextRaw)
        return { ended: true, action: 'correction-overtaken', change: { state: 'dropped', settledAt: now } };
      return {
        ended: true,
        action: 'correction-conflict',
        change: {
          state: 'conflict',
          settledAt: now,
          foundRaw: outcome.found,
          foundBy: outcome.by?.who ?? null,
          foundAt: outcome.by?.at ?? null,
        },
      };
    case 'gone':
      return { ended: true, action: 'correction-gone', change: { state: 'gone', settledAt: now } };
    case 'refused':
      return typedByHand.has(outcome.failure.code)
        ? { ended: true, action: 'correction-to-be-typed', change: { state: 'to-be-typed', failure: null } }
        : {
            ended: true,
            action: 'correction-refused',
            change: { state: 'refused', settledAt: now, failure: outcome.failure },
          };
    case 'unknown':
      return {
        ended: true,
        action: 'correction-unknown',
        change: { state: 'unknown', settledAt: now, foundRaw: outcome.found },
      };
    case 'never-arrived':
      return { ended: false, change: { ...later, state: 'queued' } };
    case 'unreachable':
      return { ended: false, change: { ...later, failure: outcome.failure } };
    case 'uncertain':
      return { ended: false, change: { failure: outcome.failure } };
  }
}

/**
 * Writes one correction; answers whether it ended. `writing` is on disk before the statement leaves, so that a crash in between is known as such
 * and settled by reading, never repeated blindly.
 */
async function deliver(desk: Desk, practice: PracticeConnector, correction: Correction): Promise<boolean> {
  const { store } = desk;
  if (correction.state === 'queued') {
    if (!(await store.journal.update(correction.id, ['queued'], { state: 'writing' }, null))) return false;
    const outcome = await practice.updateEmail(updateOf(correction));
    // Certainly not written: back into the queue. Anything less certain stays "writing" until it can be read.
    if (outcome.outcome === 'unreachable')
      return await record(desk, practice, correction, outcome, { state: 'queued' });
    if (outcome.outcome !== 'uncertain') return await record(desk, practice, correction, outcome);
  }
  return await record(desk, practice, correction, await practice.settle(updateOf(correction)));
}

async function record(
  desk: Desk,
  practice: PracticeConnector,
  correction: Correction,
  outcome: UpdateOutcome | SettleOutcome,
  extra: CorrectionChange = {},
): Promise<boolean> {
  const { store, clock } = desk;
  const step = stepOf(outcome, correction, clock.now());
  const audit = step.ended
    ? { ...auditOf(correction, step.action, null, clock.now()), outcome: outcome.outcome }
    : null;
  await store.journal.update(correction.id, ['writing'], { ...step.change, ...extra }, audit);
  desk.log('correction', { outcome: outcome.outcome });
  if (!step.ended) {
    desk.changed(['status']);
    return false;
  }
  if (step.change.state === 'written') await dropReplaced(desk, correction.id);
  // Overtaken, an undo is as good as done: somebody else put the old field back.
  if (step.change.state === 'dropped' && correction.undoes !== null) await store.journal.markUndone(correction.undoes);
  const current = await practice.get(correction.patientId);
  const concerned = current.ok ? await store.patients.saveOne(correction.patientId, current.value) : [];
  await refreshCases(desk, [...new Set([...addressesOf(correction), ...concerned])]);
  return true;
}

/** The correction with a moment that the clock can reach in the time that it may wait. */
async function inTime({ store, clock }: Desk, correction: Correction): Promise<Correction> {
  const notBefore = clock.now() + longestWaitOf(correction);
  if (correction.notBefore <= notBefore) return correction;
  await store.journal.update(correction.id, [correction.state], { notBefore }, null);
  return { ...correction, notBefore };
}

const urgency = ['all', 'retries', 'due'] as const;
type Hurry = (typeof urgency)[number];

/** How long the journal is left alone after the store refused, milliseconds. */
const afterFault = 60_000;

export interface Delivery {
  /** Never rejects. Writes what is due. `hurry` ignores the ten seconds and every wait: on quitting, on reconnecting, on demand. */
  run(hurry?: 'all' | 'retries'): Promise<void>;
  stop(): void;
}

/** Empties the journal: one correction at a time, in the order in which they were made, a patient's later one only after the earlier. */
export function createDelivery(desk: Desk): Delivery {
  let running: Promise<void> | null = null;
  let again: Hurry | null = null;
  let cancelTimer = (): void => {};
  let stopped = false;

  const pass = async (hurry: Hurry): Promise<void> => {
    const practice = desk.practice();
    const open = await Promise.all((await desk.store.journal.open()).map((correction) => inTime(desk, correction)));
    const blocked = new Set<string>();
    const now = desk.clock.now();
    for (const correction of open) {
      if (practice === null) break;
      const fresh = correction.state === 'queued' && correction.attempts === 0;
      const due = correction.notBefore <= now || hurry === 'all' || (hurry === 'retries' && !fresh);
      if (blocked.has(correction.patientId) || !due || !(await deliver(desk, practice, correction))) {
        blocked.add(correction.patientId);
      }
    }
    // Without a practice database they wait for the settings.
    schedule(practice === null ? [] : await desk.store.journal.open());
  };

  const schedule = (open: readonly Correction[]): void => {
    cancelTimer();
    if (stopped || open.length === 0) return;
    // A patient's later correction has no time of its own: it waits for the one before it.
    const first = new Map(open.toReversed().map((correction) => [correction.patientId, correction.notBefore]));
    // Never a tight loop: what could not be written a moment ago is not tried within the same second.
    wakeIn(Math.max(1_000, Math.min(...first.values()) - desk.clock.now()));
  };

  const wakeIn = (ms: number): void => {
    cancelTimer();
    if (!stopped) cancelTimer = desk.clock.after(ms, () => void run());
  };

  const run = async (hurry?: 'all' | 'retries'): Promise<void> => {
    if (running !== null) {
      again = urgency.find((one) => one === hurry || one === again) ?? 'due';
      return running;
    }
    running = (async () => {
      let next: Hurry | null = hurry ?? 'due';
      while (next !== null) {
        again = null;
        await pass(next);
        next = again;
      }
    })()
      .catch(() => {
        // The store refuses (a full disk): the journal has what it has, and is read again when that may be over.
        desk.log('delivery.failed');
        wakeIn(afterFault);
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  return {
    run,
    stop: () => {
      stopped = true;
      cancelTimer();
    },
  };
}
