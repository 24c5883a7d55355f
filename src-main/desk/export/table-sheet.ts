import { addressMarkup } from './address-markup.ts';
import type { Cell } from './csv.ts';
import { type Html, html } from './html.ts';
import type { CellKind } from './list-table.ts';

/** A table as it goes on paper. */
interface Table {
  readonly header: readonly string[];
  readonly kinds: readonly CellKind[];
  readonly rows: readonly (readonly Cell[])[];
}

const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined || cell === '';

/** Without the columns in which no row has anything: paper is narrow. */
function withoutEmpty({ header, kinds, rows }: Table): Table {
  const kept = header.map((_name, at) => rows.some((row) => !isEmpty(row[at])));
  const keep = <Value>(values: readonly Value[]): readonly Value[] => values.filter((_value, at) => kept[at]);
  return { header: keep(header), kinds: keep(kinds), rows: rows.map(keep) };
}

/** A number stays on one line, whatever it is parted by. */
const unbroken = (text: string): string => text.replaceAll(/ (?=[\d+(])/g, '\u00a0');

function cellOf(value: Cell, kind: CellKind = 'words'): Html {
  const text = value === null ? '' : String(value);
  if (kind === 'words') return html`<td>${text}</td>`;
  if (kind === 'address') return html`<td class="address">${text === '' ? '' : addressMarkup(text)}</td>`;
  return html`<td class="${kind}">${kind === 'phones' ? unbroken(text) : text}</td>`;
}

/** A list as a table: its head stands on every page, and no row breaks across two. `grouped`: the first column is a heading where it changes. */
export function tableSheet(table: Table, grouped: boolean): Html {
  const { header, kinds, rows } = withoutEmpty(table);
  const from = grouped ? 1 : 0;
  const names = header.slice(from);
  const lines = rows.map((row, index) => {
    const heading = grouped && row[0] !== rows[index - 1]?.[0] ? groupOf(row[0] ?? '', names.length) : null;
    return html`${heading}<tr>${row.slice(from).map((value, at) => cellOf(value, kinds[at + from]))}</tr>
`;
  });
  return html`<table>
<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${lines}</tbody>
</table>`;
}

const groupOf = (name: string | number, span: number): Html =>
  html`<tr class="group"><th scope="rowgroup" colspan="${span}">${name}</th></tr>
`;
