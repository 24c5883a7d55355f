import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { PracticeConfig } from '../../src-main/contract/settings.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Icon } from '../ui/icon.tsx';

interface ReachedProps {
  readonly engine: PracticeConfig['engine'];
  readonly failure: Failure | null;
}

/** How far a test came before it failed, and what to do: IT asks for the first before anything else. */
export function Reached({ engine, failure }: ReachedProps) {
  const steps = failure === null ? [] : stepsBefore(engine, failure.code);
  return (
    <>
      {steps.length === 0 ? null : (
        <ul className="findings-list">
          {steps.map((step) => (
            <li key={step}>
              <Icon name="check" />
              <span>{t(`connect.reached.${step}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <FailureNote failure={failure} />
    </>
  );
}

function stepsBefore(engine: PracticeConfig['engine'], code: Failure['code']): readonly ('server' | 'login')[] {
  if (engine === 'sqlite' || engine === 'csv') return [];
  switch (code) {
    case 'practice-login-refused':
    case 'practice-password-needed':
    case 'practice-not-encrypted':
    case 'practice-certificate-refused':
      return ['server'];
    case 'practice-table-missing':
    case 'practice-column-missing':
    case 'practice-mapping-invalid':
    case 'practice-write-denied':
      return ['server', 'login'];
    default:
      return [];
  }
}
