import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PracticeConfig } from '../../../src-main/contract/settings.ts';
import { type Blow, countOf, tell } from '../../support/crash/tally.ts';
import { nextOf, oldOf, openBench, type Place, theirsOf } from '../../support/desk/journal/bench.ts';
import { judge, type Verdict } from '../../support/desk/journal/judge.ts';
import { workInDoomedProcess } from '../../support/desk/journal/run-child.ts';
import { mariadbWords } from '../../support/practice/beds/mariadb-bed.ts';
import { postgresqlWords } from '../../support/practice/beds/postgresql-bed.ts';
import { placeOf, serverBed } from '../../support/practice/beds/server-bed.ts';
import { sqliteVersion } from '../../support/practice/beds/sqlite-bed.ts';
import { historyTables } from '../../support/practice/crash/history.ts';
import { type Outside, outsideOfFile, outsideOfServer } from '../../support/practice/crash/outside.ts';
import { type CuttingProxy, cuttingProxy } from '../../support/practice/cutting-proxy.ts';
import { behindOurBack, mapping, type PatientRow, practiceFile } from '../../support/practice/practice-file.ts';
import { startMariadb } from '../../support/practice/servers/mariadb.ts';
import { startPostgresql } from '../../support/practice/servers/postgresql.ts';
import type { TestServer } from '../../support/practice/servers/server.ts';
import { seeded } from '../../support/random/seeded.ts';
import { tempFolder } from '../../support/store/temp-store.ts';

/** How many crashes of a whole desk: a quarter each on the three engines and on a full disk. `JOURNAL_CRASHES=400` for more. */
const crashes = Number(process.env.JOURNAL_CRASHES ?? 32);
const seed = Number(process.env.PRACTICE_SEED ?? Date.now() % 1_000_000);
const random = seeded(seed);
const below = (limit: number): number => Math.floor(random() * limit);

const each = Math.ceil(crashes / 4);
/** Corrections that a desk begins before it is killed, at most. */
const perDesk = 8;
const firstId = 1_000_000;
const patients = (count: number): readonly PatientRow[] =>
  Array.from({ length: count }, (_, index) => ({ id: firstId + index, email: oldOf(firstId + index) }));

const clean = { lost: [], doubled: [], overwritten: [], auditBrokenAt: null };

function conclude(
  engine: string,
  version: string,
  { blows, during, missed }: { blows: readonly Blow[]; during: readonly string[]; missed: number },
  { outcomes, ...found }: Verdict,
): void {
  tell({
    layer: 'journal and write',
    engine,
    version,
    seed,
    blows: countOf(blows),
    during: countOf(during),
    missed,
    outcomes: countOf(outcomes),
    lost: found.lost.length,
    doubled: found.doubled.length,
    overwritten: found.overwritten.length,
  });
  // Told first: a run that fails is counted in the report as well.
  expect({ seed, ...found }).toEqual({ seed, ...clean });
  expect(outcomes).toContain('written');
}

/** The word that a desk told last, and what it was about then. */
const phases: Readonly<Record<string, string>> = {
  settling: 'settling what was left',
  saving: 'saving',
  saved: 'writing',
  delivered: 'between two corrections',
};

/** A desk after the other works on the same records, and is killed; `trouble` may befall its line or the server besides. */
async function killDesks(
  engine: string,
  version: string,
  place: Place,
  outside: Outside,
  trouble: () => { readonly begin: () => void; readonly end: () => Promise<Blow | null> },
): Promise<void> {
  const saved: { readonly id: number; readonly correctionId: string }[] = [];
  const blows: Blow[] = [];
  const during: string[] = [];
  let missed = 0;
  const ids = Array.from({ length: each * perDesk }, (_, index) => firstId + index);
  for (let desk = 0; desk < each; desk += 1) {
    const mine = ids.slice(desk * perDesk, (desk + 1) * perDesk);
    const besides = trouble();
    const last = await workInDoomedProcess({ ...place, ids: mine }, 2 + below(110), async () => {
      for (const id of mine) if (random() < 0.2) await outside.set(id, theirsOf(id));
      besides.begin();
    });
    const blow = await besides.end();
    if (blow !== null) blows.push(blow);
    if (last.during === 'done') missed += 1;
    else {
      blows.push('process killed');
      during.push(phases[last.during] ?? last.during);
    }
    saved.push(...last.saved);
    // Somebody puts an old address back before the next desk comes up: that is a change too, and stands.
    const now = await outside.emails();
    for (const id of mine) if (now.get(String(id)) === nextOf(id) && random() < 0.3) await outside.set(id, oldOf(id));
  }
  const bench = await openBench(place);
  const verdict = await judge(bench, outside, ids, saved);
  await bench.close();
  conclude(engine, version, { blows, during, missed }, verdict);
}

