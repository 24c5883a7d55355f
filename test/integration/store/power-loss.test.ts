import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { seeded } from '../../support/random/seeded.ts';
import { drain } from '../../support/store/power-loss/drained-disk.ts';
import { readTrace, tracedCalls } from '../../support/store/power-loss/read-trace.ts';
import { openTempStore, tempFolder } from '../../support/store/temp-store.ts';

/** How often the power fails; `POWER_CUTS=500` for more. */
const cuts = Number(process.env.POWER_CUTS ?? 40);
const seed = Number(process.env.POWER_SEED ?? Date.now() % 1_000_000);
const child = fileURLToPath(new URL('../../support/store/power-loss/busy-child.ts', import.meta.url));

/** Every call of a process at work in `folder` that concerns the disk, or why it can't be had. */
function traced(folder: string): { readonly log: string } | { readonly reason: string } {
  const log = join(tempFolder(), 'trace');
  const options = ['-f', '-y', '-xx', '-s', '10000000', '-e', `trace=${tracedCalls.join(',')}`, '-o', log];
  const ran = spawnSync('strace', [...options, process.execPath, child, folder], {
    encoding: 'utf8',
    env: { ...process.env, UV_USE_IO_URING: '0' },
  });
  if (ran.error !== undefined) return { reason: 'needs strace (Linux, apt-get install strace)' };
  if (ran.status !== 0) return { reason: `strace may not trace here (${ran.stderr.trim().slice(0, 200)})` };
  return { log: readFileSync(log, 'utf8') };
}

let said = '';
afterAll(() => void process.stdout.write(`\npower loss: ${said}\n`));

test('what the journal answered is there after the power failed, whatever the disk had not written yet', {
  timeout: 60_000 + cuts * 2_000,
}, async (context) => {
  const folder = tempFolder();
  const trace = traced(folder);
  if ('reason' in trace) {
    said = `not run: ${trace.reason}`;
    return context.skip(said);
  }
  const events = readTrace(trace.log, folder);
  const random = seeded(seed);
  const begun = events.findIndex((event) => event.kind === 'told' && event.text.startsWith('opened'));
  expect(begun).toBeGreaterThan(0);
  expect(events.filter(({ kind }) => kind === 'sync').length).toBeGreaterThan(60);
  let answered = 0;
  for (let cut = 0; cut < cuts; cut += 1) {
    const length = Math.floor(random() * (events.length + 1));
    const target = tempFolder();
    drain(events, { folder, length, target, random });
    const told = events
      .slice(0, length)
      .flatMap((event) => (event.kind === 'told' ? event.text.trim().split('\n') : []));
    const idsOf = (word: string) => told.filter((line) => line.startsWith(word)).map((line) => line.split(' ')[1]);

    const { store, notices } = await openTempStore({ directory: target });
    const at = `power failed after ${length} of ${events.length} calls, seed ${seed}`;
    expect(notices, at).toEqual([]);
    const stored = await store.journal.unsettled();
    const found = new Map(stored.map(({ id, state }) => [id, state]));
    const [added, written] = [idsOf('added'), idsOf('written')];
    for (const id of written) {
      expect((await store.journal.get(id ?? ''))?.state, `${id}, ${at}`).toBe('written');
    }
    for (const id of added) {
      const state = found.get(id ?? '') ?? (await store.journal.get(id ?? ''))?.state;
      expect(['queued', 'writing', 'written'], `${id}, ${at}`).toContain(state);
    }
    expect(await store.audit.verify(), at).toBeNull();
    expect((await store.audit.list(null, 1_000)).length, at).toBeGreaterThanOrEqual(added.length + written.length);
    answered += added.length + written.length;
    await store.close();
  }
  const report = process.env.CRASH_REPORT;
  if (report !== undefined)
    appendFileSync(report, `${JSON.stringify({ layer: 'power loss', cuts, answered, seed })}\n`);
  said = `${cuts} cuts in ${events.length} calls, ${answered} answered steps looked for, 0 lost; seed ${seed}`;
});
