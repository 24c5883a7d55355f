import { useState } from 'react';
import { sayBirthDate } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import type { PatientData } from '../../src-main/contract/patient-data.ts';
import { Timeline } from '../case/timeline.tsx';
import { PatientQuestion } from '../files/patient-question.tsx';
import { Button } from '../ui/button.tsx';
import { AuditLines } from './audit-lines.tsx';
import { ErasePatient } from './erase-patient.tsx';

interface KeptProps {
  readonly data: PatientData;
  /** Reads it anew. */
  readonly again: () => Promise<void>;
}

/** All that this computer keeps of one patient, and what can be done with it. */
export function PatientKept({ data, again }: KeptProps) {
  const [asking, setAsking] = useState<'hand-out' | 'erase' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { patientId, snapshot, addresses, timeline, lines, audit } = data;
  const name = data.name ?? t('patient-data.number', { id: patientId });
  const nothing = snapshot === null && timeline.length === 0 && lines === 0;

  function done(words: string | null): void {
    setAsking(null);
    setSaid(words);
    if (words !== null) void again();
  }

  return (
    <article className="findings patient-kept" data-other="" aria-label={t('patient-data.kept', { name })}>
      <h3>
        <bdi>{t('patient-data.kept', { name })}</bdi>
      </h3>
      {nothing ? <p>{t('patient-data.nothing')}</p> : null}
      {snapshot === null && !nothing ? <p>{t('patient-data.no-snapshot')}</p> : null}
      <dl className="facts">
        <Fact name={t('audit.patient')} says={patientId} />
        {snapshot === null ? null : <Snapshot patient={snapshot} />}
        {addresses.length === 0 ? null : <Fact name={t('patient-data.addresses')} says={addresses.join(', ')} />}
        <Fact name={t('patient-data.lines')} says={t('patient-data.lines.open', { lines })} />
      </dl>
      {timeline.length === 0 ? null : (
        <details open>
          <summary>{t('patient-data.history', { count: timeline.length })}</summary>
          <Timeline entries={timeline} address={null} />
        </details>
      )}
      {audit.length === 0 ? null : (
        <details>
          <summary>{t('patient-data.audit', { count: audit.length })}</summary>
          <AuditLines lines={audit} />
        </details>
      )}
      <div className="save-line">
        <Button onClick={() => setAsking('hand-out')} disabled={nothing && audit.length === 0}>
          {t('patient-data.hand-out')}
        </Button>
        <Button onClick={() => setAsking('erase')} disabled={nothing}>
          {t('patient-data.erase')}
        </Button>
        <span role="status" className="field-hint">
          {said}
        </span>
      </div>
      {asking === 'hand-out' ? (
        <PatientQuestion patient={{ id: patientId, name }} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'erase' ? <ErasePatient patientId={patientId} name={name} onClose={done} /> : null}
    </article>
  );
}

function Fact({ name, says }: { readonly name: string; readonly says: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{says}</bdi>
      </dd>
    </div>
  );
}

function Snapshot({ patient }: { readonly patient: Patient }) {
  const { phones, birthDate, status, emailConsent, rawEmail, alsoIn = [] } = patient;
  return (
    <>
      {phones.map(({ kind, number }) => (
        <Fact key={`${kind} ${number}`} name={t(`case.phone.${kind}`)} says={number} />
      ))}
      <Fact name={t('case.born')} says={birthDate === null ? t('case.born.unknown') : sayBirthDate(birthDate)} />
      <Fact name={t('case.record')} says={t(`record-status.${status}`)} />
      {emailConsent === 'unknown' ? null : (
        <Fact name={t('case.email-wanted')} says={t(`case.email-wanted.${emailConsent}`)} />
      )}
      {rawEmail === null ? null : <Fact name={t('patient-data.email-field')} says={rawEmail} />}
      {alsoIn.length === 0 ? null : <Fact name={t('case.also-in')} says={alsoIn.join(', ')} />}
    </>
  );
}
