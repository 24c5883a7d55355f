import { sayBirthDate } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import { Rich } from '../ui/rich.tsx';

interface FirstPatientsProps {
  readonly patients: readonly Patient[];
  /** Whether a column was chosen that says who wants email. */
  readonly consent: boolean;
}

/** The first patients as the columns make them: who chose a wrong one sees it here. */
export function FirstPatients({ patients, consent }: FirstPatientsProps) {
  if (patients.length === 0) return <p>{t('connect.preview.none')}</p>;
  return (
    <>
      <p>{t('connect.preview.question')}</p>
      <div className="table-scroll" data-other="">
        <table className="preview">
          <thead>
            <tr>
              <th scope="col">{t('connect.preview.name')}</th>
              <th scope="col">{t('connect.preview.born')}</th>
              <th scope="col">{t('connect.preview.phone')}</th>
              <th scope="col">{t('connect.preview.email')}</th>
              <th scope="col">{t('connect.preview.status')}</th>
              {consent ? <th scope="col">{t('connect.preview.consent')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {patients.map((patient) => (
              <tr key={patient.id}>
                <td>
                  <bdi>{patient.name || '—'}</bdi>
                </td>
                <td>{patient.birthDate === null ? '—' : sayBirthDate(patient.birthDate)}</td>
                <td>
                  {patient.phones.length === 0 ? '—' : null}
                  {patient.phones.map(({ kind, number }) => (
                    <div key={`${kind} ${number}`}>
                      <Rich
                        id="connect.preview.number"
                        values={{ kind: t(`case.phone.${kind}`) }}
                        parts={{ quiet: <span className="tick-hint" />, number: <bdi dir="ltr">{number}</bdi> }}
                      />
                    </div>
                  ))}
                </td>
                <td>
                  <bdi dir="ltr">{patient.rawEmail || '—'}</bdi>
                </td>
                <td>{t(`connect.status.${patient.status}`)}</td>
                {consent ? <td>{t(`connect.consent.${patient.emailConsent}`)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
