import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reasonCodes } from '../../../src-main/contract/reason.ts';
import { classify } from '../../../src-main/reasons/classify.ts';

interface Wording {
  readonly fair: readonly string[];
  readonly text: string;
}

const wordings: readonly Wording[] = readFileSync(new URL('wordings.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const bar = line.indexOf(' | ');
    return { fair: line.slice(0, bar).split('/'), text: line.slice(bar + 3) };
  });

const dressings: readonly (readonly [name: string, dress: (text: string) => string])[] = [
  ['as Mandrill gives it', (text) => `smtp;${text}`],
  ['bare', (text) => text],
  ['in capitals', (text) => text.toUpperCase()],
  ['over several lines', (text) => `smtp; ${text.replaceAll(' ', '\r\n  ')}`],
];

describe('how servers word it', () => {
  it('covers every reason', () => {
    expect(wordings.length).toBeGreaterThan(900);
    const first = new Set(wordings.map((wording) => wording.fair[0]));
    expect(reasonCodes.filter((code) => !first.has(code))).toEqual([]);
  });

  it.each(dressings)('is read fairly, %s', (_name, dress) => {
    const wrong = wordings.flatMap(({ fair, text }) => {
      const { code, rule } = classify({ diag: dress(text) });
      return fair.includes(code) ? [] : [`${fair.join('/')} read as ${code} (${rule}): ${text}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is read as the likeliest reason nearly always', () => {
    const strict = wordings.filter(({ fair, text }) => classify({ diag: `smtp;${text}` }).code === fair[0]);
    expect(strict.length / wordings.length).toBeGreaterThan(0.95);
  });

  it('never takes another fault for a missing mailbox', () => {
    const wrong = wordings.filter(({ fair, text }) => {
      return !fair.includes('h1') && classify({ diag: `smtp;${text}` }).code === 'h1';
    });
    expect(wrong).toEqual([]);
  });
});
