import { sayBirthDate, sayTime } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { useDesk, useMoment } from '../state/use-desk.ts';
import { Icon } from '../ui/icon.tsx';
import { Names } from '../ui/names.tsx';
import { Rich } from '../ui/rich.tsx';
import { CasePhone } from './phone.tsx';

/** Whose address it is, how to reach them, and what to check before an address is read out. */
export function Address({ detail }: { readonly detail: CaseDetail }) {
  const { row } = detail;
  const { patient } = row;
  const copy = useDesk((desk) => desk.copy);
  return (
    <header className="case-head">
      <h2 id="case-title" className="case-name">
        {patient === null ? t(row.patientLookedUp ? 'case.nobody' : 'row.patient-unknown') : <bdi>{patient.name}</bdi>}
      </h2>
      <button
        type="button"
        className="case-address"
        title={t('case.copy-address')}
        onClick={() => void copy(row.address, t('copied.address'))}
      >
        <bdi dir="ltr">{row.address}</bdi>
        <Icon name="copy" />
      </button>
      {detail.letters === null ? null : (
        <p className="case-letters">
          <bdi dir="ltr">{t('case.letters', { address: detail.letters })}</bdi>
        </p>
      )}
      {patient === null ? null : (
        <PatientFacts patient={patient} address={row.address} wrongNumbers={row.wrongNumbers} />
      )}
      {row.sharedWith.length === 0 ? null : (
        <p className="case-shared" data-other="">
          <Rich id="case.shared" parts={{ names: <Names names={row.sharedWith.map(({ name }) => name)} /> }} />
        </p>
      )}
    </header>
  );
}

interface FactsProps {
  readonly patient: Patient;
  readonly address: string;
  readonly wrongNumbers: readonly string[];
}

function PatientFacts({ patient, address, wrongNumbers }: FactsProps) {
  const away = useDesk((desk) => desk.status?.practice.reachable === false);
  const moment = useMoment();
  const { status, phones, birthDate, emailConsent, alsoIn = [] } = patient;
  return (
    <dl className="facts">
      {status === 'active' ? null : (
        <div>
          <dt>{t('case.record')}</dt>
          <dd>
            <span className="badge">{t(`record-status.${status}`)}</span>
          </dd>
        </div>
      )}
      {phones.length > 0 ? null : (
        <div>
          <dt>{t('case.phone.other')}</dt>
          <dd>{t('case.phone.none')}</dd>
        </div>
      )}
      {phones.map(({ kind, number }) => (
        <div key={`${kind} ${number}`}>
          <dt>{t(`case.phone.${kind}`)}</dt>
          <dd>
            <CasePhone number={number} wrong={wrongNumbers.includes(number)} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('case.born')}</dt>
        <dd>{birthDate === null ? t('case.born.unknown') : sayBirthDate(birthDate)}</dd>
      </div>
      {emailConsent === 'unknown' ? null : (
        <div>
          <dt>{t('case.email-wanted')}</dt>
          <dd>{t(`case.email-wanted.${emailConsent}`)}</dd>
        </div>
      )}
      {alsoIn.includes(address) ? (
        <div>
          <dt>{t('case.also-in')}</dt>
          <dd>{t('case.also-in.contacts')}</dd>
        </div>
      ) : null}
      {away ? (
        <div>
          <dt>{t('case.as-of')}</dt>
          <dd>{sayTime(patient.readAt * 1000, moment)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
