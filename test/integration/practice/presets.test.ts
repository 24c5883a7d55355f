import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PresetName, TableMapping } from '../../../src-main/contract/settings.ts';
import { systemOf } from '../../../src-main/contract/systems/systems.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import { grantScript } from '../../../src-main/practice/presets/grant-script.ts';
import { onEachServer } from '../../support/practice/beds/each-server.ts';
import { placeOf } from '../../support/practice/beds/server-bed.ts';
import { noon, mapping as ownMapping, sqliteWorker, update } from '../../support/practice/practice-file.ts';
import {
  librehealthTables,
  opendentalTables,
  openemrContactTables,
  openemrTables,
  oscarTables,
} from '../../support/practice/preset-tables.ts';

await onEachServer(({ server }) => {
  async function system(name: PresetName, tables: readonly string[], ...rows: readonly string[]) {
    await server.execute('DROP DATABASE practice', 'CREATE DATABASE practice', 'USE practice', ...tables, ...rows);
    const mapping = systemOf(name).mapping as TableMapping;
    return { mapping, connector: connect(name, mapping, server.user, server.password) };
  }

  function connect(preset: PresetName, mapping: TableMapping, user: string, password: string) {
    const connector = openPractice(
      { ...placeOf(server, { user }), preset, mapping },
      { writing: true, clock: () => noon, sqliteWorker, password },
    );
    onTestFinished(() => connector.close());
    return connector;
  }

  /** A user with the rights of the script, and a connector for it. */
  async function granted(preset: PresetName, mapping: TableMapping) {
    await server.execute(`CREATE OR REPLACE USER 'desk'@'%' IDENTIFIED BY 'desk secret'`);
    const script = grantScript({ engine: 'mariadb', database: 'practice', user: 'desk' }, preset, mapping);
    if (!script.ok) throw new Error(script.error.code);
    // An older version has no contacts: its IT leaves these lines out.
    const [contacts] = await server.query(
      `SELECT count(*) AS n FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'practice' AND TABLE_NAME = 'contact'`,
    );
    const lines = script.value.trim().split('\n');
    await server.execute(...lines.filter((line) => contacts?.n === '1' || !line.includes('since OpenEMR 8')));
    return connect(preset, mapping, 'desk', 'desk secret');
  }

  const openemrRow = `INSERT INTO patient_data (pid, fname, lname, DOB, phone_cell, email, hipaa_allowemail, date, deceased_date) VALUES
    (1, 'Naledi', 'Mokoena', '1980-02-03', '082 555 0134', 'naledi@gmial.com', 'YES', '2020-01-01 00:00:00', NULL),
    (2, 'Piet', 'Nel', NULL, '', 'piet@gmial.com', 'NO', NULL, '2024-05-06 00:00:00')`;

  describe('OpenEMR', () => {
    it('is read, written, stamped and logged with the rights of the script alone', async () => {
      const { mapping } = await system('openemr', openemrTables, openemrRow);
      const connector = await granted('openemr', mapping);
      expect(await connector.test()).toMatchObject({
        ok: true,
        value: { activePatients: 1, withEmail: 1, mayWriteEmail: true, mayWriteElse: false },
      });
      expect(await connector.get('1')).toMatchObject({
        value: { name: 'Naledi Mokoena', birthDate: '1980-02-03', status: 'active', emailConsent: 'yes' },
      });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await connector.settle(update())).toEqual({ outcome: 'written' });
      const [patient] = await server.query(
        'SELECT email, date > NOW() - INTERVAL 1 MINUTE AS fresh FROM patient_data WHERE pid = 1',
      );
      expect(patient).toEqual({ email: 'naledi@gmail.com', fresh: '1' });
      const logged = await server.query('SELECT * FROM log');
      expect(logged).toMatchObject([
        {
          event: 'patient-record-update',
          category: 'Patient Demographics',
          user: 'bounce-desk',
          user_notes: 'Bounce Desk c-1',
          patient_id: '1',
          success: '1',
          log_from: 'bounce-desk',
        },
      ]);
      const columns =
        'date, event, category, user, groupname, comments, user_notes, patient_id, success, crt_user, log_from, menu_item_id, ccda_doc_id';
      const [first] = await server.query(`SELECT ${columns} FROM log`);
      const checksum = createHash('sha3-512')
        .update(
          Object.values(first ?? {})
            .map((value) => value ?? '')
            .join(''),
        )
        .digest('hex');
      expect(
        await server.query('SELECT log_id, encrypt, checksum, checksum_api, version FROM log_comment_encrypt'),
      ).toEqual([{ log_id: logged[0]?.id, encrypt: 'No', checksum, checksum_api: '', version: '4' }]);
      expect(Buffer.from(first?.comments ?? '', 'base64').toString()).toContain('naledi@gmail.com');
    });

    it('tells which addresses stand among a patient’s contacts too, where this version has them', async () => {
      const rows = [
        `INSERT INTO contact (id, foreign_table_name, foreign_id) VALUES (5, 'patient_data', 1), (6, 'users', 1), (7, 'patient_data', 2)`,
        `INSERT INTO contact_telecom (contact_id, \`system\`, \`value\`, status) VALUES (5, 'email', 'Naledi@gmial.com', 'A'),
          (5, 'email', 'work@x.co.za', 'A'), (5, 'email', 'former@x.co.za', 'I'), (5, 'phone', '0825550134', 'A'), (6, 'email', 'staff@x.co.za', 'A')`,
      ];
      const { mapping } = await system('openemr', [...openemrTables, ...openemrContactTables], openemrRow, ...rows);
      const connector = await granted('openemr', mapping);
      const alsoIn = ['naledi@gmial.com', 'work@x.co.za'];
      expect(await connector.findByEmails(['naledi@gmial.com'])).toMatchObject({ value: [{ id: '1', alsoIn }] });
      expect(await connector.get('2')).not.toHaveProperty('value.alsoIn');
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await connector.get('1')).toMatchObject({ value: { rawEmail: 'naledi@gmail.com', alsoIn } });
    });

    it('is left alone where a patient died, a record was merged away or the old address was put back', async () => {
      const { connector } = await system('openemr', openemrTables, openemrRow);
      expect(await connector.updateEmail(update({ id: '2', expected: 'piet@gmial.com' }))).toMatchObject({
        failure: { code: 'practice-record-inactive', status: 'deceased' },
      });
      expect(await connector.updateEmail(update({ id: '3' }))).toEqual({ outcome: 'gone' });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      await server.execute(`UPDATE patient_data SET email = 'naledi@gmial.com' WHERE pid = 1`);
      expect(await connector.settle(update())).toMatchObject({ outcome: 'conflict' });
    });
  });

  describe('LibreHealth', () => {
    it('is written and logged in the older way', async () => {
      const { mapping } = await system('librehealth', librehealthTables, openemrRow);
      const connector = await granted('librehealth', mapping);
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await server.query('SELECT event, user_notes FROM log')).toEqual([
        { event: 'patient-record-update', user_notes: 'Bounce Desk c-1' },
      ]);
    });
  });

  const oscarRows = [
    `INSERT INTO demographic (demographic_no, last_name, first_name, phone, email, year_of_birth, month_of_birth, date_of_birth, patient_status, lastUpdateDate) VALUES
      (1, 'Mokoena', 'Naledi', '555-0134', 'naledi@gmial.com', '1980', '2', '3', 'AC', '2020-01-01'),
      (2, 'Nel', 'Piet', NULL, NULL, NULL, NULL, NULL, 'DE', '2020-01-01'),
      (3, 'Nel', 'Jan', NULL, 'jan@gmial.com', '1990', '12', '31', '', '2020-01-01'),
      (4, 'Nel', 'Anna', NULL, 'anna@gmial.com', '1990', '12', '31', NULL, '2020-01-01')`,
    'INSERT INTO demographic_merged (demographic_no, merged_to, deleted) VALUES (3, 4, 0), (4, 1, 1)',
  ];

  describe('OSCAR', () => {
    it('is read with births and merges, written, stamped and logged with the rights of the script alone', async () => {
      const { mapping } = await system('oscar', oscarTables, ...oscarRows);
      const connector = await granted('oscar', mapping);
      expect(await connector.test()).toMatchObject({
        ok: true,
        value: { activePatients: 2, withEmail: 2, mayWriteEmail: true, mayWriteElse: false },
      });
      expect(await connector.preview(9)).toMatchObject({
        value: [
          { id: '1', birthDate: '1980-02-03', status: 'active' },
          { id: '2', birthDate: null, status: 'deceased' },
          { id: '3', birthDate: '1990-12-31', status: 'merged' },
          { id: '4', status: 'active' },
        ],
      });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await connector.settle(update())).toEqual({ outcome: 'written' });
      expect(
        await server.query(
          'SELECT email, lastUpdateUser, lastUpdateDate > NOW() - INTERVAL 1 MINUTE AS fresh FROM demographic WHERE demographic_no = 1',
        ),
      ).toEqual([{ email: 'naledi@gmail.com', lastUpdateUser: 'BNCDSK', fresh: '1' }]);
      expect(await server.query('SELECT action, content, contentId, demographic_no FROM log')).toEqual([
        { action: 'update', content: 'demographic', contentId: '1', demographic_no: '1' },
      ]);
      expect(await connector.updateEmail(update({ next: `${'n'.repeat(100)}@x.co` }))).toMatchObject({
        failure: { code: 'practice-value-too-long', limit: 100 },
      });
    });
  });

  describe('Open Dental', () => {
    it('is read, families and deleted patients too, and never written', async () => {
      const { connector } = await system(
        'opendental',
        opendentalTables,
        `INSERT INTO patient (PatNum, LName, FName, PatStatus, Birthdate, Guarantor, Email) VALUES
          (1, 'Mokoena', 'Naledi', 0, '1980-02-03', 1, 'Family@gmial.com; naledi@gmial.com'),
          (2, 'Mokoena', 'Thandi', 4, '0001-01-01', 1, 'family@gmial.com')`,
      );
      expect(await connector.findByEmails(['family@gmial.com'])).toMatchObject({
        value: [
          { id: '1', birthDate: '1980-02-03', status: 'active' },
          { id: '2', birthDate: null, status: 'archived' },
        ],
      });
      expect(await connector.updateEmail(update({ expected: 'Family@gmial.com; naledi@gmial.com' }))).toEqual({
        outcome: 'refused',
        failure: { code: 'practice-read-only', reason: 'open-dental' },
      });
      expect(await connector.test()).toMatchObject({ value: { mayWriteEmail: false } });
    });
  });

  describe('tables without transactions', () => {
    const own = async () => {
      await server.execute(
        'DROP DATABASE practice',
        'CREATE DATABASE practice',
        'USE practice',
        'CREATE TABLE patients (id BIGINT PRIMARY KEY, email VARCHAR(100)) ENGINE=MyISAM',
        `CREATE TABLE contact_changes (correction_id VARCHAR(64) PRIMARY KEY, patient_id BIGINT, old_email VARCHAR(255),
          new_email VARCHAR(255), changed_by VARCHAR(100), changed_at DATETIME) ENGINE=MyISAM`,
        `INSERT INTO patients VALUES (1, 'naledi@gmial.com')`,
      );
      const { audit } = ownMapping;
      const bare: TableMapping = {
        table: 'patients',
        id: 'id',
        email: 'email',
        firstName: null,
        lastName: null,
        birthDate: null,
        mobile: null,
        home: null,
        work: null,
        status: null,
        emailConsent: null,
        version: null,
        audit,
      };
      return connect('own', bare, server.user, server.password);
    };
    const emails = () => server.query('SELECT email FROM patients');

    it('are written by the guarded update alone, and tested without a write', async () => {
      const connector = await own();
      expect(await connector.test()).toMatchObject({ ok: true, value: { mayWriteEmail: true, mayWriteElse: true } });
      expect(await server.query('SELECT * FROM contact_changes')).toEqual([]);
      expect(await connector.updateEmail(update({ expected: 'Naledi@gmial.com' }))).toMatchObject({
        outcome: 'conflict',
      });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await server.query('SELECT correction_id FROM contact_changes')).toEqual([{ correction_id: 'c-1' }]);
    });

    it('are taken back by a guarded update where the trace fails', async () => {
      const connector = await own();
      await server.execute(
        `CREATE TRIGGER t BEFORE INSERT ON contact_changes FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'`,
      );
      expect(await connector.updateEmail(update())).toMatchObject({
        outcome: 'refused',
        failure: { code: 'practice-error' },
      });
      expect(await emails()).toEqual([{ email: 'naledi@gmial.com' }]);
    });

    it('keep somebody else’s change where the trace fails', async () => {
      const connector = await own();
      await server.execute(
        `CREATE TRIGGER t BEFORE INSERT ON contact_changes FOR EACH ROW BEGIN
          UPDATE patients SET email = 'theirs@x.co.za'; SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END`,
      );
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'conflict', found: 'theirs@x.co.za' });
      expect(await emails()).toEqual([{ email: 'theirs@x.co.za' }]);
    });

    it('leave it open what became of a lost write that is not to be seen', async () => {
      const connector = await own();
      expect(await connector.settle(update())).toEqual({ outcome: 'unknown', found: 'naledi@gmial.com' });
      await server.execute(`UPDATE patients SET email = 'naledi@gmail.com'`);
      expect(await connector.settle(update())).toEqual({ outcome: 'written' });
    });
  });
}, 'mariadb');
