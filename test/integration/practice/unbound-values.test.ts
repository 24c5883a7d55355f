import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PresetName, TableMapping } from '../../../src-main/contract/settings.ts';
import { systemOf } from '../../../src-main/contract/systems/systems.ts';
import { connectorOver } from '../../../src-main/practice/connector.ts';
import { sqliteFile } from '../../../src-main/practice/engines/sqlite-file.ts';
import { counted } from '../../../src-main/practice/engines/sqlserver/link.ts';
import { sqlserver } from '../../../src-main/practice/engines/sqlserver/sqlserver.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import type { PracticeConnector } from '../../../src-main/practice/port.ts';
import type { Engine, FoundTable } from '../../../src-main/practice/session.ts';
import type { Row, Statement } from '../../../src-main/practice/sql/statement.ts';
import { onEachServer } from '../../support/practice/beds/each-server.ts';
import { connectTo, placeOf } from '../../support/practice/beds/server-bed.ts';
import { mapping, noon, practiceFile, sqliteWorker, update } from '../../support/practice/practice-file.ts';
import {
  freemedTables,
  librehealthTables,
  openemrContactTables,
  openemrTables,
  openmrsTables,
  oscarTables,
} from '../../support/practice/preset-tables.ts';
import { statementTap } from '../../support/practice/statement-tap.ts';

/** Stands in every value below, in letters or digits, and in no name. */
const marks = /q7zx|739170/i;

const id = '7391701';
const held = `O'Neil"q7zx\\@x.co.za; other.q7zx@x.co.za`;
const attacks = [
  "q7zx' OR '1'='1",
  "q7zx'; DROP TABLE patients; --",
  'q7zx" OR ""="',
  'q7zx`; --',
  "q7zx\\'; --",
  'q7zx]; DROP TABLE patients; --',
  '\u02bcq7zx\u2019',
  'q7zx$1 ? @p1 :x %s',
  'q7zx%_*',
  'other.q7zx@x.co.za',
];
const counts = { id, expected: held, actor: "Thandi q7zx'); --", correctionId: "c-q7zx'" };

/** Everything that the port can be asked, each time with values that must stay values. */
async function askEverything(connector: PracticeConnector, addressId = id): Promise<void> {
  await connector.test();
  await connector.describe();
  await connector.preview(5);
  await connector.findByEmails(attacks);
  for (const attack of attacks) {
    await connector.search(attack, 10);
    await connector.get(attack);
    await connector.updateEmail(update({ ...counts, id: attack, next: attack }));
    await connector.updateEmail(update({ ...counts, id: addressId, expected: attack, next: attack }));
    await connector.settle(update({ ...counts, id: addressId, next: attack }));
  }
  await connector.search('073 917 0134', 10);
  await connector.get(addressId);
  for (const [index, attack] of attacks.entries()) {
    const expected = index === 0 ? held : (attacks[index - 1] ?? null);
    const written = update({ ...counts, id: addressId, expected, next: attack, correctionId: `c-q7zx-${index}'` });
    expect(await connector.updateEmail(written)).toEqual({ outcome: 'written' });
  }
}

/** No value may stand in a statement; and that the recording works shows in what must stand there. */
function holdsNoValue(engine: string, texts: readonly string[], more: readonly string[] = ['INSERT INTO']): void {
  const all = texts.join('\n');
  for (const word of ['SELECT', 'UPDATE', ...more]) expect(all).toContain(word);
  expect(texts.length).toBeGreaterThan(50);
  const holding = texts.filter((text) => marks.test(text));
  process.stdout.write(`statements sent to ${engine}: ${texts.length}, with a value in them: ${holding.length}\n`);
  expect(holding).toEqual([]);
}

const addresses: NonNullable<TableMapping['addresses']> = {
  table: 'emails',
  key: 'email_key',
  patient: 'whose',
  email: 'address',
  active: [{ column: 'kind', values: ["q7zx'; --", null] }],
  version: null,
};
const emailsTable = [
  'DROP TABLE IF EXISTS emails',
  'CREATE TABLE emails (email_key INTEGER PRIMARY KEY, whose INTEGER, address VARCHAR(200), kind VARCHAR(20))',
];

