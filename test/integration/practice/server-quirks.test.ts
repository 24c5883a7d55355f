import { describe, expect, it, onTestFinished } from 'vitest';
import type { TableMapping } from '../../../src-main/contract/settings.ts';
import { connectorOver } from '../../../src-main/practice/connector.ts';
import { mysqlDialect } from '../../../src-main/practice/engines/mysql/dialect.ts';
import { mysql } from '../../../src-main/practice/engines/mysql/mysql.ts';
import { postgresql } from '../../../src-main/practice/engines/postgresql/postgresql.ts';
import { serverEngine } from '../../../src-main/practice/engines/server/server-engine.ts';
import type { Engine } from '../../../src-main/practice/session.ts';
import { onEachServer } from '../../support/practice/beds/each-server.ts';
import { connectTo, placeOf } from '../../support/practice/beds/server-bed.ts';
import { mapping, noon, update } from '../../support/practice/practice-file.ts';

const bare: Partial<TableMapping> = {
  birthDate: null,
  home: null,
  work: null,
  status: null,
  emailConsent: null,
  audit: null,
};
const hebrew = '\u05d3\u05d5\u05d3';
const refused = { outcome: 'refused', failure: { code: 'practice-trouble', trouble: 'foreign-letters' } };

await onEachServer(({ server, bed }) => {
  const mariadb = server.engine === 'mariadb';

  /** A database of a time when eight bits were enough. */
  async function western() {
    if (mariadb) {
      await bed.practice([{ id: 1, first_name: 'Zo\u00eb', last_name: 'Nel', email: 'jos\u00e9@x.co.za' }], {
        email: 'latin',
      });
      return connectTo(server, { mapping: bare });
    }
    await server.execute(
      'DROP DATABASE IF EXISTS western',
      `CREATE DATABASE western ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`,
    );
    const { Client } = (await import('pg')).default;
    const { port, user, password } = server;
    const client = new Client({ host: '127.0.0.1', port, user, password, database: 'western' });
    await client.connect();
    await client.query(`CREATE TABLE patients (id INTEGER PRIMARY KEY, first_name VARCHAR(50), last_name VARCHAR(50),
      email VARCHAR(100), mobile VARCHAR(50));
      INSERT INTO patients VALUES (1, 'Zo\u00eb', 'Nel', 'jos\u00e9@x.co.za', '082 555 0134')`);
    await client.end();
    return connectTo(server, { mapping: bare }, { database: 'western' });
  }

  describe('a database without room for every letter', () => {
    it('is asked for the addresses that it can hold, also beside others', async () => {
      const connector = await western();
      expect(await connector.findByEmails([`${hebrew}@x.co.il`])).toEqual({ ok: true, value: [] });
      expect(await connector.findByEmails(['jos\u00e9@x.co.za'])).toMatchObject({ value: [{ id: '1' }] });
      const both = await connector.findByEmails([`${hebrew}@x.co.il`, 'x@x.co.za']);
      expect(both).toEqual({ ok: true, value: [] });
    });

    it('is searched by name all the same', async () => {
      const connector = await western();
      expect(await connector.search('nel', 5)).toMatchObject({ value: [{ id: '1', name: 'Zo\u00eb Nel' }] });
      expect(await connector.search(hebrew, 5)).toEqual({ ok: true, value: [] });
    });

    it('refuses an address in other letters, and says why', async () => {
      const connector = await western();
      const wrong = update({ expected: 'jos\u00e9@x.co.za', next: `${hebrew}@x.co.il` });
      expect(await connector.updateEmail(wrong)).toEqual(refused);
      expect(await connector.updateEmail({ ...wrong, next: 'jos\u00e8@x.co.za' })).toEqual({ outcome: 'written' });
    });
  });
});

await onEachServer(({ server, bed }) => {
  /** A connector whose first look at the field is followed by somebody's `work`, before it looks into the audit. */
  function interrupted(work: () => Promise<unknown>) {
    const kind = server.engine === 'mariadb' ? mysql : postgresql;
    const engine = serverEngine(kind, placeOf(server), { password: server.password, deadline: 5_000 });
    onTestFinished(() => engine.close());
    let pending = true;
    const meddled: Engine = {
      ...engine,
      use: (purpose, ours) =>
        engine.use(purpose, (session) =>
          ours({
            ...session,
            all: async (statement) => {
              const rows = await session.all(statement);
              if (pending && statement.text.includes('first_name')) {
                pending = false;
                await work();
              }
              return rows;
            },
          }),
        ),
    };
    return connectorOver(meddled, mapping, { writing: true, clock: () => noon });
  }

  it('a correction that is written between two looks counts as written', async () => {
    const practice = await bed.practice([{ id: 1, email: 'naledi@gmial.com' }]);
    const late = interrupted(() => practice.open().updateEmail(update()));
    expect(await late.settle(update())).toEqual({ outcome: 'written' });
    await practice.setEmail('1', 'naledi@gmial.com');
    expect(await late.settle(update())).toEqual({ outcome: 'conflict', found: 'naledi@gmial.com' });
  });

  it('a correction that is sent twice at once is written once', async () => {
    const practice = await bed.practice([{ id: 1, email: 'naledi@gmial.com' }]);
    const late = interrupted(() => practice.open().updateEmail(update()));
    expect(await late.updateEmail(update())).toEqual({ outcome: 'written' });
    expect(await practice.audit()).toHaveLength(1);
  });
});

await onEachServer(({ server, bed }) => {
  it('a server set to promise less is asked to keep what it called done', async () => {
    await server.execute(`ALTER DATABASE ${server.database} SET synchronous_commit = off`);
    onTestFinished(() => server.execute(`ALTER DATABASE ${server.database} RESET synchronous_commit`));
    const practice = await bed.practice([{ id: 1, email: 'naledi@gmial.com' }]);
    await practice.execute(
      `CREATE OR REPLACE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.first_name := current_setting('synchronous_commit'); RETURN NEW; END $$`,
      'CREATE TRIGGER t BEFORE UPDATE ON patients FOR EACH ROW EXECUTE FUNCTION tell()',
    );
    const connector = practice.open();
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
    expect(await connector.get('1')).toMatchObject({ value: { name: 'on' } });
  });
}, 'postgresql');

describe('phone numbers on MySQL', () => {
  it('are sought without what came with version 8 only', () => {
    const text = mysqlDialect.containsDigits(['`mobile`'], '0825550134', () => '?');
    expect(text).not.toContain('REGEXP_REPLACE');
    expect(text).toContain(`REPLACE(`);
  });
});
