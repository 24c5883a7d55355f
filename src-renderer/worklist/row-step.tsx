import type { ReactNode } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
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
          {t('step.correct')}
        </Button>
      );
    case 'type-in-practice':
      if (step.newAddress === '') return <StepWith says={t('step.take-out')} />;
      return (
        <StepWith says={t('step.type')} address={step.newAddress}>
          <Button {...inRow} onClick={next}>
            {t('common.copy')}
          </Button>
        </StepWith>
      );
    case 'change-in-ocumail':
      return (
        <StepWith says={t('step.ocumail')} address={step.newAddress}>
          <Button {...inRow} onClick={next}>
            {t('common.copy')}
          </Button>
          <Button {...inRow} onClick={() => decide('changed-in-ocumail')}>
            {t('step.ocumail.done')}
          </Button>
        </StepWith>
      );
    case 'confirm-with-patient':
      return (
        <StepWith says={t('step.read-back')} address={step.newAddress}>
          <Button {...inRow} onClick={() => decide('patient-confirmed')}>
            {t('step.read-back.done')}
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
            {t('step.find')}
          </Button>
          <Button {...inRow} tone="quiet" onClick={() => decide('not-a-patient')}>
            {t('action.not-a-patient')}
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

const ways = ['sent-again', 'given-another-way', 'not-needed'] as const;
/** "Sent again" waits for the patient's word where the address was only suggested. */
const unsent = ways.slice(1);

function ReportButtons({ row, only }: { readonly row: WorklistRow; readonly only: readonly (typeof ways)[number][] }) {
  const store = useDeskStore();
  return only.map((how) => (
    <Button {...inRow} key={how} onClick={() => void store.getState().settle(row, how)}>
      {t(`closing.${how}`)}
    </Button>
  ));
}
