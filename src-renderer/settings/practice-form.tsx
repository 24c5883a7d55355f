import { useState } from 'react';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import { mappingOf, type PracticeConfig, placeLine } from '../../src-main/contract/settings.ts';
import type { PracticeTest, TableDescription } from '../../src-main/contract/setup.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { guessMapping, likeliestTable } from './guess-mapping.ts';
import { MappingForm } from './mapping-form.tsx';
import { PracticeFindings } from './practice-findings.tsx';

interface PracticeFormProps {
  readonly value: PracticeConfig | null;
  readonly onChange: (value: PracticeConfig) => void;
}

/** The practice database: which file, which columns, a test and a look at the first patients. Used in Welcome and Settings. */
export function PracticeForm({ value, onChange }: PracticeFormProps) {
  const { chooseFile, describeFile, preview, testPractice } = useActions();
  const [tables, setTables] = useState<readonly TableDescription[] | null>(null);
  const [found, setFound] = useState<PracticeTest | null>(null);
  const [patients, setPatients] = useState<readonly Patient[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function read(file: string, known: PracticeConfig | null): Promise<void> {
    const answer = await describeFile(file);
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setTables(answer.value);
    const table = likeliestTable(answer.value);
    if (known === null && table !== null) onChange({ engine: 'sqlite', file, mapping: guessMapping(table) });
  }
  async function choose(): Promise<void> {
    const chosen = await chooseFile();
    if (!chosen.ok) setFailure(chosen.error);
    else if (chosen.value !== null) await read(chosen.value, null);
  }
  async function test(config: PracticeConfig): Promise<void> {
    const tested = await testPractice(config);
    setFailure(tested.ok ? null : tested.error);
    setFound(tested.ok ? tested.value : null);
    if (!tested.ok) return setPatients(null);
    const seen = await preview(config);
    setFailure(seen.ok ? null : seen.error);
    setPatients(seen.ok ? seen.value : null);
  }

  return (
    <div className="form">
      <p className="file-line">
        {value === null ? 'No file chosen.' : <bdi className="address">{placeLine(value)}</bdi>}
        <Button onClick={() => void choose()}>{value === null ? 'Choose the file' : 'Choose another file'}</Button>
        {value?.engine === 'sqlite' && tables === null ? (
          <Button onClick={() => void read(value.file, value)}>Show the columns</Button>
        ) : null}
      </p>
      {value?.engine === 'sqlite' && tables !== null ? (
        <MappingForm
          tables={tables}
          value={value.mapping}
          onChange={(mapping) => {
            setFound(null);
            onChange({ ...value, mapping });
          }}
        />
      ) : null}
      <FailureNote failure={failure} />
      {value === null ? null : (
        <div className="save-line">
          <Button
            disabled={mappingOf(value)?.id === '' || mappingOf(value)?.email === ''}
            onClick={() => void test(value)}
          >
            Test
          </Button>
        </div>
      )}
      {found === null ? null : <PracticeFindings found={found} patients={patients} />}
    </div>
  );
}
