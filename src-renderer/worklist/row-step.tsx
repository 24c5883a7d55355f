import type { ReactNode } from 'react';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useDeskStore } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { performNext } from './actions.ts';

const inRow = { 'data-stop': '', tabIndex: -1 } as const;

/** The one thing to do next with a row, as its button. */
export function RowStep({ row }: { readonly row: WorklistRow }) {
  const store = useDeskStore();
  const { step } = row;
  const next = () => performNext(store.getState(), row);
  const decide = (kind: 'patient-confirmed' | 'changed-in-ocumail' | 'not-a-patient') =>
    void store.getState().decide(row, kind);

  switch (step.kind) {
    case 'correct':
      return (
        <Button {...inRow} onClick={next}>
          Correct
        </Button>
      );
    case 'type-in-practice':
      if (step.newAddress === '') return <StepWith says="Take the address out of the record in the practice system" />;
      return (
        <StepWith says="Type it in the practice system" address={step.newAddress}>
          <Button {...inRow} onClick={next}>
            Copy
          </Button>
        </StepWith>
      );
    case 'change-in-ocumail':
      return (
        <StepWith says="Change it in Ocumail too" address={step.newAddress}>
          <Button {...inRow} onClick={next}>
            Copy
          </Button>
          <Button {...inRow} onClick={() => decide('changed-in-ocumail')}>
            Done
          </Button>
        </StepWith>
      );
    case 'confirm-with-patient':
      return (
        <StepWith says="Read it back to the patient" address={step.newAddress}>
          <Button {...inRow} onClick={() => decide('patient-confirmed')}>
            Patient confirmed
          </Button>
          <ReportButtons row={row} only={unsent} />
        </StepWith>
      );
    case 'settle-report':
      return (
        <span className="step-buttons">
          <ReportButtons row={row} only={ways} />
        </span>
      );
    case 'find-patient':
      return (
        <span className="step-buttons">
          <Button {...inRow} onClick={next}>
            Find patient
          </Button>
          <Button {...inRow} tone="quiet" onClick={() => decide('not-a-patient')}>
            Not a patient
          </Button>
        </span>
      );
    default:
      return null;
  }
}

interface StepWithProps {
  readonly says: string;
  readonly address?: string;
  readonly children?: ReactNode;
}

function StepWith({ says, address, children }: StepWithProps) {
  return (
    <span className="step-with">
      <span className="step-says">
        {says}
        {address === undefined ? null : (
          <bdi dir="ltr" className="step-address" title={address}>
            {address}
          </bdi>
        )}
      </span>
      <span className="step-buttons">{children}</span>
    </span>
  );
}

const ways = [
  { how: 'sent-again', name: 'Sent again' },
  { how: 'given-another-way', name: 'Given another way' },
  { how: 'not-needed', name: 'Not needed' },
] as const;
/** "Sent again" waits for the patient's word where the address was only suggested. */
const unsent = ways.slice(1);

function ReportButtons({ row, only }: { readonly row: WorklistRow; readonly only: readonly (typeof ways)[number][] }) {
  const store = useDeskStore();
  return only.map(({ how, name }) => (
    <Button {...inRow} key={how} onClick={() => void store.getState().settle(row, how)}>
      {name}
    </Button>
  ));
}
