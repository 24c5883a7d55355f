import type { Moment } from '../../src-main/contract/catalogue/times.ts';
import { dayOf, sayDay } from '../../src-main/contract/catalogue/times.ts';
import type { GridItem } from './grid.tsx';

export interface DayLine extends GridItem {
  readonly heading: true;
  readonly title: string;
}

export interface ItemLine<Row> extends GridItem {
  readonly heading: false;
  readonly row: Row;
}

const headingHeight = 44;

/** Rows, newest first, with a heading before each day of the clinic's zone. `at` is unix milliseconds. */
export function linesByDay<Row extends { readonly id: string }>(
  rows: readonly Row[],
  at: (row: Row) => number,
  height: number,
  moment: Moment,
): readonly (DayLine | ItemLine<Row>)[] {
  const lines: (DayLine | ItemLine<Row>)[] = [];
  let day = '';
  for (const row of rows) {
    const own = dayOf(at(row), moment.zone);
    if (own !== day) {
      day = own;
      const title = sayDay(at(row), moment);
      lines.push({ key: `day-${day}`, heading: true, height: headingHeight, title: capital(title) });
    }
    lines.push({ key: row.id, heading: false, height, row });
  }
  return lines;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
