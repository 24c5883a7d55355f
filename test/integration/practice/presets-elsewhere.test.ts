import { describe, expect, it, onTestFinished } from 'vitest';
import type { PresetName, TableMapping } from '../../../src-main/contract/settings.ts';
import { systemOf } from '../../../src-main/contract/systems/systems.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import type { PracticeConnector } from '../../../src-main/practice/port.ts';
import { onEachServer } from '../../support/practice/beds/each-server.ts';
import { placeOf } from '../../support/practice/beds/server-bed.ts';
import { noon, sqliteWorker, update } from '../../support/practice/practice-file.ts';
import { freemedTables, gnumedTables, openmrsTables, trytonTables } from '../../support/practice/preset-tables.ts';
import type { TestServer } from '../../support/practice/servers/server.ts';

function connect(server: TestServer, preset: PresetName, user: string, password: string): PracticeConnector {
  const mapping = systemOf(preset).mapping as TableMapping;
  const connector = openPractice(
    { ...placeOf(server, { user }), preset, mapping },
    { writing: true, clock: () => noon, sqliteWorker, password },
  );
  onTestFinished(() => connector.close());
  return connector;
}

/** A connector that has the rights of the printed script and no others. */
async function granted(server: TestServer, preset: PresetName): Promise<PracticeConnector> {
  const owner = connect(server, preset, 'desk', '');
  const script = await owner.rightsScript();
  if (!script.ok || script.value === null) throw new Error('no script');
  await server.execute(...script.value.trim().split('\n'));
  return connect(server, preset, 'desk', 'desk secret');
}

