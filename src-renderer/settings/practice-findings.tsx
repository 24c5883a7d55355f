import { sayBirthDate, sayCount, sayNumber } from '../../src-main/contract/catalogue/times.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import type { PracticeTest } from '../../src-main/contract/setup.ts';

interface PracticeFindingsProps {
  readonly found: PracticeTest;
  readonly patients: readonly Patient[] | null;
}

/** What the test found: how many patients, what we may do, and whether the columns are the right ones. */
export function PracticeFindings({ found, patients }: PracticeFindingsProps) {
  return (
    <div className="findings" role="status">
      <p>
        <strong>The database answers.</strong> {found.engine}, table {found.table}:{' '}
        {sayCount(found.activePatients, 'active patient')}, {sayNumber(found.withEmail)} with an email address.
      </p>
      <ul>
        <li>{found.mayRead ? 'Bounce Desk may read it.' : 'Bounce Desk may not read it.'}</li>
        <li>
          {found.mayWriteEmail
            ? 'It may change the email field.'
            : 'It may not change the email field: addresses are copied and typed by hand.'}
        </li>
        {found.mayWriteElse === true ? (
          <li className="finding-warn">
            <strong>It may change other fields too.</strong> Bounce Desk never does: a login without that right is
            safer.
          </li>
        ) : null}
      </ul>
      {patients === null ? null : <Preview patients={patients} />}
    </div>
  );
}

function Preview({ patients }: { readonly patients: readonly Patient[] }) {
  if (patients.length === 0) return <p>The table holds no patients.</p>;
  return (
    <>
      <p>Do these look right?</p>
      <div className="table-scroll">
        <table className="preview">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Born</th>
              <th scope="col">Phone</th>
              <th scope="col">Email</th>
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
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
