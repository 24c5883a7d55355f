import { describe, expect, test } from 'vitest';
import { reasonLine } from '../../../src-renderer/worklist/reason-line.ts';

describe('why it came back, in one line', () => {
  test('at high confidence the reason alone', () => {
    const row = { opening: { kind: 'hard' }, reason: 'h1', confidence: 'high', alternative: 's3' } as const;
    expect(reasonLine(row)).toBe('The address does not exist');
  });

  test('at low confidence it says so and names the runner-up', () => {
    const row = { opening: { kind: 'hard' }, reason: 'h2', confidence: 'low', alternative: 'h1' } as const;
    expect(reasonLine(row)).toBe('Most likely the mail server refuses our mail, or the address does not exist');
    expect(reasonLine({ ...row, alternative: null })).toBe('Most likely the mail server refuses our mail');
  });

  test('what opened the case comes first where it says more', () => {
    const row = { reason: 'h1', confidence: 'high', alternative: null } as const;
    expect(reasonLine({ ...row, opening: { kind: 'ocumail-old-address', newAddress: 'a@b.co' } })).toBe(
      'Ocumail still uses the old address',
    );
    expect(reasonLine({ ...row, reason: null, opening: { kind: 'echo' } })).toBe('The reason is not known');
  });
});
