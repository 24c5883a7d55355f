import type { Correction } from '../../contract/correction.ts';
import { normaliseAddress } from '../../contract/patient.ts';
import type { EmailUpdate, PracticeConnector, SettleOutcome, UpdateOutcome } from '../../practice/port.ts';
import type { CorrectionChange } from '../../store/port.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import type { Desk } from '../desk.ts';
import { auditOf } from './save-correction.ts';

/** Wait before the n-th further try, milliseconds: from five seconds up to five minutes. */
const waitAfter = (attempts: number): number => Math.min(300_000, 5_000 * 2 ** Math.min(attempts, 10));

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
      return {
        ended: true,
        action: 'correction-conflict',
        change: { state: 'conflict', settledAt: now, foundRaw: outcome.found },
      };
    case 'gone':
      return { ended: true, action: 'correction-gone', change: { state: 'gone', settledAt: now } };
    case 'refused':
      return outcome.failure.code === 'practice-writing-off'
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
      return { ended: false, change: { state: 'queued', notBefore: now } };
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
  if (outcome.outcome === 'written' && correction.undoes !== null) {
    await store.journal.update(correction.undoes, ['written'], { state: 'undone' }, null);
  }
  const current = await practice.get(correction.patientId);
  const concerned = current.ok ? await store.patients.saveOne(correction.patientId, current.value) : [];
  const addresses = [correction.oldAddress, normaliseAddress(correction.newAddress), ...concerned].filter(Boolean);
  await refreshCases(desk, [...new Set(addresses)]);
  return true;
}

export interface Delivery {
  /** Writes what is due. `hurry` ignores the ten seconds and every wait: on quitting, on reconnecting, on demand. */
  run(hurry?: 'all' | 'retries'): Promise<void>;
  stop(): void;
}

/** Empties the journal: one correction at a time, in the order in which they were made, a patient's later one only after the earlier. */
export function createDelivery(desk: Desk): Delivery {
  let running: Promise<void> | null = null;
  let again: 'all' | 'retries' | 'due' | null = null;
  let cancelTimer = (): void => {};
  let stopped = false;

  const pass = async (hurry: 'all' | 'retries' | 'due'): Promise<void> => {
    const practice = desk.practice();
    const open = await desk.store.journal.open();
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
    schedule(await desk.store.journal.open());
  };

  const schedule = (open: readonly Correction[]): void => {
    cancelTimer();
    if (stopped || open.length === 0) return;
    const soonest = Math.min(...open.map((correction) => correction.notBefore));
    // Never a tight loop: what could not be written a moment ago is not tried within the same second.
    cancelTimer = desk.clock.after(Math.max(1_000, soonest - desk.clock.now()), () => void run());
  };

  const run = async (hurry?: 'all' | 'retries'): Promise<void> => {
    if (running !== null) {
      again = hurry ?? again ?? 'due';
      return running;
    }
    running = (async () => {
      let next: 'all' | 'retries' | 'due' | null = hurry ?? 'due';
      while (next !== null) {
        again = null;
        await pass(next);
        next = again;
      }
    })().finally(() => {
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
