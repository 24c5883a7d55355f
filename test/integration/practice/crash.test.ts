import { afterAll, describe, expect, it } from 'vitest';
import type { PracticeConfig } from '../../../src-main/contract/settings.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import type { EmailUpdate, PracticeConnector, UpdateOutcome } from '../../../src-main/practice/port.ts';
import { mariadbWords } from '../../support/practice/beds/mariadb-bed.ts';
import { postgresqlWords } from '../../support/practice/beds/postgresql-bed.ts';
import { placeOf, serverBed } from '../../support/practice/beds/server-bed.ts';
import { type Ending, seeThrough } from '../../support/practice/crash/deliver.ts';
import { type Change, historyTables, readHistory } from '../../support/practice/crash/history.ts';
import { writeInDoomedProcess } from '../../support/practice/crash/run-child.ts';
import { type CuttingProxy, cuttingProxy } from '../../support/practice/cutting-proxy.ts';
import {
  behindOurBack,
  mapping,
  noon,
  type PatientRow,
  practiceFile,
  sqliteWorker,
} from '../../support/practice/practice-file.ts';
import { startMariadb } from '../../support/practice/servers/mariadb.ts';
import { startPostgresql } from '../../support/practice/servers/postgresql.ts';
import type { TestServer } from '../../support/practice/servers/server.ts';

/** How many crashes over all engines; `PRACTICE_CRASHES=1000` for more. */
const crashes = Number(process.env.PRACTICE_CRASHES ?? 210);
const seed = Number(process.env.PRACTICE_SEED ?? Date.now() % 1_000_000);

/** A small generator of our own (mulberry32), so that a seed brings the same crashes again. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomFrom(seed);
const below = (limit: number): number => Math.floor(random() * limit);

const oldOf = (id: number) => `old${id}@gmial.com`;
const nextOf = (id: number) => `new${id}@gmail.com`;
const theirsOf = (id: number) => `theirs${id}@x.co.za`;

const rows = (count: number): readonly PatientRow[] =>
  Array.from({ length: count }, (_, id) => ({ id, email: oldOf(id) }));

const updateOf = (id: number): EmailUpdate => ({
  id: String(id),
  expected: oldOf(id),
  expectedVersion: null,
  next: nextOf(id),
  actor: 'Thandi',
  correctionId: `c-${id}`,
});

/** What somebody else does meanwhile: a third address before or during our write, or the old one put back after it. */
const meddlings = ['nothing', 'nothing', 'before', 'during', 'restores'] as const;
type Meddling = (typeof meddlings)[number];

interface Outside {
  set(id: number, email: string): Promise<void>;
  history(): Promise<readonly Change[]>;
  traces(): Promise<readonly (string | null)[]>;
  emails(): Promise<ReadonlyMap<string, string | null>>;
}

/** One crash: `attempt` is the write that meets it, `calm` a connector that meets none. */
async function crash(
  id: number,
  outside: Outside,
  attempt: () => Promise<UpdateOutcome | null>,
  calm: PracticeConnector,
): Promise<{ readonly ending: Ending; readonly meddling: Meddling }> {
  const meddling = meddlings[below(meddlings.length)] ?? 'nothing';
  if (meddling === 'before') await outside.set(id, theirsOf(id));
  const writing = attempt();
  if (meddling === 'during') {
    await new Promise((resolve) => setTimeout(resolve, below(20)));
    // The server may be down just then: then it is somebody else's misfortune.
    await outside.set(id, theirsOf(id)).catch(() => undefined);
  }
  const first = await writing;
  if (meddling === 'restores') {
    const now = await calm.get(String(id));
    if (now.ok && now.value?.rawEmail === nextOf(id)) await outside.set(id, oldOf(id));
  }
  return { ending: await seeThrough(calm, updateOf(id), first), meddling };
}

/** Holds what the connector said against what the database saw. */
async function judge(endings: readonly { readonly ending: Ending; readonly meddling: Meddling }[], outside: Outside) {
  const history = await outside.history();
  const traces = await outside.traces();
  const emails = await outside.emails();
  const found = { lost: [] as number[], doubled: [] as number[], overwritten: [] as number[], open: [] as number[] };
  endings.forEach(({ ending }, id) => {
    const ours = history.filter(({ new_email }) => new_email === nextOf(id));
    if (ours.length > 1 || traces.filter((trace) => trace === `c-${id}`).length > 1) found.doubled.push(id);
    if (ours.some(({ old_email }) => old_email !== oldOf(id))) found.overwritten.push(id);
    const holdsOurs = emails.get(String(id)) === nextOf(id);
    if ((ending === 'written' && ours.length === 0) || (holdsOurs && ending !== 'written')) found.lost.push(id);
    if (ending !== 'written' && ending !== 'conflict') found.open.push(id);
  });
  const written = endings.filter(({ ending }) => ending === 'written').length;
  expect({ seed, ...found }).toEqual({ seed, lost: [], doubled: [], overwritten: [], open: [] });
  expect(written).toBeGreaterThan(0);
  return { written, conflicts: endings.length - written };
}

const said: string[] = [];
const report = (name: string, { written, conflicts }: { written: number; conflicts: number }) =>
  said.push(`${name} ${written + conflicts} (${written} written, ${conflicts} conflicts)`);

afterAll(() => {
  process.stdout.write(`\npractice crashes survived: ${said.join(', ')}; seed ${seed}\n`);
});

/** Killing a process takes longer than cutting a line, and on a file there is nothing else to do. */
const onFile = Math.ceil(crashes / 7);
const each = Math.ceil((crashes - onFile) / 2);