await onEachServer(({ server }) => {
  const fresh = (...statements: readonly string[]) =>
    server.execute(
      'DROP DATABASE practice',
      'CREATE DATABASE practice',
      'USE practice',
      `CREATE OR REPLACE USER 'desk'@'%' IDENTIFIED BY 'desk secret'`,
      ...statements,
    );

  describe('OpenMRS', () => {
    const rows = [
      `INSERT INTO person (person_id, birthdate, dead) VALUES (1, '1980-02-03', 0), (2, NULL, 1), (3, NULL, 0), (4, NULL, 0)`,
      'INSERT INTO patient (patient_id, voided) VALUES (1, 0), (2, 0), (3, 1)',
      `INSERT INTO person_name (person_id, given_name, family_name, preferred, voided) VALUES
        (1, 'Nal', 'Old', 0, 0), (1, 'Naledi', 'Mokoena', 1, 0), (1, 'Gone', 'Gone', 1, 1), (2, 'Piet', 'Nel', 1, 0)`,
      `INSERT INTO person_attribute_type (person_attribute_type_id, name) VALUES (8, 'Telephone Number'), (9, 'Email'), (10, 'Race')`,
      `INSERT INTO person_attribute (person_attribute_id, person_id, value, person_attribute_type_id, voided) VALUES
        (1, 1, '082 555 0134', 8, 0), (2, 1, 'naledi@gmial.com', 9, 1), (3, 1, 'naledi@gmial.com', 9, 0),
        (4, 1, 'work@x.co.za', 9, 0), (5, 2, 'naledi@gmial.com', 9, 0), (6, 4, 'naledi@gmial.com', 9, 0), (7, 1, 'naledi@gmial.com', 10, 0)`,
    ];

    it('is read by attribute, each address a line of its own, and written with the rights of the script alone', async () => {
      await fresh(...openmrsTables, ...rows);
      const connector = await granted(server, 'openmrs');
      expect(await connector.test()).toMatchObject({
        ok: true,
        value: { activePatients: 1, withEmail: 1, mayWriteEmail: true, mayWriteElse: false },
      });
      expect(await connector.findByEmails(['naledi@gmial.com', 'work@x.co.za'])).toMatchObject({
        value: [
          {
            id: '1/3',
            name: 'Naledi Mokoena',
            birthDate: '1980-02-03',
            phones: [{ kind: 'mobile', number: '082 555 0134' }],
            status: 'active',
          },
          { id: '1/4', rawEmail: 'work@x.co.za' },
          { id: '2/5', status: 'deceased' },
        ],
      });
      expect(await connector.updateEmail(update({ id: '1/3' }))).toEqual({ outcome: 'written' });
      expect(
        await server.query(
          'SELECT person_attribute_id AS id, value, date_changed IS NOT NULL AS stamped FROM person_attribute WHERE person_attribute_type_id = 9 AND person_id = 1',
        ),
      ).toEqual([
        { id: '2', value: 'naledi@gmial.com', stamped: '0' },
        { id: '3', value: 'naledi@gmail.com', stamped: '1' },
        { id: '4', value: 'work@x.co.za', stamped: '0' },
      ]);
      expect(await connector.updateEmail(update({ id: '1/4', next: `${'n'.repeat(50)}@x.co.za` }))).toMatchObject({
        failure: { code: 'practice-value-too-long', limit: 50 },
      });
    });

    it('leaves alone what was voided, is of another kind or belongs to somebody else', async () => {
      await fresh(...openmrsTables, ...rows);
      const connector = await granted(server, 'openmrs');
      for (const id of ['1/2', '1/7', '1/5', '4/6', '1/99']) {
        expect(await connector.updateEmail(update({ id }))).toEqual({ outcome: 'gone' });
      }
      expect(await connector.updateEmail(update({ id: '2/5' }))).toMatchObject({
        failure: { code: 'practice-record-inactive', status: 'deceased' },
      });
    });
  });

  describe('FreeMED', () => {
    it('is read, written and stamped with the rights of the script alone', async () => {
      await fresh(
        ...freemedTables,
        `INSERT INTO patient (id, ptlname, ptfname, ptdob, ptmphone, ptemail, ptarchive, ptdead) VALUES
          (1, 'Mokoena', 'Naledi', '1980-02-03', '0825550134', 'naledi@gmial.com', 0, 0),
          (2, 'Nel', 'Piet', NULL, NULL, 'naledi@gmial.com', 1, 0), (3, 'Nel', 'Jan', NULL, NULL, 'naledi@gmial.com', 0, 1)`,
      );
      const connector = await granted(server, 'freemed');
      expect(await connector.findByEmails(['naledi@gmial.com'])).toMatchObject({
        value: [
          { id: '1', name: 'Naledi Mokoena', birthDate: '1980-02-03', status: 'active' },
          { id: '2', status: 'archived' },
          { id: '3', status: 'deceased' },
        ],
      });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await server.query('SELECT ptemail, ptdtmod = CURDATE() AS stamped FROM patient WHERE id = 1')).toEqual([
        { ptemail: 'naledi@gmail.com', stamped: '1' },
      ]);
    });
  });
}, 'mariadb');