describe('desks that are killed in the middle of saving and writing', () => {
  it('lose, double and overwrite nothing on sqlite', { timeout: each * 5_000 + 60_000 }, async () => {
    const file = practiceFile(patients(each * perDesk));
    behindOurBack(file, (database) => database.exec(historyTables.sqlite?.join(';') ?? ''));
    const config: PracticeConfig = { engine: 'sqlite', file, mapping };
    const calm = () => ({ begin: () => {}, end: async () => null });
    await killDesks(
      'sqlite',
      sqliteVersion(),
      { folder: tempFolder(), config, password: null },
      outsideOfFile(file),
      calm,
    );
  });
});

for (const [name, start, words] of [
  ['mariadb', startMariadb, mariadbWords()],
  ['postgresql', startPostgresql, postgresqlWords],
] as const) {
  const server = await start();
  if ('missing' in server) {
    describe.skip(`not run: ${server.missing}`, () => it('lose, double and overwrite nothing', () => undefined));
    continue;
  }
  describe(`desks that are killed, cut off and left by the server on ${name}`, () => {
    afterAll(() => server.remove());
    it('lose, double and overwrite nothing', { timeout: each * 8_000 + 60_000 }, async () => {
      await serverBed(server, words).practice(patients(each * perDesk));
      await server.execute(...(historyTables[name] ?? []));
      const proxy = await cuttingProxy(server.port);
      const config: PracticeConfig = { ...placeOf(server, { port: proxy.port }), preset: 'own', mapping };
      const place: Place = { folder: tempFolder(), config, password: server.password };
      await killDesks(name, server.version, place, outsideOfServer(server), () => besides(server, proxy));
      await proxy.close();
    });
  });
}

/** One desk in three has its line cut, one in six loses its server, before it is killed. */
function besides(server: TestServer, proxy: CuttingProxy) {
  const kind = below(6);
  const delay = below(120);
  let timer: NodeJS.Timeout | undefined;
  let stopped: Promise<void> | null = null;
  const cutsBefore = proxy.cuts();
  return {
    begin: () => {
      if (kind < 2) proxy.cutAfter(below(12_000));
      else if (kind === 2)
        timer = setTimeout(() => {
          stopped = server.stop('kill');
        }, delay);
    },
    end: async (): Promise<Blow | null> => {
      clearTimeout(timer);
      proxy.cutAfter(Number.POSITIVE_INFINITY);
      if (stopped === null) return proxy.cuts() > cutsBefore ? 'connection cut' : null;
      await stopped;
      await server.start();
      return 'server stopped';
    },
  };
}

/** A disk of its own, or why there is none. */
function smallDisk(
  megabytes: number,
): { readonly path: string; readonly end: () => void } | { readonly reason: string } {
  const path = join(tempFolder(), 'disk');
  mkdirSync(path);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { encoding: 'utf8' });
  if (mounted.status !== 0) return { reason: (mounted.stderr ?? String(mounted.error)).trim() };
  return { path, end: () => void spawnSync('umount', ['-l', path]) };
}

describe('a desk whose disk is full, now before and now after saving', () => {
  it('loses, doubles and overwrites nothing', { timeout: each * 4_000 + 60_000 }, async (context) => {
    const disk = smallDisk(24);
    if ('reason' in disk) return context.skip(`not run: needs a small disk of its own (${disk.reason})`);
    const file = practiceFile(patients(each), {}, join(disk.path, 'practice.db'));
    behindOurBack(file, (database) => database.exec(historyTables.sqlite?.join(';') ?? ''));
    const outside = outsideOfFile(file);
    const filler = join(disk.path, 'filler');
    /** Leaves `bytes` free, in the disk's own pages. */
    const fill = (bytes: number): void => {
      const { bavail, bsize } = statfsSync(disk.path);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    };
    const room = (): void => rmSync(filler, { force: true });
    const place: Place = {
      folder: join(disk.path, 'records'),
      config: { engine: 'sqlite', file, mapping },
      password: null,
    };
    const saved: { readonly id: number; readonly correctionId: string }[] = [];
    const blows: Blow[] = [];
    let missed = 0;
    let bench = await openBench(place);
    const ids = Array.from({ length: each }, (_, index) => firstId + index);
    await bench.bringIn(ids);
    for (const id of ids) {
      const [when, free] = [below(2), below(12) * 4096];
      if (random() < 0.2) await outside.set(id, theirsOf(id));
      if (when === 0) fill(free);
      const answer = await bench.save(id).catch((error: { failure?: { code: string } }) => {
        expect(error.failure?.code).toBe('store-disk-full');
        return null;
      });
      if (answer?.ok) saved.push({ id, correctionId: answer.value });
      if (when === 1) fill(free);
      const openBefore = (await bench.store.journal.open()).length;
      await bench.deliver();
      const stuck = openBefore > 0 && (await bench.store.journal.open()).length > 0;
      if (answer === null || stuck) blows.push('disk full');
      else missed += 1;
      // Now and then the app is left with the disk still full.
      const restart = random() < 0.2;
      if (restart) await bench.close();
      room();
      if (restart) bench = await openBench(place);
    }
    const verdict = await judge(bench, outside, ids, saved);
    await bench.close();
    disk.end();
    expect(blows.length).toBeGreaterThan(0);
    conclude('sqlite, small disk', sqliteVersion(), { blows, during: [], missed }, verdict);
  });
});
