import { sayBirthDate, sayTime } from '../../src-main/contract/catalogue/times.ts';
import { statusWords } from '../../src-main/contract/catalogue/words.ts';
import type { Patient, Phone } from '../../src-main/contract/patient.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { useDesk, useMoment } from '../state/use-desk.ts';
import { Icon } from '../ui/icon.tsx';

const phoneWords: Readonly<Record<Phone['kind'], string>> = {
  mobile: 'Mobile',
  home: 'Home',
  work: 'Work',
  other: 'Phone',
};

/** Whose address it is, how to reach them, and what to check before an address is read out. */
export function Address({ detail }: { readonly detail: CaseDetail }) {
  const { row } = detail;
  const { patient } = row;
  const copy = useDesk((desk) => desk.copy);
  return (
    <header className="case-head">
      <h2 id="case-title" className="case-name">
        {patient === null ? (
          row.patientLookedUp ? (
            'Nobody has this address'
          ) : (
            'Patient not known yet'
          )
        ) : (
          <bdi>{patient.name}</bdi>
        )}
      </h2>
      <button
        type="button"
        className="case-address"
        title="Copy the address"
        onClick={() => void copy(row.address, 'Copied the address.')}
      >
        <bdi dir="ltr">{row.address}</bdi>
        <Icon name="copy" />
      </button>
      {patient === null ? null : <PatientFacts patient={patient} />}
      {row.sharedWith.length === 0 ? null : (
        <p className="case-shared">
          Shared with{' '}
          {row.sharedWith.map(({ patientId, name }, index) => (
            <span key={patientId}>
              {index === 0 ? '' : index === row.sharedWith.length - 1 ? ' and ' : ', '}
              <bdi>{name}</bdi>
            </span>
          ))}
          .
        </p>
      )}
    </header>
  );
}

function PatientFacts({ patient }: { readonly patient: Patient }) {
  const copy = useDesk((desk) => desk.copy);
  const away = useDesk((desk) => desk.status?.practice.reachable === false);
  const moment = useMoment();
  const { status, phones, birthDate, emailConsent } = patient;
  return (
    <dl className="facts">
      {status === 'active' ? null : (
        <div>
          <dt>Record</dt>
          <dd>
            <span className="badge">{statusWords[status]}</span>
          </dd>
        </div>
      )}
      {phones.map(({ kind, number }) => (
        <div key={`${kind} ${number}`}>
          <dt>{phoneWords[kind]}</dt>
          <dd>
            <button
              type="button"
              className="phone"
              title="Copy the number"
              onClick={() => void copy(number, `Copied ${number}.`)}
            >
              {number}
            </button>
          </dd>
        </div>
      ))}
      <div>
        <dt>Born</dt>
        <dd>{birthDate === null ? 'not known' : sayBirthDate(birthDate)}</dd>
      </div>
      {emailConsent === 'unknown' ? null : (
        <div>
          <dt>Email wanted</dt>
          <dd>{emailConsent === 'yes' ? 'yes' : 'no, says the record'}</dd>
        </div>
      )}
      {away ? (
        <div>
          <dt>As of</dt>
          <dd>{sayTime(patient.readAt * 1000, moment)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
