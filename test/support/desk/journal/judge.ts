import type { CorrectionState } from '../../../../src-main/contract/correction.ts';
import type { Outside } from '../../practice/crash/outside.ts';
import { type JournalBench, nextOf, oldOf } from './bench.ts';

/** States in which a correction is at its end or with a person. */
const told: ReadonlySet<CorrectionState> = new Set(['written', 'conflict', 'dropped', 'unknown']);

export interface Verdict {
  /** Patients whose saved correction is not in the journal, hangs, or is not what the practice database says. */
  readonly lost: readonly number[];
  /** Patients to whom one correction happened twice: in the database, in its audit or in ours. */
  readonly doubled: readonly number[];
  /** Patients whose address by somebody else was replaced by ours. */
  readonly overwritten: readonly number[];
  readonly auditBrokenAt: number | null;
  readonly outcomes: readonly CorrectionState[];
}

/** Delivers what is left, and holds what the journal says against what the practice database saw itself. */
export async function judge(
  bench: JournalBench,
  outside: Outside,
  ids: readonly number[],
  saved: readonly { readonly id: number; readonly correctionId: string }[],
): Promise<Verdict> {
  for (let round = 0; round < 40 && (await bench.store.journal.open()).length > 0; round += 1) {
    await bench.deliver();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const corrections = await bench.all(ids);
  const history = await outside.history();
  const traces = await outside.traces();
  const emails = await outside.emails();
  const audit = await bench.store.audit.list(null, 100_000);
  const lost = new Set<number>();
  const doubled = new Set<number>();
  const overwritten = new Set<number>();
  const known = new Set(corrections.map((correction) => correction.id));
  for (const { id, correctionId } of saved) if (!known.has(correctionId)) lost.add(id);
  for (const { id: correctionId, patientId, state } of corrections) {
    const id = Number(patientId);
    const ours = history.filter((change) => change.new_email === nextOf(id));
    if (!told.has(state) || (state === 'written' && ours.length === 0)) lost.add(id);
    if (emails.get(patientId) === nextOf(id) && state !== 'written') lost.add(id);
    const written = audit.filter(({ action, detail }) => action === 'correction-written' && detail === correctionId);
    if (ours.length > 1 || written.length > 1 || traces.filter((trace) => trace === correctionId).length > 1) {
      doubled.add(id);
    }
    if (ours.some((change) => change.old_email !== oldOf(id))) overwritten.add(id);
  }
  return {
    lost: [...lost],
    doubled: [...doubled],
    overwritten: [...overwritten],
    auditBrokenAt: await bench.store.audit.verify(),
    outcomes: corrections.map(({ state }) => state),
  };
}
