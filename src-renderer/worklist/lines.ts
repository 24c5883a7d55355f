import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Section, WorklistPage, WorklistRow } from '../../src-main/contract/worklist.ts';
import { sections } from '../../src-main/contract/worklist.ts';
import type { GridItem } from '../ui/grid.tsx';

export interface HeadingLine extends GridItem {
  readonly heading: true;
  readonly section: Section;
  readonly title: string;
  /** Null where there are more than were counted. */
  readonly count: number | null;
}

export interface RowLine extends GridItem {
  readonly heading: false;
  readonly row: WorklistRow;
  /** The line above has the same address: they stand together. */
  readonly continues: boolean;
  readonly continued: boolean;
}

export type Line = HeadingLine | RowLine;

const headingHeight = 40;
const rowHeight = 61;
const tallRowHeight = 101;

const isTall = (row: WorklistRow): boolean => row.step.kind === 'decide' || row.step.kind === 'settle-report';

/** Rows with a heading before each section; a list of plain lines alone needs none. */
export function linesOf(rows: readonly WorklistRow[], counts: WorklistPage['counts'] | undefined): readonly Line[] {
  // Where it is not known how many there are, each section says which it is.
  const headed = counts === null || sections.some((section) => section !== 'line' && (counts?.[section] ?? 0) > 0);
  const lines: Line[] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const after = rows[index + 1];
    if (headed && row.section !== before?.section) {
      const { section } = row;
      const key = `section-${section}`;
      lines.push({
        key,
        heading: true,
        height: headingHeight,
        section,
        title: t(`section.${section}`),
        count: counts?.[section] ?? null,
      });
    }
    lines.push({
      key: row.id,
      heading: false,
      height: isTall(row) ? tallRowHeight : rowHeight,
      row,
      continues: standTogether(before, row),
      continued: standTogether(row, after),
    });
  }
  return lines;
}

const standTogether = (one: WorklistRow | undefined, other: WorklistRow | undefined): boolean =>
  one !== undefined && other !== undefined && one.section === other.section && one.address === other.address;

/** How many lines and headings the whole view has, loaded or not. */
export function totalOf(counts: WorklistPage['counts'] | undefined): number {
  if (counts == null) return -1;
  const headed = sections.some((section) => section !== 'line' && counts[section] > 0);
  return sections.reduce((sum, section) => sum + counts[section] + (headed && counts[section] > 0 ? 1 : 0), 0);
}

/** How many headings stand before the section of the first row that is held. */
export function headingsBefore(first: WorklistRow | undefined, counts: WorklistPage['counts'] | undefined): number {
  if (counts == null || first === undefined) return 0;
  return sections.slice(0, sections.indexOf(first.section)).filter((section) => counts[section] > 0).length;
}
