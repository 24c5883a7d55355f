import type { Cell } from './csv.ts';
import { type Html, html } from './html.ts';
import type { CellKind } from './list-table.ts';

/** A number stays on one line, whatever it is parted by. */
const unbroken = (text: string): string => text.replaceAll(/ (?=[\d+(])/g, '\u00a0');

function cellOf(value: Cell, kind: CellKind = 'words'): Html {
  const text = value === null ? '' : String(value);
  if (kind === 'words') return html`<td>${text}</td>`;
  return html`<td class="${kind}">${kind === 'phones' ? unbroken(text) : text}</td>`;
}

/** A list as a table: its head stands on every page, and no row breaks across two. `grouped`: the first column is a heading where it changes. */
export function tableSheet(
  header: readonly string[],
  kinds: readonly CellKind[],
  rows: readonly (readonly Cell[])[],
  grouped: boolean,
): Html {
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
