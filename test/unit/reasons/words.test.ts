import { describe, expect, it } from 'vitest';
import { clinicSideWords } from '../../../src-main/contract/catalogue/clinic-side.ts';
import { reasonWords } from '../../../src-main/contract/catalogue/reasons.ts';
import { clinicSideReasons, reasonCodes } from '../../../src-main/contract/reason.ts';

describe('the words for a reason', () => {
  it.each(reasonCodes)('%s is said plainly and without codes', (code) => {
    const { title, explanation, action, waiting, phone } = reasonWords[code];
    const all = [title, explanation, action, waiting, phone ?? ''].join(' ');
    expect(all).not.toMatch(/\d|SMTP|DNS|SPF|DKIM|DMARC|MX\b|IP\b|bounce|invalid|error/i);
    expect(title.length).toBeLessThanOrEqual(45);
    for (const sentence of [explanation, action, waiting]) expect(sentence).toMatch(/\.$/);
  });

  it('never sends anyone to the phone for a fault of the clinic’s own mail', () => {
    for (const code of clinicSideReasons) {
      const { phone, action, explanation, actor } = reasonWords[code];
      expect(phone).toBeNull();
      expect(`${action} ${explanation}`).not.toMatch(
        /typing mistake|spell|ring the patient|ask the patient|another address|does not exist|address is right/i,
      );
      expect(action).toContain('says nothing against the patient’s address');
      const { cause, meaning, change } = clinicSideWords(code);
      expect([cause, meaning, ...change].join(' ')).not.toMatch(
        /typing mistake|wrong address|address is (right|wrong)/i,
      );
      expect(['it', 'wait', 'provider']).toContain(actor);
    }
  });

  it('has a sentence to say for every other reason', () => {
    const silent = reasonCodes.filter((code) => !clinicSideReasons.has(code) && reasonWords[code].phone === null);
    expect(silent).toEqual([]);
  });
});
