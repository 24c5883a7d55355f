import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CrashPoint, crashing } from '../../support/desk/crash-child.ts';
import { openClinic } from '../../support/desk/open-workspace.ts';

const child = fileURLToPath(new URL('../../support/desk/crash-child.ts', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crash-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a desk that saves a correction and dies at the point; resolves with the signal that ended it. */
function dieAt(point: CrashPoint): Promise<string | null> {
  const desk = spawn(process.execPath, [child, folder, point], { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) => desk.once('exit', (_code, signal) => resolve(signal)));
}

/** What somebody else does to the practice database between the crash and the next start. */
function changeOutside(email: string): void {
  const database = new Database(join(folder, 'practice.sqlite'));
  database.prepare('UPDATE patients SET email = ? WHERE id = ?').run(email, 'P1');
  database.close();
}

describe('a desk that is killed', () => {
  it.each(['after-save', 'before-statement', 'after-commit'] as const)(
    '%s: the correction is written once, by the next start',
    async (point) => {
      expect(await dieAt(point)).toBe('SIGKILL');
      await using clinic = await openClinic({ ...crashing, folder });
      await clinic.deliver();
      expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
      expect(clinic.practice.changes()).toHaveLength(1);
      expect((await clinic.store.journal.counts()).queued).toBe(0);
      const audit = await clinic.store.audit.list('P1', 100);
      expect(audit.filter((entry) => entry.action === 'correction-written')).toHaveLength(1);
      expect(await clinic.rows()).toEqual([]);
    },
  );

  it.each(['after-save', 'before-statement', 'after-commit'] as const)(
    '%s, and somebody else changed the record meanwhile: nothing is overwritten, a person decides',
    async (point) => {
      await dieAt(point);
      changeOutside('naledi@work.example');
      await using clinic = await openClinic({ ...crashing, folder });
      await clinic.deliver();
      expect(clinic.practice.emailOf('P1')).toBe('naledi@work.example');
      expect(await clinic.rows()).toMatchObject([
        { section: 'decision', step: { correction: { state: 'conflict', foundRaw: 'naledi@work.example' } } },
      ]);
    },
  );

  it('after the commit, and somebody put the old address back: that is a change too', async () => {
    await dieAt('after-commit');
    changeOutside('naledi@gmial.com');
    await using clinic = await openClinic({ ...crashing, folder });
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmial.com');
    expect(clinic.practice.changes()).toHaveLength(1);
    expect(await clinic.rows()).toMatchObject([{ section: 'decision', step: { correction: { state: 'conflict' } } }]);
  });
});