describe('statements to SQLite', () => {
  it.each([
    ['the patient’s row', null],
    ['a table of their own', addresses],
  ])('hold no value, with addresses in %s', async (_, elsewhere) => {
    const file = practiceFile([{ id: Number(id), email: held, mobile: '073 917 0134' }], {
      extra: `${emailsTable.join(';')}; INSERT INTO emails SELECT 7391702, id, email, NULL FROM patients`,
    });
    const texts: string[] = [];
    const { prepare, exec } = Database.prototype;
    vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, text: string) {
      texts.push(text);
      return Reflect.apply(prepare, this, [text]);
    });
    vi.spyOn(Database.prototype, 'exec').mockImplementation(function (this: Database.Database, text: string) {
      texts.push(text);
      return Reflect.apply(exec, this, [text]);
    });
    const connector = connectorOver(
      sqliteFile(file),
      { ...mapping, addresses: elsewhere },
      { writing: true, clock: () => noon },
    );
    await askEverything(
      { ...connector, close: async () => undefined } as PracticeConnector,
      elsewhere === null ? id : `${id}/7391702`,
    );
    vi.restoreAllMocks();
    holdsNoValue('sqlite', texts);
  });
});

await onEachServer(({ server, bed }) => {
  describe('statements on their way to the server', () => {
    it.each([
      ['the patient’s row', null],
      ['a table of their own', addresses],
    ])('hold no value, with addresses in %s', async (_, elsewhere) => {
      const practice = await bed.practice([{ id: Number(id), email: held, mobile: '073 917 0134' }]);
      await practice.execute(...emailsTable, 'INSERT INTO emails SELECT 7391702, id, email, NULL FROM patients');
      const tap = await statementTap(server);
      const connector = connectTo(server, { mapping: { addresses: elsewhere } }, { port: tap.port });
      await askEverything(connector, elsewhere === null ? id : `${id}/7391702`);
      holdsNoValue(bed.name, tap.texts);
    });
  });
});

await onEachServer(({ server, bed }) => {
  it('are asked for the holders of 500 addresses in one statement', async () => {
    await bed.practice([{ id: 1, email: 'p7@x.co.za' }]);
    const tap = await statementTap(server);
    const connector = connectTo(server, {}, { port: tap.port });
    const asked = Array.from({ length: 500 }, (_, index) => `p${index}@x.co.za`);
    expect(await connector.findByEmails(asked)).toMatchObject({ value: [{ id: '1' }] });
    expect(tap.texts.filter((text) => text.includes(`FROM ${bed.quote('patients')}`))).toHaveLength(1);
  });
});

const quoted = held.replaceAll('\\', '\\\\').replaceAll("'", "''");
const systems: readonly (readonly [PresetName, string, readonly string[], readonly string[]])[] = [
  [
    'openemr',
    id,
    [...openemrTables, ...openemrContactTables],
    [`INSERT INTO patient_data (pid, email) VALUES (${id}, '${quoted}')`],
  ],
  ['librehealth', id, librehealthTables, [`INSERT INTO patient_data (pid, email) VALUES (${id}, '${quoted}')`]],
  [
    'oscar',
    id,
    oscarTables,
    [`INSERT INTO demographic (demographic_no, email, lastUpdateDate) VALUES (${id}, '${quoted}', '2020-01-01')`],
  ],
  [
    'freemed',
    id,
    freemedTables,
    [`INSERT INTO patient (id, ptlname, ptfname, ptemail) VALUES (${id}, 'Nel', 'Piet', '${quoted}')`],
  ],
  [
    'openmrs',
    `${id}/7391702`,
    openmrsTables,
    [
      `INSERT INTO person (person_id) VALUES (${id})`,
      `INSERT INTO patient (patient_id) VALUES (${id})`,
      `INSERT INTO person_attribute_type VALUES (9, 'Email')`,
      `INSERT INTO person_attribute (person_attribute_id, person_id, value, person_attribute_type_id) VALUES (7391702, ${id}, '${quoted}', 9)`,
    ],
  ],
];

