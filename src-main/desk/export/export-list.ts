import { listTitle } from '../../contract/catalogue/list-title.ts';
import { dayOf } from '../../contract/catalogue/times.ts';
import type { Exported, ExportList } from '../../contract/exports.ts';
import type { Failure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import { actorOf, type Desk } from '../desk.ts';
import { exportLine } from './audit-line.ts';
import { csvHead, csvLines } from './csv.ts';
import { countShown, rowsShown } from './list-pages.ts';
import { cellsOf, headerOf } from './list-table.ts';
import type { Outlets } from './outlets.ts';

/** How many lines pass between two words about how far it is. */
const toldEvery = 500;

/** "To fix 2026-11-26.csv": what the file is suggested to be called. */
export const fileNameOf = (title: string, { clock, settings }: Desk, ending: 'csv' | 'pdf'): string =>
  `${title} ${dayOf(clock.now(), settings().timeZone)}.${ending}`;

/**
 * Saves a list as the screen shows it as CSV where a person chooses. That they did, why and how many lines is on record before the file has its name.
 * Answers null where nobody chose a place, or where it was stopped by `signal`: then there is no file.
 */
export async function exportList(
  desk: Desk,
  { saveFile, separator, progress }: Outlets,
  { shown, reason }: ExportList,
  signal: AbortSignal,
): Promise<Result<Exported | null, Failure>> {
  const { store } = desk;
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const of = await countShown(store, shown);
  if (of === 0) return failure({ code: 'nothing-to-export' });
  const zone = desk.settings().timeZone;
  const record = (action: string, count: number) =>
    store.audit.append([exportLine(desk, actor.value, action, `${count} lines of ${shown.list}`, reason)]);
  let lines = 0;
  let recorded = false;
  const content = async function* () {
    progress({ stage: 'reading', lines, of });
    const sign = await separator();
    yield csvHead(headerOf(shown.list), sign);
    for await (const rows of rowsShown(store, shown)) {
      signal.throwIfAborted();
      yield csvLines(
        rows.map((row) => cellsOf(shown.list, row, zone)),
        sign,
      );
      const before = lines;
      lines += rows.length;
      if (Math.floor(before / toldEvery) !== Math.floor(lines / toldEvery)) progress({ stage: 'reading', lines, of });
    }
    await record('list-exported', lines);
    recorded = true;
  };
  try {
    const saved = await saveFile(fileNameOf(listTitle(shown), desk, 'csv'), content);
    if (!saved.ok && recorded) await record('list-not-exported', lines);
    if (!saved.ok) return saved;
    return success(saved.value === null ? null : { lines, leftOut: 0, fileName: saved.value });
  } catch (error) {
    if (signal.aborted) return success(null);
    throw error;
  }
}
