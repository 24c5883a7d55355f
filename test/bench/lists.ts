import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SentQuery } from '../../src-main/contract/reports.ts';
import type { WorklistQuery } from '../../src-main/contract/worklist.ts';
import { createMandrillStandIn } from '../../src-main/demo/mandrill/stand-in.ts';
import { account } from '../support/mandrill/fixtures.ts';
import { buildApp } from '../support/run/build-app.ts';
import { findLaunchTarget } from '../support/run/launch-target.ts';
import type { BenchRow } from './bench-row.ts';
import { newClinic, openClinic } from './clinic.ts';
import type { DeskApp } from './desk-app.ts';
import { inTurns } from './in-turns.ts';
import { fill, middleOf, rareWord, removals } from './large-stores.ts';
import { growth, keyToPaint } from './window-work.ts';

/** Messages of the two clinics; one in five bounced. */
const few = 10_000;
const many = 1_000_000;
const fewBounces = '2,000 bounces';

const worklist = (search: string): WorklistQuery => ({
  view: 'to-fix',
  search,
  type: null,
  reason: null,
  sort: 'urgent',
  cursor: null,
});
const sent: SentQuery = { search: '', type: null, outcome: null, before: null, cursor: null };

/** Words that one patient has. */
const rare = [1_234, 777, 1_999, 1_001, 42].map((number) => worklist(rareWord(number)));
/** Rare, common and absent words; of one or two letters, the beginning of a word. */
const usual = [rareWord(1_500), 'naledi', 'mokoena', 'ied', 'example', 'wwwwwwww', 'thabo dla', 'n', 'va', 'zq'];

/** Pages of Sent everywhere in a list of `count` messages: the newest, those behind, a day in the middle, under filters, found by a rare word. */
async function sentQuestions(desk: DeskApp, count: number): Promise<readonly SentQuery[]> {
  const jumped = { ...sent, before: middleOf(count) };
  const next = async (question: SentQuery): Promise<string | null> => (await desk.ask('sent.page', question)).next;
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

/** What is measured with both apps open, each in turn. */
async function measured(long: DeskApp, short: DeskApp): Promise<readonly BenchRow[]> {
  const searched = usual.map(worklist);
  const [longSent, shortSent] = [await sentQuestions(long, many), await sentQuestions(short, few)];
  return [
    await inTurns(
      { name: 'worklist-key-to-paint', limit: 2, of: `the same among ${fewBounces}`, runs: 21 },
      { one: () => keyToPaint(long.page), other: () => keyToPaint(short.page) },
    ),
    await inTurns(
      { name: 'search-rare', limit: 3, of: 'reading a correction by its key over the bridge', runs: 31 },
      {
        one: () => long.time('worklist.page', rare),
        // Of a correction that took an address away the desk reads the one row and nothing else.
        other: () =>
          long.time(
            'correction.reached',
            removals.map((id) => ({ id })),
          ),
      },
    ),
    await inTurns(
      { name: 'search-common', limit: 2, of: `the same among ${fewBounces}`, runs: 31 },
      { one: () => long.time('worklist.page', searched), other: () => short.time('worklist.page', searched) },
    ),
    await inTurns(
      { name: 'sent-page', limit: 1.5, of: `the same among ${few} messages`, runs: 31 },
      { one: () => long.time('sent.page', longSent), other: () => short.time('sent.page', shortSent) },
    ),
    ...(await growth(long.page)),
  ];
}

/** What lists cost that are a hundred times as long, in the built app: from its window over the bridge to encrypted files and back. */
export async function run(): Promise<readonly BenchRow[]> {
  if (!buildApp()) throw new Error('The app could not be built.');
  console.log(`lists run on ${findLaunchTarget().description}`);
  const folder = mkdtempSync(join(tmpdir(), 'bench-lists-'));
  const mailbox = await createMandrillStandIn({ clock: Date.now, account, messages: [], indexLag: 0 });
  const open: DeskApp[] = [];
  try {
    for (const messages of [many, few]) {
      const clinic = await newClinic(folder, mailbox.url, (store) => fill(store, messages));
      const begun = performance.now();
      open.push(await openClinic(clinic));
      console.log(`the start on ${messages} messages took ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    }
    const [long, short] = open;
    return long === undefined || short === undefined ? [] : await measured(long, short);
  } finally {
    for (const desk of open) await desk.close();
    await mailbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
