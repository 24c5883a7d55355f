import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { TableMapping } from '../../../src-main/contract/settings.ts';
import { faultyWorker, type WorkerFault } from '../../support/practice/faults.ts';
import {
  auditOf,
  behindOurBack,
  connect,
  fieldsOf,
  hex,
  practiceFile,
  temporaryFolder,
  update,
} from '../../support/practice/practice-file.ts';

const uncertain = { outcome: 'uncertain', failure: { code: 'practice-unreachable' } };
const old = hex('naledi@gmial.com');
const corrected = hex('naledi@gmail.com');

/** A write that met the fault, and how to see that it did. */
async function struckBy(fault: WorkerFault, deadline = 15_000, changed: Partial<TableMapping> = {}) {
  const file = practiceFile([{ id: 1, email: 'naledi@gmial.com' }]);
  const marker = join(temporaryFolder(), 'struck');
  const connector = connect(file, { sqliteWorker: faultyWorker(fault, marker), deadline }, changed);
  await vi.waitFor(async () => expect(await connector.get('1')).toMatchObject({ ok: true }));
  const outcome = await connector.updateEmail(update());
  expect(existsSync(marker)).toBe(true);
  return { file, connector, outcome };
}

describe('a write whose answer was lost', () => {
  it('never arrived when the thread died before the commit, and can be written then', async () => {
    const { file, connector, outcome } = await struckBy('dies-before-commit');
    expect(outcome).toEqual(uncertain);
    expect(await connector.settle(update())).toEqual({ outcome: 'never-arrived' });
    expect(fieldsOf(file)).toEqual({ 1: old });
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
    expect(fieldsOf(file)).toEqual({ 1: corrected });
    expect(auditOf(file)).toHaveLength(1);
  });

  it('is written when the thread died after the commit, and is not written twice', async () => {
    const { file, connector, outcome } = await struckBy('dies-after-commit');
    expect(outcome).toEqual(uncertain);
    expect(await connector.settle(update())).toEqual({ outcome: 'written' });
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
    expect(fieldsOf(file)).toEqual({ 1: corrected });
    expect(auditOf(file)).toHaveLength(1);
  });

  it('is a conflict when it was written and somebody put the old address back', async () => {
    const { file, connector } = await struckBy('dies-after-commit');
    behindOurBack(file, (database) => database.exec("UPDATE patients SET email = 'naledi@gmial.com'"));
    const conflict = { outcome: 'conflict', found: 'naledi@gmial.com' };
    expect(await connector.settle(update())).toEqual(conflict);
    expect(await connector.updateEmail(update())).toEqual(conflict);
    expect(fieldsOf(file)).toEqual({ 1: old });
    expect(auditOf(file)).toHaveLength(1);
  });

  it('is a conflict when somebody set a third address meanwhile', async () => {
    const { file, connector } = await struckBy('dies-after-commit');
    behindOurBack(file, (database) => database.exec("UPDATE patients SET email = 'n@third.co.za'"));
    expect(await connector.settle(update())).toEqual({ outcome: 'conflict', found: 'n@third.co.za' });
  });

  it('is gone when the record was deleted meanwhile', async () => {
    const { file, connector } = await struckBy('dies-after-commit');
    behindOurBack(file, (database) => database.exec('DELETE FROM patients'));
    expect(await connector.settle(update())).toEqual({ outcome: 'gone' });
  });

  it('never arrived when the thread hung until the deadline', async () => {
    const { file, connector, outcome } = await struckBy('hangs-before-commit', 2000);
    expect(outcome).toEqual(uncertain);
    await vi.waitFor(async () => expect(await connector.settle(update())).toEqual({ outcome: 'never-arrived' }));
    expect(fieldsOf(file)).toEqual({ 1: old });
  });

  it('is not judged while the thread that was given up may still write', { timeout: 60_000 }, async () => {
    const { file, connector, outcome } = await struckBy('stuck-before-commit', 1000);
    expect(outcome).toEqual(uncertain);
    const unreachable = { outcome: 'unreachable', failure: { code: 'practice-unreachable' } };
    expect(await connector.settle(update())).toEqual(unreachable);
    expect(await connector.updateEmail(update())).toEqual(unreachable);
    const settled = await vi.waitUntil(
      async () => {
        const answer = await connector.settle(update());
        return answer.outcome === 'unreachable' ? null : answer;
      },
      { timeout: 50_000 },
    );
    expect(settled).toEqual({ outcome: 'never-arrived' });
    expect(fieldsOf(file)).toEqual({ 1: old });
  });

  it('is uncertain when the drive is lost in the commit itself', async () => {
    const { connector, outcome } = await struckBy('drive-lost-at-commit');
    expect(outcome).toEqual(uncertain);
    expect(await connector.settle(update())).toEqual({ outcome: 'never-arrived' });
  });

  it('cannot be told without an audit table and a version', async () => {
    const { connector } = await struckBy('dies-before-commit', 15_000, { audit: null });
    expect(await connector.settle(update())).toEqual({ outcome: 'unknown', found: 'naledi@gmial.com' });
  });

  it('is told by the version of the row where there is no audit table', async () => {
    const file = practiceFile([{ id: 1, email: 'naledi@gmial.com' }], {
      extra: 'ALTER TABLE patients ADD COLUMN row_version INTEGER; UPDATE patients SET row_version = 7;',
    });
    const connector = connect(file, {}, { audit: null, version: 'row_version' });
    const read = await connector.get('1');
    expect(read).toMatchObject({ ok: true, value: { version: '7' } });
    expect(await connector.settle(update({ expectedVersion: '7' }))).toEqual({ outcome: 'never-arrived' });
    expect(await connector.settle(update({ expectedVersion: '6' }))).toMatchObject({ outcome: 'conflict' });
    expect(await connector.settle(update({ expectedVersion: null }))).toMatchObject({ outcome: 'unknown' });
  });
});

describe('a read whose answer was lost', () => {
  it('is a failure, and the next one finds a new thread', async () => {
    const file = practiceFile([{ id: 1 }]);
    const connector = connect(file, { sqliteWorker: new URL('data:text/javascript,process.exit()') });
    const unreachable = { ok: false, error: { code: 'practice-unreachable' } };
    expect(await connector.get('1')).toEqual(unreachable);
    expect(await connector.findByEmails(['a@x.co.za'])).toEqual(unreachable);
    expect(await connector.test()).toEqual(unreachable);
  });

  it('is a failure when the worker cannot be loaded', async () => {
    const file = practiceFile([{ id: 1 }]);
    const connector = connect(file, { sqliteWorker: new URL('file:///no/such/worker.js') });
    expect(await connector.preview(1)).toEqual({ ok: false, error: { code: 'practice-unreachable' } });
  });

  it('is not asked for once the connector is closed', async () => {
    const connector = connect(practiceFile([{ id: 1 }]));
    expect(await connector.get('1')).toMatchObject({ ok: true });
    await connector.close();
    expect(await connector.get('1')).toMatchObject({ ok: false });
    expect(await connector.updateEmail(update())).toMatchObject({ outcome: 'unreachable' });
  });
});
