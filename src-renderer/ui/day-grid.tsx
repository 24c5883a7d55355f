import type { ReactNode } from 'react';
import { useCallback, useMemo, useState } from 'react';
import type { ListName } from '../state/places.ts';
import { useMoment } from '../state/use-desk.ts';
import { linesByDay } from './by-day.ts';
import { Cell } from './cell.tsx';
import { Grid } from './grid.tsx';
import { useLastPlace } from './use-kept-place.ts';

interface DayGridProps<Row> {
  readonly name: ListName;
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly at: (row: Row) => number;
  readonly height: number;
  readonly rowClass: string;
  /** Whether `rows` is all there is. */
  readonly whole: boolean;
  readonly before: number;
  readonly begins: boolean;
  readonly question: number;
  readonly onNearEnd: () => void;
  readonly onNearStart: () => void;
  readonly children: (row: Row) => ReactNode;
}

/** A long list that is only looked at, a heading a day. */
export function DayGrid<Row extends { readonly id: string }>(props: DayGridProps<Row>) {
  const { name, label, columns, rows, at, height, rowClass, whole, children } = props;
  const { before, begins, question, onNearEnd, onNearStart } = props;
  const moment = useMoment();
  const [active, setActive] = useState(useLastPlace(name, question)?.active ?? null);
  const today = Math.floor(moment.now / 3_600_000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: headings say "today": once an hour is often enough.
  const lines = useMemo(() => linesByDay(rows, at, height, moment), [rows, at, height, today, moment.zone]);
  const onActive = useCallback((key: string) => setActive(key), []);
  return (
    <Grid
      name={name}
      label={label}
      columns={columns}
      items={lines}
      total={whole ? lines.length : -1}
      active={active}
      onActive={onActive}
      before={before}
      begins={begins}
      question={question}
      onNearEnd={onNearEnd}
      onNearStart={onNearStart}
      rowClass={(line) => (line.heading ? '' : rowClass)}
    >
      {(line) =>
        line.heading ? (
          <Cell className="cell-heading" span={columns.length}>
            <h2>{line.title}</h2>
          </Cell>
        ) : (
          children(line.row)
        )
      }
    </Grid>
  );
}
