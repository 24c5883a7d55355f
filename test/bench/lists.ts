import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startSeconds } from '../support/store/samples.ts';
import type { BenchRow } from './bench-row.ts';
import { type Asked, startWindows } from './desk-window.ts';
import { inTurns } from './in-turns.ts';
import { lineIdOf, rareWord, secondsBetween, storeOfLines, storeOfMessages } from './large-stores.ts';
import { growth, keyToPaint } from './window-work.ts';

const few = 2_000;
const many = 200_000;
const fewSent = 10_000;
const manySent = 1_000_000;

const worklist = (search: string) => ({
  view: 'to-fix',
  search,
  type: null,
  reason: null,
  sort: 'urgent',
  cursor: null,
});
const sent = { search: '', type: null, outcome: null, before: null, cursor: null };

/** Words that one line has. */
const rare = [1_234, 777, 1_999, 1_001, 42].map((number) => worklist(rareWord(number)));
/** Rare, common and absent words; of one or two letters, the beginning of a word. */
const usual = [rareWord(1_500), 'naledi', 'mokoena', 'ied', 'example', 'wwwwwwww', 'thabo dla', 'n', 'va', 'zq'];

/** Asks the store through the window, one question after the other; answers milliseconds as the page's own clock has them. */
const ask = (page: Page, channel: Asked, questions: readonly unknown[]): Promise<number> =>
  page.evaluate(
    async ([to, inputs]) => {
      const start = performance.now();
      for (const input of inputs) await window.askStore(to, input);
      return performance.now() - start;
    },
    [channel, questions] as const,
  );

/** Pages of Sent everywhere in a list of `count` messages: the newest, those behind, a day in the middle, under filters, found by a rare word. */
async function sentQuestions(page: Page, middle: number): Promise<readonly unknown[]> {
  const jumped = { ...sent, before: middle };
  const next = (question: object): Promise<string | null> =>
    page.evaluate(
      async (input) => ((await window.askStore('sent.page', input)) as { value: { next: string | null } }).value.next,
      question,
    );
  return [
    sent,
    { ...sent, cursor: await next(sent) },
    jumped,
    { ...jumped, cursor: await next(jumped) },
    { ...sent, type: 'recall' },
    { ...sent, outcome: 'bounced' },
    { ...jumped, type: 'recall', outcome: 'not-sent' },
    { ...sent, search: rareWord(321) },
    { ...sent, search: 'naledi' },
  ];
}

type Sent = readonly [page: Page, count: number];

async function sentPages(more: Sent, less: Sent): Promise<BenchRow> {
  const middle = (count: number): number => startSeconds - (count / 2) * secondsBetween;
  const [longer, shorter] = [
    await sentQuestions(more[0], middle(more[1])),
    await sentQuestions(less[0], middle(less[1])),
  ];
  return inTurns(
    { name: 'sent-page', limit: 1.5, of: `the same among ${less[1]} messages`, runs: 31 },
    { one: () => ask(more[0], 'sent.page', longer), other: () => ask(less[0], 'sent.page', shorter) },
  );
}

/** What lists cost that are a hundred times as long, from the screens over the bridge to encrypted files and back. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lists-'));
  const windows = await startWindows();
  const rows: BenchRow[] = [];
  try {
    const [short, long] = [await storeOfLines(folder, few), await storeOfLines(folder, many)];
    const [shortWindow, longWindow] = [await windows.open(short), await windows.open(long)];
    const searched = usual.map(worklist);
    const ids = rare.map((_, index) => lineIdOf(index * 7));
    rows.push(
      await inTurns(
        { name: 'worklist-key-to-paint', limit: 2, of: `the same among ${few} lines`, runs: 21 },
        { one: () => keyToPaint(longWindow), other: () => keyToPaint(shortWindow) },
      ),
      await inTurns(
        { name: 'search-rare', limit: 3, of: 'reading a line by its key over the bridge', runs: 31 },
        { one: () => ask(longWindow, 'worklist.page', rare), other: () => ask(longWindow, 'bench.line', ids) },
      ),
      await inTurns(
        { name: 'search-common', limit: 2, of: `the same among ${few} lines`, runs: 31 },
        {
          one: () => ask(longWindow, 'worklist.page', searched),
          other: () => ask(shortWindow, 'worklist.page', searched),
        },
      ),
      ...(await growth(() => windows.open(long))),
    );
    await short.close();
    await long.close();

    const [less, more] = [await storeOfMessages(folder, fewSent), await storeOfMessages(folder, manySent)];
    const [lessWindow, moreWindow] = [await windows.open(less), await windows.open(more)];
    rows.push(await sentPages([moreWindow, manySent], [lessWindow, fewSent]));
    await less.close();
    await more.close();
  } finally {
    await windows.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