await onEachServer(({ server }) => {
  describe('statements of the practice systems that are written', () => {
    it.each(systems)('hold no value: %s', async (preset, record, tables, rows) => {
      await server.execute('DROP DATABASE practice', 'CREATE DATABASE practice', 'USE practice', ...tables, ...rows);
      const tap = await statementTap(server);
      const { user, password } = server;
      const connector = openPractice(
        { ...placeOf(server, { user, port: tap.port }), preset, mapping: systemOf(preset).mapping as TableMapping },
        { writing: true, clock: () => noon, sqliteWorker, password },
      );
      onTestFinished(() => connector.close());
      await askEverything(connector, record);
      expect(await connector.dryRun(record)).toMatchObject({ ok: true });
      holdsNoValue(
        `mariadb for ${preset}`,
        tap.texts,
        preset === 'freemed' || preset === 'openmrs' ? [] : ['INSERT INTO'],
      );
    });
  });
}, 'mariadb');

describe('statements for SQL Server', () => {
  it.each([
    ['the patient’s row', null],
    ['a table of their own', addresses],
  ])('hold no value, with addresses in %s', async (_, elsewhere) => {
    const { engine, texts } = recordingSqlserver(elsewhere);
    const connector = connectorOver(engine, { ...mapping, addresses: elsewhere }, { writing: true, clock: () => noon });
    await askEverything(
      { ...connector, close: async () => undefined } as PracticeConnector,
      elsewhere === null ? id : `${id}/7391702`,
    );
    holdsNoValue('sqlserver (none there: as recorded)', texts);
  });
});

/** SQL Server's own dialect over a session that answers as one row would that always holds what is expected. */
function recordingSqlserver(elsewhere: typeof addresses | null): { readonly engine: Engine; readonly texts: string[] } {
  const texts: string[] = [];
  let email: string | null = held;
  const columns = (names: readonly string[]) =>
    names.map((name) => ({ name, type: 'nvarchar', nullable: true, length: 200 }));
  const tables: Readonly<Record<string, readonly string[]>> = {
    patients: [
      'id',
      'first_name',
      'last_name',
      'birth_date',
      'email',
      'mobile',
      'home_phone',
      'work_phone',
      'status',
      'email_consent',
    ],
    contact_changes: ['correction_id', 'patient_id', 'old_email', 'new_email', 'changed_by', 'changed_at'],
    emails: ['email_key', 'whose', 'address', 'kind'],
  };
  const found = (table: string): FoundTable => ({
    table,
    columns: columns(tables[table] ?? []),
    transactional: true,
    rowVersion: null,
    updatable: ['email', 'address'],
  });
  const answer = ({ text, values }: Statement): readonly Row[] => {
    if (text.includes('count(*)'))
      return [{ rows: text.includes('contact_changes') ? 0 : 1, patients: 1, withEmail: 1, status: 'OK' }];
    if (!values.includes(id) && /WHERE \[p\]\.\[id\] = |DATALENGTH/.test(text)) return [];
    return [
      {
        id,
        ...(elsewhere === null ? {} : { key: '7391702' }),
        email,
        status: 'OK',
        now: '2026-01-01T00:00:00',
        rows: 1,
      },
    ];
  };
  const engine: Engine = {
    name: sqlserver.name,
    dialect: sqlserver.dialect,
    schemas: true,
    faultOf: sqlserver.faultOf,
    use: (_, work) =>
      work({
        tables: async () => Object.keys(tables).map(found),
        table: async (name) => (name in tables ? found(name) : null),
        changeRights: async () => [],
        all: async (statement) => {
          texts.push(statement.text);
          return answer(statement);
        },
        run: async (statement) => {
          texts.push(counted(statement.text));
          if (!statement.text.startsWith('UPDATE')) return 1;
          if (!statement.values.includes(email)) return 0;
          email = statement.values[0] as string | null;
          return 1;
        },
        begin: async () => undefined,
        commit: async () => undefined,
        rollback: async () => undefined,
      }),
  };
  return { engine, texts };
}