describe('a connector that meets crashes on sqlite', () => {
  it('loses, doubles and overwrites nothing', { timeout: onFile * 3_000 + 60_000 }, async () => {
    const file = practiceFile(rows(onFile));
    behindOurBack(file, (database) => database.exec(historyTables.sqlite?.join(';') ?? ''));
    const config: PracticeConfig = { engine: 'sqlite', file, mapping };
    const calm = openPractice(config, { writing: true, clock: () => noon, sqliteWorker });
    const all = <Row>(text: string) => behindOurBack(file, (database) => database.prepare<[], Row>(text).all());
    const outside: Outside = {
      set: async (id, email) =>
        behindOurBack(
          file,
          (database) => void database.prepare('UPDATE patients SET email = ? WHERE id = ?').run(email, id),
        ),
      history: async () => all<Change>(readHistory),
      traces: async () =>
        all<{ correction_id: string }>('SELECT * FROM contact_changes').map((row) => row.correction_id),
      emails: async () =>
        new Map(
          all<{ id: number; email: string }>('SELECT id, email FROM patients').map((row) => [
            String(row.id),
            row.email,
          ]),
        ),
    };
    const endings = [];
    for (let id = 0; id < onFile; id += 1) {
      const attempt = () => writeInDoomedProcess({ config, password: null, update: updateOf(id) }, below(30));
      endings.push(await crash(id, outside, attempt, calm));
    }
    await calm.close();
    report('sqlite', await judge(endings, outside));
  });
});

for (const [name, start, words] of [
  ['mariadb', startMariadb, mariadbWords()],
  ['postgresql', startPostgresql, postgresqlWords],
] as const) {
  const server = await start();
  if ('missing' in server) {
    describe.skip(`not run: ${server.missing}`, () => it('loses, doubles and overwrites nothing', () => undefined));
    continue;
  }
  describe(`a connector that meets crashes on ${name}`, () => {
    it('loses, doubles and overwrites nothing', { timeout: each * 3_000 + 60_000 }, async () => {
      const bed = serverBed(server, words);
      await bed.practice(rows(each));
      await server.execute(...(historyTables[name] ?? []));
      const open = (port: number) =>
        openPractice(
          { ...placeOf(server, { port }), preset: 'own', mapping },
          { writing: true, clock: () => noon, sqliteWorker, password: server.password, deadline: 5_000 },
        );
      const calm = open(server.port);
      const proxy = await cuttingProxy(server.port);
      const outside: Outside = {
        set: (id, email) => server.execute(`UPDATE patients SET email = '${email}' WHERE id = ${id}`),
        history: async () => (await server.query(readHistory)) as unknown as readonly Change[],
        traces: async () =>
          (await server.query('SELECT correction_id FROM contact_changes')).map((row) => row.correction_id ?? null),
        emails: async () =>
          new Map(
            (await server.query('SELECT id, email FROM patients')).map((row) => [row.id ?? '', row.email ?? null]),
          ),
      };
      const size = await sizeOfWrite(proxy, open(proxy.port), server);
      const endings = [];
      for (let id = 0; id < each; id += 1) {
        const attempt = attemptOn(id, server, proxy, open, size);
        endings.push(await crash(id, outside, attempt, calm));
      }
      await calm.close();
      await proxy.close();
      report(name, await judge(endings, outside));
      await server.remove();
    });
  });
}

interface WriteSize {
  readonly bytes: number;
  readonly pieces: number;
}

/** What one write puts on the line, from opening it to the answer of the commit. */
async function sizeOfWrite(proxy: CuttingProxy, connector: PracticeConnector, server: TestServer): Promise<WriteSize> {
  let pieces = 0;
  proxy.cue(() => {
    pieces += 1;
    return 'forward';
  });
  await server.execute(`INSERT INTO patients (id, email) VALUES (1000000, '${oldOf(1_000_000)}')`);
  expect(await connector.updateEmail(updateOf(1_000_000))).toEqual({ outcome: 'written' });
  await connector.close();
  return { bytes: proxy.passed(), pieces };
}

/** Mostly the line is cut; now and then the server or our own process is killed. */
function attemptOn(
  id: number,
  server: TestServer,
  proxy: CuttingProxy,
  open: (port: number) => PracticeConnector,
  { bytes, pieces }: WriteSize,
): () => Promise<UpdateOutcome | null> {
  const through = async () => {
    const connector = open(proxy.port);
    const outcome = await connector.updateEmail(updateOf(id));
    await connector.close();
    return outcome;
  };
  switch (id % 10) {
    case 0: {
      const last = below(pieces);
      return async () => {
        let piece = 0;
        let stopped: Promise<void> | null = null;
        proxy.cue(() => {
          piece += 1;
          if (piece > last) stopped ??= server.stop('kill');
          return 'forward';
        });
        const outcome = await through();
        proxy.cue(() => 'forward');
        if (stopped !== null) {
          await stopped;
          await server.start();
        }
        return outcome;
      };
    }
    case 1:
    case 2: {
      const config: PracticeConfig = { ...placeOf(server), preset: 'own', mapping };
      return () => writeInDoomedProcess({ config, password: server.password, update: updateOf(id) }, below(25));
    }
    default: {
      // Half of the cuts fall into the last eighth, where the commit is.
      const at = random() < 0.5 ? below(bytes) : bytes - below(bytes / 8);
      return async () => {
        proxy.cutAfter(at);
        const outcome = await through();
        proxy.cutAfter(Number.POSITIVE_INFINITY);
        return outcome;
      };
    }
  }
}
