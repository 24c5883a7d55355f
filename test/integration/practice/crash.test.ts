import { afterAll, describe, expect, it } from 'vitest';
import type { PracticeConfig, TableMapping } from '../../../src-main/contract/settings.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import type { EmailUpdate, PracticeConnector, UpdateOutcome } from '../../../src-main/practice/port.ts';
import { type Blow, countOf, tell } from '../../support/crash/tally.ts';
import { mariadbWords } from '../../support/practice/beds/mariadb-bed.ts';
import { postgresqlWords } from '../../support/practice/beds/postgresql-bed.ts';
import { placeOf, serverBed } from '../../support/practice/beds/server-bed.ts';
import { sqliteVersion } from '../../support/practice/beds/sqlite-bed.ts';
import { type Ending, seeThrough } from '../../support/practice/crash/deliver.ts';
import { historyTables } from '../../support/practice/crash/history.ts';
import { type Outside, outsideOfFile, outsideOfServer } from '../../support/practice/crash/outside.ts';
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
import { seeded } from '../../support/random/seeded.ts';

/** How many crashes over all engines; `PRACTICE_CRASHES=1000` for more. */
const crashes = Number(process.env.PRACTICE_CRASHES ?? 210);
const seed = Number(process.env.PRACTICE_SEED ?? Date.now() % 1_000_000);

const random = seeded(seed);
const below = (limit: number): number => Math.floor(random() * limit);

/** Ids of equal length, so that every write puts as many bytes on the line as the one that was measured. */
const firstId = 1_000_000;
const measured = [2_000_000, 2_000_001];

const oldOf = (id: number) => `old${id}@gmial.com`;
const nextOf = (id: number) => `new${id}@gmail.com`;
const theirsOf = (id: number) => `theirs${id}@x.co.za`;

const rows = (count: number): readonly PatientRow[] =>
  Array.from({ length: count }, (_, index) => ({ id: firstId + index, email: oldOf(firstId + index) }));

const updateOf = (id: number, expectedVersion: string | null = null): EmailUpdate => ({
  id: String(id),
  expected: oldOf(id),
  expectedVersion,
  next: nextOf(id),
  actor: 'Thandi',
  correctionId: `c-${id}`,
});

/** Half of the writes have no audit table to leave a trace in: there the answer alone must be right about what is in doubt. */
const audited = (id: number): boolean => id % 2 === 0;
const mappingFor = (id: number): TableMapping => (audited(id) ? mapping : { ...mapping, audit: null });

/** What somebody else does meanwhile: a third address before or during our write, or the old one put back after it. */
const meddlings = ['nothing', 'before', 'during', 'restores', 'restores'] as const;

/** What the write answered (null: it died first), and what struck it (null: it was over before). */
interface Met {
  readonly outcome: UpdateOutcome | null;
  readonly blow: Blow | null;
}

interface Ended {
  readonly ending: Ending;
  readonly blow: Blow | null;
}

/** One crash: `attempt` is the write that meets it, `calm` a connector that meets none. */
async function crash(
  id: number,
  outside: Outside,
  attempt: (update: EmailUpdate) => Promise<Met>,
  open: () => PracticeConnector,
): Promise<Ended> {
  const calm = open();
  const seen = await calm.get(String(id));
  const update = updateOf(id, seen.ok ? (seen.value?.version ?? null) : null);
  const meddling = meddlings[below(meddlings.length)] ?? 'nothing';
  if (meddling === 'before') await outside.set(id, theirsOf(id));
  const writing = attempt(update);
  if (meddling === 'during') {
    await new Promise((resolve) => setTimeout(resolve, below(20)));
    // The server may be down just then: then it is somebody else's misfortune.
    await outside.set(id, theirsOf(id)).catch(() => undefined);
  }
  const { outcome: first, blow } = await writing;
  if (meddling === 'restores') {
    const now = await calm.get(String(id));
    if (now.ok && now.value?.rawEmail === nextOf(id)) await outside.set(id, oldOf(id));
  }
  const ending = await seeThrough(calm, update, first);
  await calm.close();
  return { ending, blow };
}

/** Holds what the connector said against what the database saw. */
async function judge(engine: string, version: string, endings: readonly Ended[], outside: Outside): Promise<void> {
  const history = await outside.history();
  const traces = await outside.traces();
  const emails = await outside.emails();
  const found = { lost: [] as number[], doubled: [] as number[], overwritten: [] as number[], open: [] as number[] };
  endings.forEach(({ ending }, index) => {
    const id = firstId + index;
    const ours = history.filter(({ new_email }) => new_email === nextOf(id));
    if (ours.length > 1 || traces.filter((trace) => trace === `c-${id}`).length > 1) found.doubled.push(id);
    if (ours.some(({ old_email }) => old_email !== oldOf(id))) found.overwritten.push(id);
    const holdsOurs = emails.get(String(id)) === nextOf(id);
    if ((ending === 'written' && ours.length === 0) || (holdsOurs && ending !== 'written')) found.lost.push(id);
    const told = ending === 'written' || ending === 'conflict' || (ending === 'unknown' && !audited(id));
    if (!told) found.open.push(id);
  });
  const blows = endings.flatMap(({ blow }) => blow ?? []);
  tell({
    layer: 'write',
    engine,
    version,
    seed,
    blows: countOf(blows),
    during: {},
    missed: endings.length - blows.length,
    outcomes: countOf(endings.map(({ ending }) => ending)),
    // One that hangs without an answer is as good as lost.
    lost: new Set([...found.lost, ...found.open]).size,
    doubled: found.doubled.length,
    overwritten: found.overwritten.length,
  });
  // Told first: a run that fails is counted in the report as well.
  expect({ seed, ...found }).toEqual({ seed, lost: [], doubled: [], overwritten: [], open: [] });
  expect(endings.filter(({ ending }) => ending === 'written').length).toBeGreaterThan(0);
}