await onEachServer(({ server }) => {
  const fresh = (...statements: readonly string[]) =>
    server.execute(
      'DROP SCHEMA IF EXISTS dem CASCADE',
      'DROP TABLE IF EXISTS party_contact_mechanism, gnuhealth_patient, party_party',
      `DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk') THEN DROP OWNED BY desk; DROP ROLE desk; END IF; END $$`,
      `CREATE ROLE desk LOGIN PASSWORD 'desk secret'`,
      ...statements,
    );

  describe('GNUmed', () => {
    it('is read by kind of contact, guarded by the row’s version and written with the rights of the script alone', async () => {
      await fresh(
        ...gnumedTables,
        `INSERT INTO dem.identity (pk, dob, deleted, deceased) VALUES (1, '1980-02-03 12:00', false, NULL), (2, NULL, true, NULL), (3, NULL, false, now())`,
        `INSERT INTO dem.names (id_identity, firstnames, lastnames, active) VALUES (1, 'Naledi', 'Mokoena', true), (1, 'Old', 'Old', false)`,
        `INSERT INTO dem.enum_comm_types (pk, description) VALUES (1, 'email'), (2, 'mobile'), (3, 'web')`,
        `INSERT INTO dem.lnk_identity2comm (pk, fk_identity, url, fk_type) VALUES (10, 1, 'naledi@gmial.com', 1), (11, 1, '082 555 0134', 2),
          (12, 1, 'naledi@gmial.com', 3), (13, 2, 'naledi@gmial.com', 1), (14, 3, 'naledi@gmial.com', 1)`,
      );
      const connector = await granted(server, 'gnumed');
      expect(await connector.test()).toMatchObject({
        ok: true,
        value: { activePatients: 1, withEmail: 1, mayWriteEmail: true, mayWriteElse: false },
      });
      const found = await connector.findByEmails(['naledi@gmial.com']);
      expect(found).toMatchObject({
        value: [
          {
            id: '1/10',
            name: 'Naledi Mokoena',
            birthDate: '1980-02-03',
            phones: [{ kind: 'mobile', number: '082 555 0134' }],
            status: 'active',
            version: expect.stringMatching(/^\d+$/),
          },
          { id: '2/13', status: 'archived' },
          { id: '3/14', status: 'deceased' },
        ],
      });
      const expectedVersion = (found.ok && found.value[0]?.version) || null;
      const seen = update({ id: '1/10', expectedVersion });
      expect(await connector.settle(seen)).toEqual({ outcome: 'never-arrived' });
      expect(await connector.updateEmail(seen)).toEqual({ outcome: 'written' });
      expect(await connector.settle(seen)).toEqual({ outcome: 'written' });
      expect(await connector.updateEmail(update({ id: '1/12' }))).toEqual({ outcome: 'gone' });
      expect(await server.query('SELECT url FROM dem.lnk_identity2comm WHERE fk_identity = 1 ORDER BY pk')).toEqual([
        { url: 'naledi@gmail.com' },
        { url: '082 555 0134' },
        { url: 'naledi@gmial.com' },
      ]);
    });
  });

  describe('GNU Health', () => {
    it('is read by party, written and stamped with the rights of the script alone', async () => {
      await fresh(
        ...trytonTables,
        `INSERT INTO party_party (id, name, lastname, dob, active) VALUES (1, 'Naledi', 'Mokoena', '1980-02-03', true),
          (2, 'Piet', 'Nel', NULL, false), (3, 'Lens Supplies', NULL, NULL, true)`,
        'INSERT INTO gnuhealth_patient (name, deceased) VALUES (1, NULL), (2, false)',
        `INSERT INTO party_contact_mechanism (id, party, type, value, value_compact, active, sequence) VALUES
          (10, 1, 'email', 'naledi@gmial.com', 'naledi@gmial.com', true, 1), (11, 1, 'email', 'naledi@gmial.com', 'x', false, 2),
          (12, 1, 'mobile', '082 555 0134', '0825550134', true, 3), (13, 2, 'email', 'naledi@gmial.com', 'x', true, 1),
          (14, 3, 'email', 'naledi@gmial.com', 'x', true, 1)`,
      );
      const connector = await granted(server, 'tryton');
      expect(await connector.findByEmails(['naledi@gmial.com'])).toMatchObject({
        value: [
          {
            id: '1/10',
            name: 'Naledi Mokoena',
            birthDate: '1980-02-03',
            phones: [{ kind: 'mobile', number: '082 555 0134' }],
            status: 'active',
          },
          { id: '2/13', status: 'archived' },
        ],
      });
      expect(await connector.test()).toMatchObject({
        ok: true,
        value: { activePatients: 1, withEmail: 1, mayWriteEmail: true, mayWriteElse: false },
      });
      expect(await connector.updateEmail(update({ id: '1/10' }))).toEqual({ outcome: 'written' });
      expect(await connector.updateEmail(update({ id: '1/11' }))).toEqual({ outcome: 'gone' });
      expect(
        await server.query(
          'SELECT value, value_compact, write_date IS NOT NULL AS stamped FROM party_contact_mechanism WHERE id = 10',
        ),
      ).toEqual([{ value: 'naledi@gmail.com', value_compact: 'naledi@gmail.com', stamped: 't' }]);
    });
  });
}, 'postgresql');
