import type { Exported } from '../../contract/exports.ts';
import type { Failure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { Desk } from '../desk.ts';
import { exportLine } from './audit-line.ts';
import { fileNameOf } from './export-list.ts';
import type { Outlets } from './outlets.ts';
import type { Sheet } from './sheet.ts';

/** A drawn sheet on its way out, and what the audit is to say of it. */
export interface SheetOut {
  readonly sheet: Sheet;
  readonly to: 'printer' | 'pdf';
  /** What the audit calls it: `call-list-printed`, `-saved`, `-not-printed`, `-not-saved`. */
  readonly what: 'call-list' | 'list' | 'patient-data';
  readonly actor: string;
  readonly reason: string;
  readonly patientId: string | null;
  readonly lines: number;
  /** Lines and what they are of, in the audit's words. */
  readonly count: string;
  readonly leftOut: number;
}

/**
 * Puts a sheet on paper or into a PDF where a person chooses. Who, how much and why is on record before either leaves the app; where it did not leave
 * in the end, that is too. Answers null where the person thought better of it.
 */
export async function sendSheet(
  desk: Desk,
  { printer, saveFile, progress }: Outlets,
  { sheet, to, what, actor, reason, patientId, lines, count, leftOut }: SheetOut,
  signal: AbortSignal,
): Promise<Result<Exported | null, Failure>> {
  const record = (became: string) =>
    desk.store.audit.append([{ ...exportLine(desk, actor, `${what}-${became}`, count, reason), patientId }]);
  if (to === 'printer') {
    await record('printed');
    progress({ stage: 'printing', lines, of: lines });
    const outcome = await printer.print(sheet, signal);
    if (outcome === 'printed') return success({ lines, leftOut, fileName: '' });
    await record('not-printed');
    return outcome === 'cancelled' ? success(null) : failure({ code: 'not-printed' });
  }
  let recorded = false;
  const saved = await saveFile(fileNameOf(sheet.title, desk, 'pdf'), async function* () {
    progress({ stage: 'reading', lines, of: lines });
    const pdf = await printer.pdf(sheet);
    await record('saved');
    recorded = true;
    yield pdf;
  });
  if (!saved.ok && recorded) await record('not-saved');
  if (!saved.ok) return saved;
  return success(saved.value === null ? null : { lines, leftOut, fileName: saved.value });
}
