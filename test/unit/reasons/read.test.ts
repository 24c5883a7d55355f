import { describe, expect, it } from 'vitest';
import { readDiag } from '../../../src-main/reasons/read.ts';
import { spanOf } from '../../../src-main/reasons/view.ts';

const words = (diag: string): string => readDiag(diag, '').words.text.trim();

describe('reading a diag', () => {
  it('leaves out what could be taken for words', () => {
    expect(words('<neko@example.org> on mx.example.org[192.0.2.1], 2001:db8::1')).toBe('@ on # # #');
    expect(words('see https://example.org/spam?full (or www.example.org).')).toBe('see ~ or ~ .');
    expect(words('550 5.1.1 id <20260101.full@spam>')).toBe('id @');
  });

  it('joins the lines of one reply and parts two replies', () => {
    expect(words('550-5.1.1 no such 550-5.1.1 user 550 5.1.1 here')).toBe('no such user here');
    expect(words('451 4.3.0 try later 550 5.1.1 no such user')).toBe('try later | no such user');
  });

  it('writes words in one way', () => {
    expect(words("E-mail box doesn't exist; mail-box OVER_QUOTA (Über)")).toBe(
      'email box doesnt exist; mailbox over quota uber',
    );
    expect(words('delivery failed.Please retry')).toBe('delivery failed.please retry');
    expect(words('RESOLVER.ADR.RecipNotFound; not found')).toBe('resolver adr recipnotfound; not found');
  });

  it('knows where each character stood', () => {
    const diag = 'smtp;550  <a@b.co>\r\n\tÜber-Quota';
    const { words: view } = readDiag(diag, '');
    const from = view.text.indexOf('uber quota');
    const { start, end } = spanOf(view, from, from + 'uber quota'.length);
    expect(diag.slice(start, end)).toBe('Über-Quota');
  });

  it('finds the codes, and no codes in addresses of hosts', () => {
    const { statuses, replyCode } = readDiag('host 10.5.1.1 said: 550 5.1.1 x (4.2.2)', '5.7.1');
    expect(statuses.map((code) => code.value)).toEqual(['5.1.1', '4.2.2', '5.7.1']);
    expect(replyCode?.value).toBe('550');
  });

  it('knows a temporary fault by the reply code, else by the status', () => {
    expect(readDiag('smtp;450 5.1.1', '').temporary).toBe(true);
    expect(readDiag('smtp;4.2.1', '').temporary).toBe(true);
    expect(readDiag('smtp;550 4.2.1', '').temporary).toBe(false);
    expect(readDiag('', '').temporary).toBe(false);
  });
});
