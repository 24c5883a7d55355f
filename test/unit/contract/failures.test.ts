import { afterEach, describe, expect, test } from 'vitest';
import { failureWords } from '../../../src-main/contract/catalogue/failures.ts';
import { languages, speak, t } from '../../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../../src-main/contract/failure.ts';

const moment = { now: Date.parse('2026-11-12T09:24:00+02:00'), zone: 'Africa/Johannesburg' };

/** One of each code, with parameters as they come; a new code that is missing here does not compile. */
const byCode: { readonly [Code in Failure['code']]: Extract<Failure, { code: Code }> } = {
  'mandrill-unreachable': { code: 'mandrill-unreachable' },
  'mandrill-timeout': { code: 'mandrill-timeout' },
  'mandrill-key-needed': { code: 'mandrill-key-needed' },
  'mandrill-key-refused': { code: 'mandrill-key-refused' },
  'mandrill-busy': { code: 'mandrill-busy', retryAfterSeconds: null },
  'mandrill-unavailable': { code: 'mandrill-unavailable' },
  'mandrill-refused': { code: 'mandrill-refused', name: 'Unknown_Subaccount', status: 500 },
  'mandrill-answer-unreadable': { code: 'mandrill-answer-unreadable', status: 200 },
  'mandrill-url-refused': { code: 'mandrill-url-refused' },
  'mandrill-aborted': { code: 'mandrill-aborted' },
  'practice-unreachable': { code: 'practice-unreachable' },
  'practice-login-refused': { code: 'practice-login-refused' },
  'practice-table-missing': { code: 'practice-table-missing', table: 'patients' },
  'practice-column-missing': { code: 'practice-column-missing', table: 'patients', column: 'email' },
  'practice-writing-off': { code: 'practice-writing-off' },
  'practice-write-denied': { code: 'practice-write-denied' },
  'practice-value-too-long': { code: 'practice-value-too-long', limit: 50 },
  'practice-record-inactive': { code: 'practice-record-inactive', status: 'deceased' },
  'practice-mapping-invalid': { code: 'practice-mapping-invalid', detail: 'two columns are the same' },
  'practice-password-needed': { code: 'practice-password-needed' },
  'practice-no-patient': { code: 'practice-no-patient' },
  'dry-run-needed': { code: 'dry-run-needed' },
  'practice-trouble': { code: 'practice-trouble', trouble: 'not-one-row' },
  'practice-trial-left': { code: 'practice-trial-left', address: 'dry@run.invalid' },
  'practice-ca-file-unreadable': { code: 'practice-ca-file-unreadable' },
  'practice-error': { code: 'practice-error', detail: 'disk I/O error' },
  'store-newer': { code: 'store-newer', file: 'records', version: 9, known: 4 },
  'store-disk-full': { code: 'store-disk-full' },
  'store-read-only': { code: 'store-read-only' },
  'store-unavailable': { code: 'store-unavailable', detail: 'locked' },
  'store-damaged': { code: 'store-damaged', file: 'cache' },
  'cache-set-aside': { code: 'cache-set-aside', file: 'cache-old.db' },
  'records-restored': { code: 'records-restored', copiedAt: moment.now - 86_400_000, file: 'records-old.db' },
  'records-set-aside': { code: 'records-set-aside', file: 'records-old.db' },
  'key-lost': { code: 'key-lost' },
  'not-found': { code: 'not-found' },
  'line-closed': { code: 'line-closed', kind: 'delivered-later', at: 0, actor: null },
  'address-invalid': { code: 'address-invalid' },
  'address-unchanged': { code: 'address-unchanged' },
  'address-belongs-to-another': { code: 'address-belongs-to-another', names: ['Thabo Dlamini'] },
  'too-late-to-undo': { code: 'too-late-to-undo' },
  'not-allowed-here': { code: 'not-allowed-here' },
  'nobody-at-desk': { code: 'nobody-at-desk' },
  'manager-needed': { code: 'manager-needed' },
  'pin-wrong': { code: 'pin-wrong', triesLeft: 1 },
  'pin-locked': { code: 'pin-locked', until: moment.now + 60_000 },
  'last-manager': { code: 'last-manager' },
  'passphrase-wrong': { code: 'passphrase-wrong' },
  'sealed-key-lost': { code: 'sealed-key-lost', trouble: 'damaged', file: '/clinic/key.json' },
  'recovery-lost': { code: 'recovery-lost' },
  'file-not-written': { code: 'file-not-written', trouble: 'full', name: 'audit.csv' },
  'not-printed': { code: 'not-printed' },
  'nobody-to-ring': { code: 'nobody-to-ring' },
  'nothing-to-export': { code: 'nothing-to-export' },
  'too-many-to-print': { code: 'too-many-to-print', most: 2000 },
  'export-under-way': { code: 'export-under-way' },
  'patient-correction-open': { code: 'patient-correction-open' },
  'whose-mail-needed': { code: 'whose-mail-needed' },
  'not-set-up': { code: 'not-set-up' },
  'request-invalid': { code: 'request-invalid' },
  unexpected: { code: 'unexpected' },
  'practice-not-encrypted': { code: 'practice-not-encrypted' },
  'practice-certificate-refused': { code: 'practice-certificate-refused', detail: 'self-signed certificate' },
  'practice-read-only': { code: 'practice-read-only', reason: 'patient-list' },
};
const failures: readonly Failure[] = Object.values(byCode);

describe('words of failures', () => {
  afterEach(() => speak('en'));

  test.each(failures)('$code says what happened, what to do, and who, in every language', (failure) => {
    for (const language of languages) {
      speak(language);
      const { what, next, who } = failureWords(failure, moment);
      for (const sentence of [what, next]) {
        expect(sentence).toMatch(/^(’n )?[A-Z]/);
        expect(sentence).not.toMatch(/undefined|null|\[object|[{}]/);
        expect(sentence).not.toContain(failure.code);
      }
      expect(t(`who.${who}`)).not.toContain('who.');
    }
  });

  test('parameters are named', () => {
    expect(failureWords({ code: 'address-belongs-to-another', names: ['A', 'B'] }, moment).what).toContain('A, B');
    expect(
      failureWords({ code: 'records-restored', copiedAt: moment.now - 86_400_000, file: 'x' }, moment).what,
    ).toContain('yesterday 09:24');
    expect(failureWords({ code: 'pin-wrong', triesLeft: 1 }, moment).next).toBe('One more try.');
  });

  test('a code of another version reads as unexpected instead of failing', () => {
    expect(failureWords({ code: 'from-the-future' } as never, moment)).toEqual(
      failureWords({ code: 'unexpected' }, moment),
    );
  });
});
