import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { KnownPatient } from '../../src-main/contract/patient-data.ts';
import type { PracticeConfig } from '../../src-main/contract/settings.ts';
import type { DryRun } from '../../src-main/contract/setup.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Rich } from '../ui/rich.tsx';
import { DryRunResult } from './dry-run-result.tsx';
import { FindOne, nameOf } from './find-one.tsx';

interface TryWritingProps {
  readonly practice: PracticeConfig;
  /** What the last run on this connection found; null where there was none. */
  readonly run: DryRun | null;
  readonly onRun: (run: DryRun | null) => void;
}

/** Whether a correction could be written: tried on a record of one's choice, shown, and nothing changed. */
export function TryWriting({ practice, run, onRun }: TryWritingProps) {
  const { tryDryRun } = useActions();
  const [chosen, setChosen] = useState<KnownPatient | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  async function tryDry(patient: KnownPatient | null): Promise<void> {
    setChosen(patient);
    setBusy(true);
    const answer = await tryDryRun(practice, patient?.patientId ?? null);
    setBusy(false);
    onRun(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  }

  return (
    <>
      <p className="field-hint">{t('connect.try.about')}</p>
      <FindOne
        label={t('connect.try.whose')}
        hint={t('connect.try.whose.hint')}
        choose={(name) => (
          <Rich id="connect.try.on" parts={{ hidden: <span className="sr-only" />, name: <bdi>{name}</bdi> }} />
        )}
        onChoose={(patient) => void tryDry(patient)}
      />
      <div className="save-line">
        <Button disabled={busy} onClick={() => void tryDry(null)}>
          {t('connect.try.first')}
        </Button>
        <span role="status" className="field-hint">
          {busy ? t('connect.writing.trying') : null}
        </span>
      </div>
      {failure === null || chosen === null ? null : (
        <p data-other="">
          <Rich id="connect.try.failed-on" parts={{ name: <bdi>{nameOf(chosen)}</bdi> }} />
        </p>
      )}
      <FailureNote failure={failure} />
      {run === null || busy ? null : <DryRunResult run={run} />}
    </>
  );
}
