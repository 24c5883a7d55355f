import { isMessage, t } from '../../src-main/contract/catalogue/translate.ts';
import type { AuditEntry } from '../../src-main/contract/reports.ts';
import { Rich } from '../ui/rich.tsx';
import { Time } from '../ui/time.tsx';

/** So many are shown; the file has them all. */
const shown = 20;

/** An action of a later version is shown by its own name. */
function actionWords(action: string): string {
  const id = `audit.action.${action}`;
  return isMessage(id) ? t(id) : action;
}

/** The newest lines: when, who, what, whose record, from what to what. */
export function AuditLines({ lines }: { readonly lines: readonly AuditEntry[] }) {
  if (lines.length === 0) return <p>{t('audit.none')}</p>;
  return (
    <>
      <h3>{t('audit.newest')}</h3>
      <div className="table-scroll" data-other="">
        <table className="preview audit-lines">
          <thead>
            <tr>
              {(['when', 'who', 'what', 'patient', 'change'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`audit.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map((line) => (
              <tr key={line.sequence}>
                <td>
                  <Time at={line.at} />
                </td>
                <td>
                  <bdi>{line.actor}</bdi>
                </td>
                <td>
                  {actionWords(line.action)}
                  {line.confirmed === false ? <span className="tick-below">{t('audit.not-confirmed')}</span> : null}
                </td>
                <td>
                  <bdi dir="ltr">{line.patientId ?? '—'}</bdi>
                </td>
                <td>
                  <Change line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Change({ line }: { readonly line: AuditEntry }) {
  const { oldValue, newValue } = line;
  if (oldValue === null && newValue === null) return <>—</>;
  // A step of a line names its address and changes nothing.
  if (newValue === null && line.action.startsWith('decision')) return <bdi dir="ltr">{oldValue}</bdi>;
  const values = { old: oldValue ?? '', new: newValue ?? '' };
  const id = values.new === '' ? 'audit.removed' : values.old === '' ? 'audit.added' : 'audit.became';
  return <Rich id={id} values={values} parts={{ address: <bdi dir="ltr" /> }} />;
}
