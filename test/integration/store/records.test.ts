import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../src-main/contract/settings.ts';
import { openFile } from '../../../src-main/store/files/open-file.ts';
import { aClosing, aCorrection, aDecision, anAuditLine, start } from '../../support/store/samples.ts';
import { key, openTempStore } from '../../support/store/temp-store.ts';

/** Works on the records of a closed store from outside. */
function tamper(directory: string, sql: string): void {
  const connection = openFile(join(directory, 'records.db'), key, 'records');
  try {
    connection.exec(sql);
  } finally {
    connection.close();
  }
}

describe('settings', () => {
  test('are the defaults until somebody saves them', async () => {
    const { store } = await openTempStore();
    expect(await store.settings.read()).toEqual(defaultSettings);
    const own: Settings = { ...defaultSettings, timeZone: 'Europe/Berlin', quietHours: { from: '18:00', to: '07:00' } };
    await store.settings.save(own, anAuditLine({ action: 'settings-saved' }));
    expect(await store.settings.read()).toEqual(own);
    expect(await store.audit.list(null, 5)).toMatchObject([{ action: 'settings-saved' }]);
  });

  test('of an older program get the defaults of what it did not know', async () => {
    const { store, directory } = await openTempStore();
    await store.settings.save({ ...defaultSettings, writing: true }, anAuditLine());
    await store.close();
    tamper(directory, `UPDATE settings SET value = '{"writing":true}'`);
    expect(await (await openTempStore({ directory })).store.settings.read()).toEqual({
      ...defaultSettings,
      writing: true,
    });
  });
});

test('facts and bookmarks are set, replaced and forgotten, each on their own', async () => {
  const { store } = await openTempStore();
  for (const table of [store.facts, store.bookmarks]) {
    expect(await table.get('a')).toBeNull();
    await table.set('a', '1');
    await table.set('a', '2');
    expect(await table.get('a')).toBe('2');
    await table.set('a', null);
    expect(await table.get('a')).toBeNull();
  }
  await store.facts.set('a', 'fact');
  expect(await store.bookmarks.get('a')).toBeNull();
});

test('people are added, found with their PIN hash, locked and removed', async () => {
  const { store } = await openTempStore();
  const thandi = { id: 'u1', name: 'Thandi', role: 'manager' } as const;
  const anna = { id: 'u2', name: 'Anna', role: 'receptionist' } as const;
  await store.people.add(thandi, 'hash-1', anAuditLine({ action: 'person-added' }));
  await store.people.add(anna, 'hash-2', anAuditLine({ action: 'person-added' }));
  expect(await store.people.list()).toEqual([anna, thandi]);
  await store.people.noteTry('u1', { failedTries: 3, lockedUntil: start + 60_000, lockouts: 1 });
  expect(await store.people.find('u1')).toMatchObject({
    ...thandi,
    pinHash: 'hash-1',
    failedTries: 3,
    lockedUntil: start + 60_000,
  });
  expect(await store.people.find('u2')).toMatchObject({ failedTries: 0, lockedUntil: null });
  await store.people.setPin('u1', 'hash-3', anAuditLine({ action: 'pin-reset' }));
  expect(await store.people.find('u1')).toEqual({
    ...thandi,
    pinHash: 'hash-3',
    failedTries: 0,
    lockedUntil: null,
    lockouts: 0,
  });
  await store.people.remove('u1', anAuditLine({ action: 'person-removed' }));
  expect(await store.people.find('u1')).toBeNull();
  expect((await store.audit.list(null, 9)).map(({ action }) => action)).toEqual([
    'person-removed',
    'pin-reset',
    'person-added',
    'person-added',
  ]);
});

