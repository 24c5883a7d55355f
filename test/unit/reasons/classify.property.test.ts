import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonCodes } from '../../../src-main/contract/reason.ts';
import { classify } from '../../../src-main/reasons/classify.ts';

const known = new Set<string>(reasonCodes);

/** Whole units of UTF-16, lone surrogates and control characters included. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 400,
});
const bounceWords = fc
  .array(
    fc.constantFrom(
      ...[
        'user',
        'unknown',
        'mailbox',
        'full',
        '550',
        '5.1.1',
        '<a@b.co>',
        'blocked',
        '\r\n',
        '𝒳é',
        '\ud800',
        'spam',
        'quota',
        '.',
        '|',
      ],
      ...[
        'https://x.example/?p=NoSuchUser',
        '550-5.7.1',
        'mx.example.org',
        '[192.0.2.1]',
        'sender',
        'rejected',
        '"',
        "don't",
        'DMARC',
        '=\n',
      ],
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '));
const reply = fc.record(
  {
    diag: fc.oneof(anyText, bounceWords, fc.constant(null)),
    state: fc.option(anyText, { nil: null }),
    bounceDescription: fc.oneof(anyText, fc.constantFrom('bad_mailbox', '__proto__', 'toString', 'mailbox_full')),
    status: fc.oneof(anyText, fc.constantFrom('5.1.1', '4.999.999', '9.9.9')),
  },
  { requiredKeys: [] },
);

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

describe('classify, whatever comes', () => {
  it('never throws, gives a known reason, and points inside the diag without splitting a character', () => {
    fc.assert(
      fc.property(reply, (input) => {
        const reason = classify(input);
        const diag = input.diag ?? '';
        expect(known.has(reason.code)).toBe(true);
        expect(['hard', 'soft', 'rejected', 'unknown']).toContain(reason.severity);
        expect(reason.alternatives.every((other) => known.has(other) && other !== reason.code)).toBe(true);
        for (const { start, end } of reason.evidence) {
          expect(0 <= start && start < end && end <= diag.length).toBe(true);
          expect(splitsPair(diag, start) || splitsPair(diag, end)).toBe(false);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('does not mind case, blanks or line breaks', () => {
    fc.assert(
      fc.property(bounceWords, (diag) => {
        const { code } = classify({ diag });
        expect(classify({ diag: diag.replaceAll(' ', ' \r\n\t ') }).code).toBe(code);
        expect(classify({ diag: `  ${diag}  ` }).code).toBe(code);
      }),
    );
  });

  it('takes what a careless caller gives', () => {
    for (const odd of [42, {}, [], true, () => 'x', Symbol('x')]) {
      const careless = { diag: odd, state: odd, bounceDescription: odd, status: odd } as unknown as Parameters<
        typeof classify
      >[0];
      expect(classify(careless).code).toBe('s15');
    }
  });

  it('reads the beginning and the end of a text of a megabyte', () => {
    const debris = '--boundary =20\r\n'.repeat(65_536);
    const first = `smtp;550 5.1.1 user unknown ${debris}`;
    const last = `${debris} 552 5.2.2 mailbox full`;
    expect(classify({ diag: first }).code).toBe('h1');
    const { code, evidence } = classify({ diag: last });
    expect(code).toBe('s1');
    expect(evidence.map(({ start, end }) => last.slice(start, end))).toEqual(['mailbox full']);
  });
});
