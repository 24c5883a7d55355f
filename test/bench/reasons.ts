import { readFileSync } from 'node:fs';
import { classify } from '../../src-main/reasons/classify.ts';
import type { BenchRow } from './bench-row.ts';

const replies: readonly string[] = readFileSync(new URL('../unit/reasons/wordings.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => `smtp;${line.slice(line.indexOf(' | ') + 3)}`);

/** The least that reading a text can cost: every character looked at once. */
function barePass(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (sum * 31 + text.charCodeAt(index)) | 0;
  return sum;
}

/** Takes every result, so that no work can be optimised away. */
let sink = 0;

/** The best of some rounds in microseconds per text: the one least disturbed by other work. */
function microseconds(texts: readonly string[], rounds: number, work: (text: string) => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (const text of texts) sink = (sink + work(text)) | 0;
    best = Math.min(best, performance.now() - start);
  }
  return (best * 1000) / texts.length;
}

const classified = (text: string): number => classify({ diag: text }).code.length;

/** Texts made to keep a matcher busy: nouns without their predicates, near hits, addresses and codes without end. */
const hostile: readonly (readonly [name: string, unit: string])[] = [
  ['mailbox', 'mailbox '],
  ['user user unknow', 'user user unknow '],
  ['too many', 'too many concurrent smtp '],
  ['addresses', 'a@b.c <'],
  ['codes', '550-5.1.1 '],
  ['dots', 'a.b.c.d.'],
  ['one word', 'a'],
  ['colons', 'a:1:b:2:'],
];

function grown(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Measures the reading of replies; every figure is a ratio within the same run, so that it holds on any machine. */
export async function run(): Promise<readonly BenchRow[]> {
  const bare = microseconds(replies, 40, barePass);
  const read = microseconds(replies, 15, classified);
  const rows: BenchRow[] = [
    {
      name: `classify, ${read.toFixed(0)} µs a reply`,
      ratio: read / bare,
      limit: 1500,
      of: 'a bare pass over the text',
      runs: 15,
    },
  ];
  for (const [name, unit] of hostile) {
    const perKilobyte = (kilobytes: number): number =>
      microseconds([grown(unit, kilobytes * 1000)], 7, classified) / kilobytes;
    rows.push(
      {
        name: `classify, 4 kB of "${name}"`,
        ratio: perKilobyte(4) / perKilobyte(1),
        limit: 2,
        of: 'the time per kB at 1 kB',
        runs: 7,
      },
      {
        name: `classify, 100 kB of "${name}"`,
        ratio: perKilobyte(100) / perKilobyte(10),
        limit: 1.5,
        of: 'the time per kB at 10 kB',
        runs: 7,
      },
    );
  }
  return rows;
}