test('decisions are added with their audit lines and undone, never removed', async () => {
  const { store } = await openTempStore();
  const report = aDecision({ id: 'd2', kind: 'sent-again', messageId: 'm1', until: null, note: 'by post' });
  await store.decisions.add([aDecision(), report], [anAuditLine(), anAuditLine()]);
  await store.decisions.undo(['d1', 'missing'], [anAuditLine({ action: 'decision-undone' })]);
  expect(await store.decisions.get('d1')).toEqual({ ...aDecision(), undone: true });
  expect(await store.decisions.get('d2')).toEqual(report);
  expect(await store.decisions.get('d3')).toBeNull();
  expect(await store.audit.list(null, 9)).toHaveLength(3);
  await expect(store.decisions.add([aDecision({ id: 'd4' }), report], [anAuditLine()])).rejects.toThrow();
  expect(await store.decisions.get('d4')).toBeNull();
  expect(await store.audit.list(null, 9)).toHaveLength(3);
});

test('announcements are fresh until they were made', async () => {
  const { store } = await openTempStore();
  expect(await store.announcements.fresh(['b', 'a', 'b'])).toEqual(['b', 'a']);
  await store.announcements.add(['a', 'c'], start);
  await store.announcements.add(['a'], start + 1);
  expect(await store.announcements.fresh(['b', 'a', 'c', 'd'])).toEqual(['b', 'd']);
  expect(await store.announcements.fresh([])).toEqual([]);
});

