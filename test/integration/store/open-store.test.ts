import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../src-main/contract/settings.ts';
import { StoreFault } from '../../../src-main/store/port.ts';
import { aBounce, aCorrection, anAuditLine, aPatient, ranked } from '../../support/store/samples.ts';
import { openTempStore, refusalOf } from '../../support/store/temp-store.ts';

test('what was stored is there after closing and opening again', async () => {
  const first = await openTempStore();
  expect(first.notices).toEqual([]);
  await first.store.settings.save({ ...defaultSettings, writing: true }, anAuditLine());
  await first.store.facts.set('last-search', '12');
  await first.store.bookmarks.set('daily', '34');
  await first.store.journal.add([aCorrection()], [anAuditLine()]);
  await first.store.messages.save([aBounce()]);
  await first.store.patients.saveHolders(['naledi@gmial.example'], [aPatient()]);
  await first.store.cases.replace(['naledi@gmial.example'], [ranked()]);
  await first.store.close();

  const { store, notices } = await openTempStore({ directory: first.directory });
  expect(notices).toEqual([]);
  expect((await store.settings.read()).writing).toBe(true);
  expect(await store.facts.get('last-search')).toBe('12');
  expect(await store.bookmarks.get('daily')).toBe('34');
  expect(await store.journal.get('c1')).toEqual({ ...aCorrection(), sequence: 1 });
  expect(await store.messages.get('m1')).toEqual(aBounce());
  expect(await store.patients.get('p1')).toEqual(aPatient());
  expect(await store.cases.row('line|naledi@gmial.example|p1')).toEqual(ranked().row);
  expect(await store.audit.verify()).toBeNull();
});

test('nothing on the disk can be read without the key', async () => {
  const { store, directory } = await openTempStore();
  await store.messages.save([aBounce({ recipient: 'plainly-readable@example.org' })]);
  await store.journal.add([aCorrection({ patientName: 'Plainly Readable', newAddress: 'plainly-readable@x.org' })], []);
  await store.facts.set('plainly-readable', 'plainly-readable');
  const look = () => {
    const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['records.db', 'cache.db']));
    for (const file of files) {
      const content = readFileSync(join(file.parentPath, file.name)).toString('latin1');
      expect(content.toLowerCase(), file.name).not.toContain('plainly');
      expect(content, file.name).not.toContain('SQLite format');
    }
  };
  look();
  await store.backUp();
  look();
  await store.close();
  look();
});

test('an address is found in the file where it is not encrypted, so that the search above can fail', async () => {
  expect(Buffer.from('xx Plainly Readable yy').toString('latin1').toLowerCase()).toContain('plainly');
});

test('a second instance can not open the files, and the first goes on', async () => {
  const { store, directory } = await openTempStore();
  expect(await refusalOf(directory)).toEqual({ code: 'store-unavailable', detail: 'SQLITE_BUSY' });
  await store.facts.set('still', 'here');
  expect(await store.facts.get('still')).toBe('here');
});

test('calls after closing are refused as unavailable', async () => {
  const { store } = await openTempStore();
  const pending = store.facts.set('one', '1');
  await store.close();
  await expect(pending).resolves.toBeUndefined();
  const fault = await store.facts.get('one').catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(StoreFault);
  expect((fault as StoreFault).failure).toEqual({ code: 'store-unavailable', detail: 'closed' });
  await expect(store.close()).resolves.toBeUndefined();
});
