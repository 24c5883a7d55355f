import { t } from '../../src-main/contract/catalogue/translate.ts';
import { mappingOf, type PracticeConfig } from '../../src-main/contract/settings.ts';
import { systemOf } from '../../src-main/contract/systems/systems.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { ColumnsForm } from './columns-form.tsx';
import { columnsAreChosen, entryNameOf, placeIsFilledIn, placeOf, systemNameOf } from './draft.ts';
import { FirstPatients } from './first-patients.tsx';
import { ForIt } from './for-it.tsx';
import { PlaceForm } from './place-form.tsx';
import { PracticeFindings } from './practice-findings.tsx';
import { Reached } from './reached.tsx';
import { SystemChooser } from './system-chooser.tsx';
import { useTrial } from './use-trial.ts';

interface PracticeFormProps {
  readonly value: PracticeConfig | null;
  readonly onChange: (value: PracticeConfig) => void;
  readonly password: string;
  readonly onPassword: (password: string) => void;
  readonly mayBeKept: boolean;
}

/** The practice database: which system, where it is, which columns, a test and a look at the first patients. Used in Welcome and Settings. */
export function PracticeForm({ value, onChange, password, onPassword, mayBeKept }: PracticeFormProps) {
  const { chooseFile, keepPractice } = useActions();
  const kept = useDesk((desk) => desk.keptPractices);
  const trial = useTrial(password, onChange);
  const { tables, found, patients, failure, busy } = trial;

  async function choose(what: 'database' | 'list'): Promise<void> {
    const chosen = await chooseFile(what);
    if (!chosen.ok) trial.fail(chosen.error);
    if (!chosen.ok || chosen.value === null || value === null || !('file' in value)) return;
    const config = { ...value, file: chosen.value };
    trial.forget('all');
    onChange(config);
    await trial.readTables(config);
  }
  function change(next: PracticeConfig): void {
    trial.forget('all');
    onChange(next);
  }

  /** Another system, or the same on another engine: what was entered for this one is there again when it is chosen again. */
  function turnTo(next: PracticeConfig): void {
    if (value !== null) keepPractice(entryNameOf(value), { config: value, password });
    const before = kept[entryNameOf(next)];
    change(before?.config ?? next);
    onPassword(before?.password ?? '');
  }

  const system = value === null ? null : systemOf(systemNameOf(value));
  const filledIn = value !== null && placeIsFilledIn(placeOf(value));
  const ready = filledIn && (tables === null || columnsAreChosen(value));
  return (
    <div className="form">
      <SystemChooser value={value} onChange={turnTo} />
      {value === null || system === null ? null : (
        <>
          <PlaceForm
            value={value}
            onChange={change}
            password={password}
            onPassword={(entered) => {
              trial.forget('all');
              onPassword(entered);
            }}
            mayBeKept={mayBeKept}
            chooseFile={(what) => void choose(what)}
          />
          {value.engine === 'fhir' ? null : (
            <ColumnsForm
              system={system}
              value={value}
              tables={tables}
              onRead={filledIn && !busy ? () => void trial.readTables(value) : null}
              onChange={(mapping) => {
                trial.forget('columns');
                onChange({ ...value, mapping });
              }}
            />
          )}
          <div className="save-line">
            <Button disabled={!ready || busy} onClick={() => void trial.test(value)}>
              {t(busy ? 'connect.testing' : 'connect.test')}
            </Button>
          </div>
          <Reached engine={value.engine} failure={failure} />
          {found === null ? null : <PracticeFindings found={found} inFile={'file' in value} />}
          {patients === null ? null : (
            <FirstPatients patients={patients} consent={mappingOf(value)?.emailConsent != null} />
          )}
          {filledIn && columnsAreChosen(value) ? <ForIt config={value} system={system} /> : null}
        </>
      )}
    </div>
  );
}