describe('audit', () => {
  test('lists newest first, of everyone or of one patient', async () => {
    const { store } = await openTempStore();
    const lines = ['p1', null, 'p2', 'p1'].map((patientId, index) => anAuditLine({ patientId, at: start + index }));
    await store.audit.append(lines);
    expect((await store.audit.list(null, 3)).map(({ sequence }) => sequence)).toEqual([4, 3, 2]);
    expect(await store.audit.list('p1', 9)).toEqual([
      { ...lines[3], sequence: 4, confirmed: null },
      { ...lines[0], sequence: 1, confirmed: null },
    ]);
    expect(await store.audit.verify()).toBeNull();
  });

  test('an empty one is whole', async () => {
    expect(await (await openTempStore()).store.audit.verify()).toBeNull();
  });

  test.each([
    'UPDATE audit SET actor = actor',
    'DELETE FROM audit',
    `REPLACE INTO audit SELECT sequence, at, 'X', action, patientId, oldValue, newValue, outcome, detail, hash, confirmed FROM audit`,
  ])('the file itself refuses %s', async (sql) => {
    const { store, directory } = await openTempStore();
    await store.audit.append([anAuditLine()]);
    await store.close();
    expect(() => tamper(directory, sql)).toThrow(/append-only/);
    const again = await openTempStore({ directory });
    expect(await again.store.audit.list(null, 9)).toEqual([{ ...anAuditLine(), sequence: 1, confirmed: null }]);
  });

  const free = 'DROP TRIGGER auditKeepsLines; DROP TRIGGER auditKeepsWords; DROP TRIGGER auditOnlyGrows;';
  test.each([
    ['a changed word', `UPDATE audit SET newValue = 'other' WHERE sequence = 3`, 3],
    ['a changed patient', 'UPDATE audit SET patientId = NULL WHERE sequence = 2', 2],
    ['a changed time', 'UPDATE audit SET at = at + 1 WHERE sequence = 1', 1],
    [
      'a line put in the place of another',
      "REPLACE INTO audit SELECT 3, at, 'X', action, patientId, oldValue, newValue, outcome, detail, hash, confirmed FROM audit WHERE sequence = 3",
      3,
    ],
    ['a confirmation made up', 'UPDATE audit SET confirmed = 1 WHERE sequence = 4', 4],
    ['a line taken out', 'DELETE FROM audit WHERE sequence = 2', 2],
    ['the last lines cut off', 'DELETE FROM audit WHERE sequence > 3', 4],
    ['all lines cut off', 'DELETE FROM audit', 1],
    [
      'a line taken out and the rest moved up',
      'DELETE FROM audit WHERE sequence = 2; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 2',
      2,
    ],
    [
      'two lines exchanged',
      `UPDATE audit SET actor = CASE sequence WHEN 4 THEN 'A5' ELSE 'A4' END WHERE sequence IN (4, 5)`,
      4,
    ],
  ])('shows %s by the first line that does not fit', async (_, sql, first) => {
    const { store, directory } = await openTempStore();
    await store.audit.append([1, 2, 3, 4, 5].map((number) => anAuditLine({ actor: `A${number}` })));
    await store.close();
    tamper(directory, free + sql);
    expect(await (await openTempStore({ directory })).store.audit.verify()).toBe(first);
  });

  /** Works out anew what an attacker with the file's key could: every hash of a shortened or rewritten audit. */
  const forgeries = [
    [
      'a chain cut off at the end, its numbering too',
      `DELETE FROM audit WHERE sequence > 3; UPDATE sqlite_sequence SET seq = 3 WHERE name = 'audit'`,
      4,
    ],
    [
      'an audit emptied and begun anew',
      `DELETE FROM audit; UPDATE sqlite_sequence SET seq = 0 WHERE name = 'audit'`,
      1,
    ],
  ] as const;
  test.each(forgeries)('shows %s, by the seal beside the records', async (_, sql, first) => {
    const { store, directory } = await openTempStore();
    await store.audit.append([1, 2, 3, 4, 5].map((number) => anAuditLine({ actor: `A${number}` })));
    await store.close();
    tamper(directory, free + sql);
    const again = await openTempStore({ directory });
    expect(await again.store.audit.verify()).toBe(first);
    // What comes after does not heal it.
    await again.store.audit.append(Array.from({ length: 9 }, () => anAuditLine({ actor: 'X' })));
    await again.store.close();
    expect(await (await openTempStore({ directory })).store.audit.verify()).toBe(5);
  });

  test('shows an older records file in the place of the present one', async () => {
    const { store, directory } = await openTempStore();
    await store.audit.append([anAuditLine(), anAuditLine()]);
    await store.close();
    const older = readFileSync(join(directory, 'records.db'));
    const later = await openTempStore({ directory });
    await later.store.audit.append([anAuditLine()]);
    await later.store.close();
    writeFileSync(join(directory, 'records.db'), older);
    expect(await (await openTempStore({ directory })).store.audit.verify()).toBe(3);
  });

  test.each([
    ['taken away', (path: string) => rmSync(path)],
    [
      'written by somebody without the key',
      (path: string) => writeFileSync(path, `1 ${'a'.repeat(64)} ${'b'.repeat(64)}`),
    ],
    ['emptied', (path: string) => writeFileSync(path, '')],
  ])('a seal that was %s leaves the end without proof', async (_, spoil) => {
    const { store, directory } = await openTempStore();
    await store.audit.append([anAuditLine(), anAuditLine()]);
    await store.close();
    spoil(join(directory, 'audit-seal'));
    expect(await (await openTempStore({ directory })).store.audit.verify()).toBe(3);
  });

  test('records restored from a copy say in the audit what is missing, and are whole from there on', async () => {
    const { store, directory } = await openTempStore();
    await store.audit.append([anAuditLine()]);
    await store.backUp();
    await store.audit.append([anAuditLine(), anAuditLine()]);
    await store.close();
    writeFileSync(join(directory, 'records.db'), 'garbage');
    const again = await openTempStore({ directory });
    expect(again.notices).toMatchObject([{ code: 'records-restored' }]);
    expect(await again.store.audit.list(null, 1)).toMatchObject([
      { action: 'records-restored', actor: 'Bounce Desk', detail: '2 audit lines after line 1 are not in the copy' },
    ]);
    expect(await again.store.audit.verify()).toBeNull();
    await again.store.close();
    expect(await (await openTempStore({ directory })).store.audit.verify()).toBeNull();
  });

  test('the chain goes on over a restart and many lines', async () => {
    const { store, directory } = await openTempStore();
    await store.audit.append(Array.from({ length: 500 }, () => anAuditLine()));
    await store.close();
    const again = await openTempStore({ directory });
    await again.store.audit.append([anAuditLine()]);
    expect(await again.store.audit.verify()).toBeNull();
  });
});

