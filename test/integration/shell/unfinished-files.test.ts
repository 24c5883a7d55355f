import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unfinishedFilesIn } from '../../../src-main/shell/unfinished-files.ts';
import { writeWhole } from '../../../src-main/shell/write-whole.ts';

const source = (name: string) => JSON.stringify(new URL(`../../../src-main/shell/${name}`, import.meta.url).href);

describe('a file that was being written when the app was killed', () => {
  let folder = '';
  let list = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unfinished-'));
    list = join(folder, 'unfinished-files.json');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Another process writes patients' names into a file, and is killed before it is done. */
  async function killInTheMiddle(path: string): Promise<void> {
    const script = `
      const { unfinishedFilesIn } = await import(${source('unfinished-files.ts')});
      const { writeWhole } = await import(${source('write-whole.ts')});
      async function* pieces() {
        yield 'Naledi Mokoena';
        process.stdout.write('written');
        await new Promise((resolve) => setTimeout(resolve, 600_000));
      }
      await writeWhole(${JSON.stringify(path)}, pieces(), unfinishedFilesIn(${JSON.stringify(list)}));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  it('is removed at the next start, and counted once', async () => {
    const out = join(folder, 'out.csv');
    await killInTheMiddle(out);
    expect(await readFile(`${out}.part`, 'utf8')).toBe('Naledi Mokoena');
    const unfinished = unfinishedFilesIn(list);
    await unfinished.removeLeftOver();
    expect(await unfinished.takeRemoved()).toBe(1);
    expect(await unfinished.takeRemoved()).toBe(0);
    expect(await readdir(folder)).toEqual([]);
    await unfinishedFilesIn(list).removeLeftOver();
  });

  it('waits for a drive that is away', async () => {
    const away = join(folder, 'stick', 'out.csv.part');
    await unfinishedFilesIn(list).begin(away);
    const next = unfinishedFilesIn(list);
    await next.removeLeftOver();
    expect(await next.takeRemoved()).toBe(0);
    expect(JSON.parse(await readFile(list, 'utf8'))).toEqual([away]);
  });

  it('and nothing else is ever removed, whatever the list says', async () => {
    const other = join(folder, 'letter.docx');
    await writeFile(other, 'mine');
    for (const text of [JSON.stringify([other, 7]), '{"a":1}', 'no list']) {
      await writeFile(list, text);
      await unfinishedFilesIn(list).removeLeftOver();
      expect(await readFile(other, 'utf8')).toBe('mine');
    }
  });

  it('no list is left by files that were written whole, or failed', async () => {
    const unfinished = unfinishedFilesIn(list);
    const out = join(folder, 'out.csv');
    expect(
      await writeWhole(
        out,
        (async function* () {
          expect(JSON.parse(await readFile(list, 'utf8'))).toEqual([`${out}.part`]);
          yield 'a';
        })(),
        unfinished,
      ),
    ).toMatchObject({ ok: true });
    // biome-ignore lint/correctness/useYield: it breaks before it has anything.
    const breaking = (async function* (): AsyncGenerator<string> {
      throw new RangeError('no more');
    })();
    await expect(writeWhole(out, breaking, unfinished)).rejects.toThrow(RangeError);
    expect(await readdir(folder)).toEqual(['out.csv']);
  });

  it('a list that can’t be written keeps nobody from taking a file out', async () => {
    const unfinished = unfinishedFilesIn(join(folder, 'no-such-folder', 'list.json'));
    const out = join(folder, 'out.csv');
    const pieces = (async function* () {
      yield 'a';
    })();
    expect(await writeWhole(out, pieces, unfinished)).toMatchObject({ ok: true });
  });
});
