import { afterEach, describe, expect, it } from 'vitest';
import { clinicSideWords } from '../../../src-main/contract/catalogue/clinic-side.ts';
import { phoneSentence } from '../../../src-main/contract/catalogue/phone-sentence.ts';
import { speak, t } from '../../../src-main/contract/catalogue/translate.ts';
import type { ReasonCode } from '../../../src-main/contract/reason.ts';
import { clinicSideReasons, reasonCodes, usualActor } from '../../../src-main/contract/reason.ts';

const wordsOf = (code: ReasonCode) => ({
  title: t(`reason.${code}.title`),
  explanation: t(`reason.${code}.explanation`),
  action: t(`reason.${code}.action`),
  waiting: t(`reason.${code}.waiting`),
  phone: phoneSentence(code),
});

afterEach(() => speak('en'));

describe('the words for a reason', () => {
  it.each(reasonCodes)('%s is said plainly and without codes', (code) => {
    const { title, explanation, action, waiting, phone } = wordsOf(code);
    const all = [title, explanation, action, waiting, phone ?? ''].join(' ');
    expect(all).not.toMatch(/\d|SMTP|DNS|SPF|DKIM|DMARC|MX\b|IP\b|bounce|invalid|error/i);
    expect(title.length).toBeLessThanOrEqual(45);
    for (const sentence of [explanation, action, waiting]) expect(sentence).toMatch(/\.$/);
  });

  it('never sends anyone to the phone for a fault of the clinic’s own mail', () => {
    for (const code of clinicSideReasons) {
      const { phone, action, explanation } = wordsOf(code);
      expect(phone).toBeNull();
      expect(`${action} ${explanation}`).not.toMatch(
        /typing mistake|spell|ring the patient|ask the patient|another address|does not exist|address is right/i,
      );
      expect(action).toContain('says nothing against the patient’s address');
      const { cause, meaning, change } = clinicSideWords(code);
      expect([cause, meaning, ...change].join(' ')).not.toMatch(
        /typing mistake|wrong address|address is (right|wrong)/i,
      );
      expect(['it', 'wait', 'provider']).toContain(usualActor[code]);
    }
  });

  it('has a sentence to say for every other reason', () => {
    const silent = reasonCodes.filter((code) => !clinicSideReasons.has(code) && phoneSentence(code) === null);
    expect(silent).toEqual([]);
  });

  it.each(reasonCodes)('%s is said as plainly in Afrikaans, and to be spoken where English is', (code) => {
    const spoken = phoneSentence(code) !== null;
    speak('af');
    const { title, explanation, action, waiting, phone } = wordsOf(code);
    expect([title, explanation, action, waiting, phone ?? ''].join(' ')).not.toMatch(
      /\d|SMTP|DNS|SPF|DKIM|DMARC|MX\b|IP\b/,
    );
    expect(title.length).toBeLessThanOrEqual(45);
    expect(phone !== null).toBe(spoken);
    if (clinicSideReasons.has(code)) expect(action).toContain('sê niks teen die pasiënt se adres nie');
  });
});
