import type { Failure } from '../failure.ts';
import { inSentence } from './reason-line.ts';
import type { Moment } from './times.ts';
import { sayTime } from './times.ts';
import { t, type Values } from './translate.ts';

/** Who has to act before it goes on. `nobody`: it mends itself. */
export type Who = 'you' | 'manager' | 'it' | 'nobody';

export interface FailureWords {
  /** What happened, one sentence. */
  readonly what: string;
  /** What to do next, one sentence. */
  readonly next: string;
  readonly who: Who;
}

/** A code without someone who must act does not compile, nor one without its messages `failure.<code>.what` and `.next`. */
const whoActs: Readonly<Record<Failure['code'], Who>> = {
  'mandrill-unreachable': 'you',
  'mandrill-timeout': 'nobody',
  'mandrill-key-refused': 'manager',
  'mandrill-key-needed': 'manager',
  'mandrill-busy': 'nobody',
  'mandrill-unavailable': 'nobody',
  'mandrill-refused': 'it',
  'mandrill-answer-unreadable': 'it',
  'mandrill-url-refused': 'manager',
  'mandrill-aborted': 'nobody',
  'practice-unreachable': 'you',
  'practice-login-refused': 'manager',
  'practice-password-needed': 'manager',
  'practice-no-patient': 'manager',
  'practice-not-encrypted': 'it',
  'practice-certificate-refused': 'it',
  'practice-read-only': 'you',
  'practice-table-missing': 'it',
  'practice-column-missing': 'it',
  'practice-writing-off': 'you',
  'practice-write-denied': 'it',
  'practice-value-too-long': 'you',
  'practice-record-inactive': 'you',
  'practice-mapping-invalid': 'manager',
  'practice-trouble': 'it',
  'practice-trial-left': 'manager',
  'practice-ca-file-unreadable': 'manager',
  'practice-error': 'it',
  'store-newer': 'it',
  'store-disk-full': 'you',
  'store-read-only': 'it',
  'store-unavailable': 'it',
  'store-damaged': 'it',
  'cache-set-aside': 'nobody',
  'records-restored': 'manager',
  'records-set-aside': 'manager',
  'key-lost': 'manager',
  'not-found': 'you',
  'line-closed': 'nobody',
  'address-invalid': 'you',
  'address-unchanged': 'you',
  'address-belongs-to-another': 'you',
  'too-late-to-undo': 'you',
  'not-allowed-here': 'you',
  'nobody-at-desk': 'you',
  'dry-run-needed': 'manager',
  'manager-needed': 'manager',
  'pin-wrong': 'you',
  'pin-locked': 'manager',
  'last-manager': 'manager',
  'passphrase-wrong': 'you',
  'sealed-key-lost': 'it',
  'recovery-lost': 'manager',
  'file-not-written': 'you',
  'not-printed': 'you',
  'nobody-to-ring': 'you',
  'nothing-to-export': 'you',
  'too-many-to-print': 'you',
  'export-under-way': 'you',
  'patient-correction-open': 'you',
  'whose-mail-needed': 'manager',
  'not-set-up': 'manager',
  'request-invalid': 'you',
  unexpected: 'it',
};

/** What the messages of a failure name, as people read it. */
function valuesOf(failure: Failure, moment: Moment): Values {
  switch (failure.code) {
    case 'mandrill-refused':
      return { name: failure.name || t('failure.no-name'), status: failure.status };
    case 'practice-read-only':
      return { reason: t(`read-only.${failure.reason}`) };
    case 'practice-trouble':
      return { what: t(`trouble.${failure.trouble}`) };
    case 'records-restored':
      return { copiedAt: sayTime(failure.copiedAt, moment), file: failure.file };
    case 'address-belongs-to-another':
      return { names: failure.names.join(', ') };
    case 'line-closed': {
      const { kind, actor, at } = failure;
      return {
        how: inSentence(t(`closing.${kind}`)),
        when: sayTime(at, moment),
        who: actor === null ? 'nobody' : 'somebody',
        actor: actor ?? '',
      };
    }
    case 'pin-locked':
      return { until: sayTime(failure.until, moment) };
    default:
      return Object.fromEntries(Object.entries(failure).filter(([, value]) => value !== null));
  }
}

/** The words of a failure. `moment` is for the times that some of them name. A code of another version reads as unexpected. */
export function failureWords(failure: Failure, moment: Moment): FailureWords {
  if (!Object.hasOwn(whoActs, failure.code)) return failureWords({ code: 'unexpected' }, moment);
  const values = valuesOf(failure, moment);
  return {
    who: whoActs[failure.code],
    what: t(`failure.${failure.code}.what`, values),
    next: t(`failure.${failure.code}.next`, values),
  };
}