describe('closings', () => {
  test('one that is there already is left as it is, and so is its audit line', async () => {
    const { store } = await openTempStore();
    const report = aClosing({ messageId: 'm1', kind: 'sent-again', newAddress: null });
    await store.closings.add([aClosing(), report], [anAuditLine({ detail: 'a' }), anAuditLine({ detail: 'b' })]);
    await store.closings.add(
      [aClosing({ actor: 'Other' }), aClosing({ closedAt: start + 1 })],
      [anAuditLine({ detail: 'c' }), anAuditLine({ detail: 'd' })],
    );
    const { rows } = await store.closings.page({ search: '', cursor: null });
    expect(rows.map(({ closedAt, actor }) => [closedAt, actor])).toEqual([
      [start + 1, 'Thandi'],
      [start, 'Thandi'],
      [start, 'Thandi'],
    ]);
    expect((await store.audit.list(null, 9)).map(({ detail }) => detail)).toEqual(['d', 'b', 'a']);
  });

  test('are taken back with the decision or the correction that made them, and no others of the line', async () => {
    const { store } = await openTempStore();
    const left = async () =>
      (await store.closings.page({ search: '', cursor: null })).rows.map(({ closedAt }) => closedAt - start);
    const made = (closedAt: number, own = {}) => aClosing({ closedAt: start + closedAt, correctionId: null, ...own });
    await store.closings.add([made(1), made(2), made(2, { patientId: 'p2' }), made(3, { correctionId: 'c1' })], []);
    await store.decisions.add([aDecision({ id: 'd2', patientId: 'p1', messageId: null, madeAt: start + 2 })], []);
    await store.decisions.undo(['d2'], []);
    expect(await left()).toEqual([3, 2, 1]);
    await store.journal.add([aCorrection({ id: 'c1', state: 'written' })], []);
    await store.journal.add([aCorrection({ id: 'c2', state: 'writing', undoes: 'c1' })], []);
    await store.journal.update('c2', ['writing'], { state: 'written' }, null);
    expect((await store.journal.get('c1'))?.state).toBe('undone');
    expect(await left()).toEqual([2, 1]);
  });

  test('pages are newest first, each row once, and found by name, address or actor', async () => {
    const { store } = await openTempStore();
    const all = Array.from({ length: 120 }, (_, number) =>
      aClosing({ patientId: `p${number}`, patientName: `Zoë ${number}`, closedAt: start + (number % 40) }),
    );
    await store.closings.add(all, []);
    const seen: { closedAt: number; id: string }[] = [];
    for (let cursor: string | null = null; ; ) {
      const page = await store.closings.page({ search: 'zoe', cursor });
      seen.push(...page.rows);
      expect(page.rows.length).toBeLessThanOrEqual(50);
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
    expect(seen.map(({ closedAt }) => closedAt)).toEqual(
      seen.map(({ closedAt }) => closedAt).toSorted((one, other) => other - one),
    );
    for (const search of ['zoe 17', 'GMIAL', 'gmail.example', 'thandi']) {
      expect((await store.closings.page({ search, cursor: null })).rows.length, search).toBeGreaterThan(0);
    }
    expect(await store.closings.page({ search: 'nobody', cursor: 'broken' })).toMatchObject({ rows: [], next: null });
  });

  test('name the correction only while it can be taken back', async () => {
    const { store } = await openTempStore();
    await store.journal.add([aCorrection({ state: 'written' })], []);
    await store.closings.add([aClosing({ correctionId: 'c1' })], []);
    const named = async () => (await store.closings.page({ search: '', cursor: null })).rows[0]?.correctionId;
    expect(await named()).toBe('c1');
    await store.journal.update('c1', ['written'], { state: 'undone' }, null);
    expect(await named()).toBeNull();
  });
});
