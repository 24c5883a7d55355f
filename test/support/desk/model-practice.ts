import { addressesIn, type Patient } from '../../../src-main/contract/patient.ts';
import { failure, success } from '../../../src-main/contract/result.ts';
import type { EmailUpdate, PracticeConnector, SettleOutcome, UpdateOutcome } from '../../../src-main/practice/port.ts';

/** What happens to the next write: its statement or its answer is lost on the way. */
export type Cut = 'before-commit' | 'after-commit';

export interface ModelWrite {
  readonly correctionId: string;
  readonly patientId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A practice database in memory with the guard and the trace of the real ones, whose line can be cut at will. */
export interface ModelPractice {
  readonly connector: PracticeConnector;
  /** Every write of ours that took effect. */
  readonly writes: readonly ModelWrite[];
  emailOf(id: string): string | null;
  setEmail(id: string, email: string | null): void;
  /** Nothing reaches it any more, or it does again. */
  setAway(away: boolean): void;
  cutNext(cut: Cut | null): void;
}

const away = { code: 'practice-unreachable' } as const;

export function modelPractice(
  patients: readonly { readonly id: string; readonly email: string }[],
  now: () => number,
): ModelPractice {
  const emails = new Map<string, string | null>(patients.map(({ id, email }) => [id, email]));
  const writes: ModelWrite[] = [];
  let isAway = false;
  let cut: Cut | null = null;

  const patientOf = (id: string): Patient | null =>
    emails.has(id)
      ? {
          id,
          name: `Patient ${id}`,
          phones: [],
          birthDate: null,
          status: 'active',
          emailConsent: 'unknown',
          rawEmail: emails.get(id) ?? null,
          version: null,
          readAt: Math.floor(now() / 1000),
        }
      : null;
  const all = (): readonly Patient[] => [...emails.keys()].flatMap((id) => patientOf(id) ?? []);
  const reading = async <Value>(value: () => Value) =>
    isAway ? ({ ok: false, error: away } as const) : success(value());
  const wasWritten = ({ correctionId }: EmailUpdate): boolean =>
    writes.some((write) => write.correctionId === correctionId);

  const update = (wanted: EmailUpdate): UpdateOutcome => {
    const found = emails.get(wanted.id) ?? null;
    if (wasWritten(wanted)) return found === wanted.next ? { outcome: 'written' } : { outcome: 'conflict', found };
    if (found !== wanted.expected) return { outcome: 'conflict', found };
    emails.set(wanted.id, wanted.next);
    writes.push({ correctionId: wanted.correctionId, patientId: wanted.id, from: found, to: wanted.next });
    return { outcome: 'written' };
  };

  const connector: PracticeConnector = {
    dryRun: async () => failure(away),
    rightsScript: async () => ({ ok: true, value: null }),
    test: async () => ({ ok: false, error: away }),
    describe: async () => ({ ok: false, error: away }),
    findByEmails: (addresses) =>
      reading(() => all().filter((patient) => addressesIn(patient.rawEmail).some((one) => addresses.includes(one)))),
    search: () => reading(all),
    preview: () => reading(all),
    get: (id) => reading(() => patientOf(id)),
    updateEmail: async (wanted) => {
      if (isAway) return { outcome: 'unreachable', failure: away };
      const lost = cut;
      cut = null;
      if (lost === 'before-commit') return { outcome: 'uncertain', failure: away };
      const outcome = update(wanted);
      return lost === null ? outcome : { outcome: 'uncertain', failure: away };
    },
    settle: async (wanted): Promise<SettleOutcome> => {
      if (isAway) return { outcome: 'unreachable', failure: away };
      const found = emails.get(wanted.id) ?? null;
      if (found === wanted.next) return { outcome: 'written' };
      if (found !== wanted.expected) return { outcome: 'conflict', found };
      return wasWritten(wanted) ? { outcome: 'conflict', found } : { outcome: 'never-arrived' };
    },
    close: async () => {},
  };

  return {
    connector,
    writes,
    emailOf: (id) => emails.get(id) ?? null,
    setEmail: (id, email) => emails.set(id, email),
    setAway: (next) => {
      isAway = next;
    },
    cutNext: (next) => {
      cut = next;
    },
  };
}
