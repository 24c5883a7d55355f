import { describe, expect, it } from 'vitest';
import { onEachServer, type ServerBed } from '../../support/practice/beds/each-server.ts';
import { connectTo } from '../../support/practice/beds/server-bed.ts';
import { hex, update } from '../../support/practice/practice-file.ts';
import { certificate } from '../../support/practice/servers/processes.ts';

const naledi = { id: 1, email: 'naledi@gmial.com' };
const old = hex('naledi@gmial.com');
const checked = { kind: 'checked', caFile: certificate('ca.pem') } as const;

const denied = { outcome: 'refused', failure: { code: 'practice-write-denied' } };

await onEachServer(({ server, bed }: ServerBed) => {
  const mariadb = server.engine === 'mariadb';
  const q = bed.quote;
  let users = 0;

  /** A user with the rights of these statements and no others. */
  async function newUser(name: string, grants: readonly string[]): Promise<string> {
    const user = mariadb ? `'${name}'@'127.0.0.1'` : name;
    await server.execute(
      ...(mariadb ? [`DROP USER IF EXISTS ${user}`] : [`DROP OWNED BY ${name}`, `DROP ROLE ${name}`].slice(2)),
      mariadb
        ? `CREATE USER ${user} IDENTIFIED BY 'guest secret'`
        : `CREATE ROLE ${name} LOGIN PASSWORD 'guest secret'`,
      ...grants.map((grant) => `${grant} TO ${user}`),
    );
    return name;
  }
  const as = (user: string, password = 'guest secret') => connectTo(server, {}, { user }, password);

  const readable =
    'id, first_name, last_name, birth_date, email, mobile, home_phone, work_phone, status, email_consent';

  describe('what a user may do', () => {
    it('is no more than to change the address, with least rights', async () => {
      const practice = await bed.practice([naledi]);
      const user = await newUser('least', [
        `GRANT SELECT (${readable}), UPDATE (email) ON patients`,
        'GRANT INSERT, SELECT (correction_id) ON contact_changes',
      ]);
      const connector = as(user);
      expect(await connector.test()).toMatchObject({ ok: true, value: { mayWriteEmail: true, mayWriteElse: false } });
      expect(await connector.findByEmails(['naledi@gmial.com'])).toMatchObject({ ok: true, value: [{ id: '1' }] });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await connector.settle(update())).toEqual({ outcome: 'written' });
      expect(await practice.audit()).toHaveLength(1);
      await practice.setEmail('1', 'naledi@gmial.com');
      expect(await connector.settle(update())).toMatchObject({ outcome: 'conflict' });
    });

    it.each<readonly [what: string, more: readonly string[]]>([
      ['takes patients away', ['GRANT DELETE ON patients']],
      ['adds patients', ['GRANT INSERT ON patients']],
      ['changes what a correction left behind', ['GRANT UPDATE (changed_by) ON contact_changes']],
      ['writes in a table of no concern to us', ['GRANT INSERT ON invoices']],
      ['takes rows away there', ['GRANT DELETE ON invoices']],
      ...(mariadb ? ([['takes rows away anywhere in the database', ['GRANT DELETE ON *']]] as const) : []),
    ])('is said to be more than that where it also %s', async (_, more) => {
      await bed.practice([naledi]);
      await server.execute('DROP TABLE IF EXISTS invoices', 'CREATE TABLE invoices (id INTEGER, total INTEGER)');
      const least = [
        `GRANT SELECT (${readable}), UPDATE (email) ON patients`,
        'GRANT INSERT, SELECT (correction_id) ON contact_changes',
      ];
      users += 1;
      const user = await newUser(`most_${users}`, [...least, ...more]);
      expect(await as(user).test()).toMatchObject({ ok: true, value: { mayWriteEmail: true, mayWriteElse: true } });
    });

    it('is enough, as the printed script gives it, to tell who changed a field before us and when', async () => {
      const practice = await bed.practice([naledi]);
      const user = await newUser('scripted', []);
      const script = await connectTo(server, {}, { user }).rightsScript();
      if (!script.ok || script.value === null) throw new Error('no script');
      const lines = script.value.trim().split('\n');
      await server.execute(...lines.map((line) => line.replace(`'scripted'@'%'`, `'scripted'@'127.0.0.1'`)));
      await practice.open().updateEmail(update({ correctionId: 'c-0', next: 'theirs@x.co.za', actor: 'Sipho' }));
      const connector = as(user);
      expect(await connector.test()).toMatchObject({ ok: true, value: { mayWriteEmail: true, mayWriteElse: false } });
      const by = { who: 'Sipho', at: expect.any(Number) };
      const conflict = { outcome: 'conflict', found: 'theirs@x.co.za', by };
      expect(await connector.updateEmail(update())).toEqual(conflict);
      expect(await connector.settle(update())).toEqual(conflict);
    });

    it('may be to read only', async () => {
      const practice = await bed.practice([naledi]);
      const user = await newUser('reader', ['GRANT SELECT ON patients', 'GRANT SELECT ON contact_changes']);
      const connector = as(user);
      expect(await connector.test()).toMatchObject({ ok: true, value: { mayWriteEmail: false, mayWriteElse: false } });
      expect(await connector.updateEmail(update())).toEqual(denied);
      expect(await practice.fields()).toEqual({ 1: old });
    });

    it('may be to change the address and not to leave the trace: then nothing is changed', async () => {
      const practice = await bed.practice([naledi]);
      const user = await newUser('traceless', ['GRANT SELECT, UPDATE ON patients', 'GRANT SELECT ON contact_changes']);
      const connector = as(user);
      expect(await connector.test()).toMatchObject({ ok: true, value: { mayWriteEmail: false } });
      expect(await connector.updateEmail(update())).toEqual(denied);
      expect(await practice.fields()).toEqual({ 1: old });
    });

    it('is named where a column is hidden or a table is', async () => {
      await bed.practice([naledi]);
      const blind = as(await newUser('blind', [`GRANT SELECT (id, email) ON patients`]));
      expect(await blind.test()).toMatchObject({ ok: false, error: { code: 'practice-column-missing' } });
      const stranger = as(await newUser('stranger', ['GRANT SELECT ON contact_changes']));
      expect(await stranger.test()).toEqual({
        ok: false,
        error: { code: 'practice-table-missing', table: 'patients' },
      });
    });

    it('is nothing while the whole database is read-only, without a restart of ours', async () => {
      const practice = await bed.practice([naledi]);
      const user = await newUser('guest', [
        'GRANT SELECT, UPDATE ON patients',
        'GRANT SELECT, INSERT ON contact_changes',
      ]);
      const [off, on] = mariadb
        ? ['SET GLOBAL read_only = 1', 'SET GLOBAL read_only = 0']
        : [
            `ALTER ROLE ${user} SET default_transaction_read_only = on`,
            `ALTER ROLE ${user} RESET default_transaction_read_only`,
          ];
      await server.execute(off);
      expect(await as(user).updateEmail(update())).toEqual(denied);
      expect(await practice.fields()).toEqual({ 1: old });
      await server.execute(on);
      expect(await as(user).updateEmail(update())).toEqual({ outcome: 'written' });
    });
  });

  describe('a login', () => {
    it.each([
      ['owner', 'wrong'],
      ['nobody_we_know', 'owner secret'],
      ['owner', ''],
    ])('as %s with %j is refused, and says nothing of the password', async (user, password) => {
      const connector = connectTo(server, {}, { user }, password);
      const failure = { code: 'practice-login-refused' };
      expect(await connector.test()).toEqual({ ok: false, error: failure });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'unreachable', failure });
    });

    it('finds no database of that name', async () => {
      const found = await connectTo(server, {}, { database: 'no_such' }).test();
      expect(found).toMatchObject({ ok: false, error: { code: 'practice-error' } });
    });

    it.each(['127.0.0.1', 'localhost'])('is encrypted, the certificate checked for %s', async (host) => {
      const practice = await bed.practice([naledi]);
      const connector = connectTo(server, {}, { host, encryption: checked });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await practice.fields()).toEqual({ 1: hex('naledi@gmail.com') });
    });

    it('is not made where the certificate is not signed by whom we trust', async () => {
      const connector = connectTo(server, {}, { encryption: { kind: 'checked', caFile: null } });
      expect(await connector.test()).toMatchObject({ ok: false, error: { code: 'practice-certificate-refused' } });
      expect(await connector.updateEmail(update())).toMatchObject({
        outcome: 'unreachable',
        failure: { code: 'practice-certificate-refused' },
      });
    });

    it('is not made with a CA file that is none', async () => {
      const encryption = { kind: 'checked', caFile: '/no/such/ca.pem' } as const;
      expect(await connectTo(server, {}, { encryption }).test()).toMatchObject({
        error: { code: 'practice-ca-file-unreadable' },
      });
    });

    it('is not made without encryption beyond this computer', async () => {
      const connector = connectTo(server, {}, { host: 'db.example', encryption: { kind: 'none' } });
      expect(await connector.test()).toEqual({ ok: false, error: { code: 'practice-not-encrypted' } });
    });
  });

  describe('a table of another schema', () => {
    it('is found by schema and name', async () => {
      await bed.practice([naledi]);
      const drop = mariadb ? 'DROP DATABASE IF EXISTS dem' : 'DROP SCHEMA IF EXISTS dem CASCADE';
      await server.execute(
        drop,
        mariadb ? 'CREATE DATABASE dem' : 'CREATE SCHEMA dem',
        `CREATE TABLE dem.${q('Clients')} AS SELECT * FROM patients`,
      );
      const connector = connectTo(server, { mapping: { table: 'DEM.clients' } });
      const named = connectTo(server, { mapping: { table: 'dem.Clients' } });
      expect(await named.updateEmail(update())).toEqual({ outcome: 'written' });
      if (!mariadb)
        expect(await connector.get('1')).toMatchObject({ ok: true, value: { rawEmail: 'naledi@gmail.com' } });
      await server.execute(drop);
    });
  });
});
