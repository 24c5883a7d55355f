import { describe, expect, test } from 'vitest';
import { reasonLine, reasonNote } from '../../../src-main/contract/catalogue/reason-line.ts';
import { rejections } from '../../../src-main/contract/catalogue/rejections.ts';
import { clinicSideReasons, reasonCodes } from '../../../src-main/contract/reason.ts';

describe('why it came back, in one line', () => {
  test('at high confidence the reason alone', () => {
    const row = {
      opening: { kind: 'hard' },
      reason: 'h1',
      confidence: 'high',
      alternative: 's3',
      rejectReason: null,
    } as const;
    expect(reasonLine(row)).toBe('The address does not exist');
  });

  test('at low confidence it says so and names the runner-up', () => {
    const row = {
      opening: { kind: 'hard' },
      reason: 'h2',
      confidence: 'low',
      alternative: 'h1',
      rejectReason: null,
    } as const;
    expect(reasonLine(row)).toBe('Most likely the mail server refuses our mail, or the address does not exist');
    expect(reasonLine({ ...row, alternative: null })).toBe('Most likely the mail server refuses our mail');
  });

  test('what opened the case comes first where it says more', () => {
    const row = { reason: 'h1', confidence: 'high', alternative: null, rejectReason: null } as const;
    expect(reasonLine({ ...row, opening: { kind: 'ocumail-old-address', newAddress: 'a@b.co' } })).toBe(
      'Ocumail still uses the old address',
    );
    expect(reasonLine({ ...row, reason: null, opening: { kind: 'hard' } })).toBe('The reason is not known');
  });

  test.each([...clinicSideReasons])('%s blames no address, however sure', (reason) => {
    for (const confidence of ['high', 'medium', 'low'] as const) {
      for (const alternative of [null, ...reasonCodes.filter((code) => code !== reason)]) {
        const line = reasonLine({ opening: { kind: 'report' }, reason, confidence, alternative, rejectReason: null });
        expect(line).not.toMatch(/does not exist|switched off|typing|wrong address/i);
        expect(line.startsWith('Most likely')).toBe(confidence === 'low');
      }
    }
  });

  test('what Mandrill did not try is told by its own cause', () => {
    const row = { opening: { kind: 'report' }, reason: null, confidence: null, alternative: null } as const;
    const lines = rejections.map((rejectReason) => reasonLine({ ...row, rejectReason }));
    expect(new Set(lines).size).toBe(lines.length);
    expect(reasonLine({ ...row, rejectReason: 'unsub' })).toBe('The patient asked not to receive mail');
    expect(reasonLine({ ...row, rejectReason: 'brand-new' })).toBe('Mandrill says “brand-new”');
    expect(reasonLine({ ...row, rejectReason: 'unknown' })).toBe('Mandrill did not say why');
  });

  test('the echo of a bounce is told by the reason of that bounce, and as an echo', () => {
    const row = { reason: 'h1', confidence: 'high', alternative: null, rejectReason: 'hard-bounce' } as const;
    expect(reasonLine({ ...row, opening: { kind: 'report' } })).toBe('The address does not exist');
    expect(reasonNote({ ...row, opening: { kind: 'report' } })).toBe('not sent: bounced before');
    expect(reasonNote({ ...row, rejectReason: null, opening: { kind: 'hard' } })).toBeNull();
    expect(reasonNote({ ...row, opening: { kind: 'echo' } })).toBe('it bounced before');
    expect(reasonNote({ ...row, reason: null, opening: { kind: 'echo' } })).toBeNull();
  });
});
