import { sayBirthDate } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Patient } from '../../src-main/contract/patient.ts';

/** The first patients as the columns make them: who chose a wrong one sees it here. */
export function FirstPatients({ patients }: { readonly patients: readonly Patient[] }) {
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
            </tr>
          </thead>
          <tbody>
            {patients.map((patient) => (
              <tr key={patient.id}>
                <td>
                  <bdi>{patient.name || '—'}</bdi>
                </td>
                <td>{patient.birthDate === null ? '—' : sayBirthDate(patient.birthDate)}</td>
                <td>{patient.phones[0]?.number ?? '—'}</td>
                <td>
                  <bdi dir="ltr">{patient.rawEmail || '—'}</bdi>
                </td>
                <td>{t(`connect.status.${patient.status}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
