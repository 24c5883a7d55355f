import { listTitle } from '../../contract/catalogue/list-title.ts';
import { i18n, t } from '../../contract/catalogue/translate.ts';
import type { Exported, ListShown, PrintList } from '../../contract/exports.ts';
import type { Failure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import { actorOf, type Desk } from '../desk.ts';
import { callsOf } from './call-list.ts';
import { callSheet } from './call-sheet.ts';
import { type Html, html } from './html.ts';
import { linesShown, rowsShown } from './list-pages.ts';
import { cellsOf, headerOf, kindsOf } from './list-table.ts';
import type { Outlets } from './outlets.ts';
import { sendSheet } from './send-sheet.ts';
import type { Sheet } from './sheet.ts';
import { choiceOf, factsOf, footOf, headOf } from './sheet-head.ts';
import { tableSheet } from './table-sheet.ts';

/** More lines than this nobody prints on purpose. */
export const mostPrinted = 2_000;

/** All rows, as paper is made of a whole; null where they are too many. */
async function gather<Row>(pages: AsyncIterable<readonly Row[]>): Promise<readonly Row[] | null> {
  const all: Row[] = [];
  for await (const rows of pages) {
    all.push(...rows);
    if (all.length > mostPrinted) return null;
  }
  return all;
}

/** What goes on the paper, how much of it there is, and what was left out. */
interface Drawn {
  readonly title: string;
  readonly notes: readonly string[];
  readonly body: Html;
  readonly lines: number;
  readonly leftOut: number;
}

const tooMany: Failure = { code: 'too-many-to-print', most: mostPrinted };

async function drawCalls(desk: Desk, shown: ListShown): Promise<Result<Drawn, Failure>> {
  if (shown.list === 'done' || shown.list === 'sent') return failure({ code: 'nobody-to-ring' });
  const rows = await gather(linesShown(desk.store, shown));
  if (rows === null) return failure(tooMany);
  const { calls, leftOut } = callsOf(rows);
  if (calls.length === 0) return failure({ code: 'nobody-to-ring' });
  const notes = [
    t('files.sheet.patients', { count: calls.length }),
    ...(leftOut === 0 ? [] : [t('files.sheet.left-out', { count: leftOut })]),
  ];
  const body = callSheet(calls, desk.settings().timeZone);
  return success({ title: t('files.call-list'), notes, body, lines: calls.length, leftOut });
}

async function drawList(desk: Desk, shown: ListShown): Promise<Result<Drawn, Failure>> {
  const rows = await gather(rowsShown(desk.store, shown));
  if (rows === null) return failure(tooMany);
  if (rows.length === 0) return failure({ code: 'nothing-to-export' });
  const zone = desk.settings().timeZone;
  const cells = rows.map((row) => cellsOf(shown.list, row, zone));
  return success({
    title: listTitle(shown),
    notes: [t('files.sheet.lines', { count: rows.length }), ...choiceOf(shown)],
    body: tableSheet(
      { header: headerOf(shown.list), kinds: kindsOf(shown.list), rows: cells },
      shown.list === 'to-fix',
    ),
    lines: rows.length,
    leftOut: 0,
  });
}

/** Puts a call list, or the list as the screen shows it, on paper or into a PDF, as `sendSheet` does. */
export async function printList(
  desk: Desk,
  outlets: Outlets,
  { shown, reason, what, to }: PrintList,
  sample: boolean,
  signal: AbortSignal,
): Promise<Result<Exported | null, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const drawn = await (what === 'call-list' ? drawCalls : drawList)(desk, shown);
  if (!drawn.ok) return drawn;
  const { title, notes, body, lines, leftOut } = drawn.value;
  const facts = factsOf(desk, title, actor.value, sample);
  const sheet: Sheet = {
    title,
    language: i18n.locale,
    body: html`${headOf(facts, notes)}${body}`,
    foot: footOf(facts),
    landscape: what === 'list',
  };
  const count = `${lines} ${what === 'call-list' ? 'patients' : 'lines'} of ${shown.list}`;
  const of = { actor: actor.value, reason, patientId: null, lines, count, leftOut };
  return await sendSheet(desk, outlets, { sheet, to, what, ...of }, signal);
}