/** A process that died before it could answer was killed in the middle of its write. */
const killed = (outcome: UpdateOutcome | null): Met => ({ outcome, blow: outcome === null ? 'process killed' : null });

/** Killing a process takes longer than cutting a line, and on a file there is nothing else to do. */
const onFile = Math.ceil(crashes / 7);
const each = Math.ceil((crashes - onFile) / 2);

describe('a connector that meets crashes on sqlite', () => {
  it('loses, doubles and overwrites nothing', { timeout: onFile * 3_000 + 60_000 }, async () => {
    const file = practiceFile(rows(onFile));
    behindOurBack(file, (database) => database.exec(historyTables.sqlite?.join(';') ?? ''));
    const configOf = (id: number): PracticeConfig => ({ engine: 'sqlite', file, mapping: mappingFor(id) });
    const outside = outsideOfFile(file);
    const endings = [];
    for (let id = firstId; id < firstId + onFile; id += 1) {
      const config = configOf(id);
      const attempt = async (update: EmailUpdate) =>
        killed(await writeInDoomedProcess({ config, password: null, update }, below(9)));
      const open = () => openPractice(config, { writing: true, clock: () => noon, sqliteWorker });
      endings.push(await crash(id, outside, attempt, open));
    }
    await judge('sqlite', sqliteVersion(), endings, outside);
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
    afterAll(() => server.remove());

    it('loses, doubles and overwrites nothing', { timeout: each * 3_000 + 60_000 }, async () => {
      const bed = serverBed(server, words);
      await bed.practice(rows(each));
      await server.execute(...(historyTables[name] ?? []));
      const open = (id: number, port: number) =>
        openPractice(
          { ...placeOf(server, { port }), preset: 'own', mapping: mappingFor(id) },
          { writing: true, clock: () => noon, sqliteWorker, password: server.password, deadline: 5_000 },
        );
      const proxy = await cuttingProxy(server.port);
      const outside = outsideOfServer(server);
      const sizes = new Map<boolean, WriteSize>();
      for (const id of measured) {
        sizes.set(audited(id), await sizeOfWrite(id, proxy, open(id, proxy.port), server));
      }
      const endings = [];
      for (let id = firstId; id < firstId + each; id += 1) {
        const size = sizes.get(audited(id)) ?? { bytes: 1, pieces: 1 };
        const attempt = attemptOn(id, server, proxy, () => open(id, proxy.port), size);
        endings.push(await crash(id, outside, attempt, () => open(id, server.port)));
      }
      await proxy.close();
      await judge(name, server.version, endings, outside);
    });
  });
}

interface WriteSize {
  readonly bytes: number;
  readonly pieces: number;
}

/** What one write puts on the line, from opening it to the answer of the commit. */
async function sizeOfWrite(
  id: number,
  proxy: CuttingProxy,
  connector: PracticeConnector,
  server: TestServer,
): Promise<WriteSize> {
  let pieces = 0;
  const before = proxy.passed();
  proxy.cue(() => {
    pieces += 1;
    return 'forward';
  });
  await server.execute(`INSERT INTO patients (id, email) VALUES (${id}, '${oldOf(id)}')`);
  expect(await connector.updateEmail(updateOf(id))).toEqual({ outcome: 'written' });
  await connector.close();
  return { bytes: proxy.passed() - before, pieces };
}

/** Mostly the line is cut; now and then the server or our own process is killed. */
function attemptOn(
  id: number,
  server: TestServer,
  proxy: CuttingProxy,
  open: () => PracticeConnector,
  { bytes, pieces }: WriteSize,
): (update: EmailUpdate) => Promise<Met> {
  const through = async (update: EmailUpdate) => {
    const connector = open();
    const outcome = await connector.updateEmail(update);
    await connector.close();
    return outcome;
  };
  switch (id % 10) {
    case 0: {
      const last = below(pieces);
      return async (update) => {
        let piece = 0;
        let stopped: Promise<void> | null = null;
        proxy.cue(() => {
          piece += 1;
          if (piece > last) stopped ??= server.stop('kill');
          return 'forward';
        });
        const outcome = await through(update);
        proxy.cue(() => 'forward');
        if (stopped !== null) {
          await stopped;
          await server.start();
        }
        return { outcome, blow: stopped === null ? null : 'server stopped' };
      };
    }
    case 1:
    case 2: {
      const config: PracticeConfig = { ...placeOf(server), preset: 'own', mapping: mappingFor(id) };
      return async (update) =>
        killed(await writeInDoomedProcess({ config, password: server.password, update }, below(12)));
    }
    default: {
      // A third of the cuts falls anywhere, a third into the last statements, a third into the commit and its answer.
      const at = bytes - below([bytes, bytes / 8, 40][below(3)] ?? bytes);
      return async (update) => {
        const before = proxy.cuts();
        proxy.cutAfter(at);
        const outcome = await through(update);
        proxy.cutAfter(Number.POSITIVE_INFINITY);
        return { outcome, blow: proxy.cuts() > before ? 'connection cut' : null };
      };
    }
  }
}
