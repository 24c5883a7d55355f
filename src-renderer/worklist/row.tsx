import { memo } from 'react';
import { useDesk } from '../state/use-desk.ts';
import { Cell } from '../ui/cell.tsx';
import { Decision } from './decision.tsx';
import { Editor } from './editor.tsx';
import { FindPatient } from './find-patient.tsx';
import type { RowLine } from './lines.ts';
import { RowFailure, WhatCell, WhoCell } from './row-cells.tsx';
import { RowMenu } from './row-menu.tsx';
import { RowStep } from './row-step.tsx';
import { WaitingCell, WaitingStep } from './waiting-cells.tsx';

/** The cells of one line of To fix or Waiting. */
export const WorkRow = memo(function WorkRow({ line }: { readonly line: RowLine }) {
  const { row } = line;
  const editing = useDesk((desk) => desk.editing === row.id);
  const finding = useDesk((desk) => desk.finding === row.id);
  if (editing) return <Editor rowId={row.id} />;
  return (
    <>
      <WhoCell line={line} />
      {row.waiting === null ? <WhatCell row={row} /> : <WaitingCell row={row} waiting={row.waiting} />}
      <Cell className="cell-step">
        {row.waiting === null ? <RowStep row={row} /> : <WaitingStep row={row} waiting={row.waiting} />}
      </Cell>
      <Cell className="cell-menu">
        <RowMenu row={row} />
      </Cell>
      {row.step.kind === 'decide' ? <Decision row={row} correction={row.step.correction} /> : null}
      {finding ? <FindPatient row={row} /> : null}
      <RowFailure rowId={row.id} />
    </>
  );
});
