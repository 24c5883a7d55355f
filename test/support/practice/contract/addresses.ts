import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../../src-main/contract/settings.ts';
import type { Bed, Practice } from '../beds/bed.ts';
import { hex, type PatientRow, update } from '../practice-file.ts';

const people: readonly PatientRow[] = [
  { id: 1, first_name: 'Naledi', last_name: 'Mokoena', email: 'not@this.one' },
  { id: 2, first_name: 'Thandi', last_name: 'Mokoena', email: 'not@this.one' },
  { id: 3, first_name: 'Piet', last_name: 'Nel', email: 'not@this.one', status: 'D' },
  { id: 4, first_name: 'Anna', last_name: 'Nel', email: 'not@this.one' },
];

/** Whose, what, of which kind, in force. */
const emails = [
  [10, 1, 'naledi@gmial.com', 'EMAIL', 1],
  [11, 1, 'work@x.co.za', 'email', 1],
  [12, 1, 'naledi@gmial.com', 'email', 0],
  [13, 1, 'naledi@gmial.com', 'web', 1],
  [20, 2, 'Naledi@gmial.com', 'email', 1],
  [30, 3, 'naledi@gmial.com', 'email', 1],
  [40, 4, '', 'email', null],
] as const;

const addresses: NonNullable<TableMapping['addresses']> = {
  table: 'emails',
  key: 'email_key',
  patient: 'whose',
  email: 'address',
  active: [
    { column: 'kind', values: ['Email'] },
    { column: 'in_force', values: ['1', null] },
  ],
  version: null,
};

/** Patients as clinic IT shows them, and the row that is written. */
const view = `CREATE VIEW people AS SELECT id AS number, first_name, last_name, status, 'of the view@x.co.za' AS email FROM patients`;
const behindView: Partial<TableMapping> = {
  table: 'people',
  id: 'number',
  email: 'email',
  birthDate: null,
  mobile: null,
  home: null,
  work: null,
  emailConsent: null,
  addresses: { table: 'patients', key: null, patient: 'id', email: 'email', active: [], version: null },
};

export function addressesContract(bed: Bed): void {
  async function clinic(): Promise<Practice> {
    const practice = await bed.practice(people);
    const rows = emails.map((row) => `(${row.map((value) => (value === null ? 'NULL' : `'${value}'`)).join(', ')})`);
    await practice.execute(
      'DROP TABLE IF EXISTS emails',
      'CREATE TABLE emails (email_key INTEGER PRIMARY KEY, whose INTEGER, address VARCHAR(50), kind VARCHAR(10), in_force INTEGER)',
      `INSERT INTO emails (email_key, whose, address, kind, in_force) VALUES ${rows.join(', ')}`,
    );
    return practice;
  }
  const choice = { mapping: { addresses } };
  /** What stands in the table of addresses, seen through the connector that takes it for the table of patients. */
  async function held(practice: Practice, key: number): Promise<string | null> {
    const none = { firstName: null, lastName: null, birthDate: null, mobile: null, home: null, work: null } as const;
    const connector = practice.open({
      mapping: {
        ...none,
        table: 'emails',
        id: 'email_key',
        email: 'address',
        status: null,
        emailConsent: null,
        audit: null,
      },
    });
    const read = await connector.get(String(key));
    return read.ok ? (read.value?.rawEmail ?? null) : null;
  }

  describe('patients read from a view and written in the table behind it', () => {
    async function shown(): Promise<Practice> {
      const practice = await bed.practice(people.map((row) => ({ ...row, email: 'Naledi@gmial.com ' })));
      await practice.execute(view);
      return practice;
    }
    const asShown = { mapping: behindView };

    it('have plain ids, and the address that would be overwritten', async () => {
      const connector = (await shown()).open(asShown);
      expect(await connector.get('1')).toMatchObject({
        value: { id: '1', name: 'Naledi Mokoena', rawEmail: 'Naledi@gmial.com ', status: 'active' },
      });
      const found = await connector.findByEmails(['naledi@gmial.com', 'of the view@x.co.za', 'view@x.co.za']);
      expect(found.ok && found.value.map(({ id, number }) => [id, number]).toSorted()).toEqual(
        ['1', '2', '3', '4'].map((id) => [id, undefined]),
      );
      expect(await connector.test()).toMatchObject({ value: { activePatients: 3, withEmail: 3, mayWriteEmail: true } });
    });

    it('are guarded, written and read back in that table alone', async () => {
      const practice = await shown();
      const connector = practice.open(asShown);
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'conflict', found: 'Naledi@gmial.com ' });
      const right = update({ expected: 'Naledi@gmial.com ' });
      expect(await connector.updateEmail(right)).toEqual({ outcome: 'written' });
      expect(await connector.updateEmail(right)).toEqual({ outcome: 'written' });
      expect(await connector.settle(right)).toEqual({ outcome: 'written' });
      expect(await practice.fields()).toMatchObject({ 1: hex('naledi@gmail.com'), 2: hex('Naledi@gmial.com ') });
      expect(await practice.audit()).toMatchObject([{ patient_id: '1', new_email: 'naledi@gmail.com' }]);
      const third = update({ id: '3', expected: 'Naledi@gmial.com ', correctionId: 'c-3' });
      expect(await connector.updateEmail(third)).toMatchObject({
        failure: { code: 'practice-record-inactive', status: 'deceased' },
      });
      expect(await connector.dryRun('1')).toMatchObject({ ok: true, value: { patient: { id: '1' } } });
    });

    it('are left to the practice system where the table has no row for one', async () => {
      const practice = await shown();
      await practice.execute(
        'DROP VIEW people',
        `CREATE VIEW people AS SELECT 99 AS number, 'Sipho' AS first_name, 'Dube' AS last_name, NULL AS status`,
      );
      const connector = practice.open(asShown);
      expect(await connector.get('99')).toMatchObject({ value: { id: '99', rawEmail: null } });
      const first = update({ id: '99', expected: null });
      expect(await connector.updateEmail(first)).toEqual({
        outcome: 'refused',
        failure: { code: 'practice-read-only', reason: 'no-address-row' },
      });
      expect(await connector.settle(first)).toEqual({ outcome: 'gone' });
    });
  });

  describe('addresses in a table of their own', () => {
    it('are found one line each, where they count, with the patient whose they are', async () => {
      const connector = (await clinic()).open(choice);
      const found = await connector.findByEmails(['naledi@gmial.com', 'work@x.co.za', 'not@this.one']);
      const lines = found.ok ? found.value.map(({ id, name, rawEmail, status }) => [id, name, rawEmail, status]) : [];
      expect(found.ok && found.value.map(({ number }) => number).toSorted()).toEqual(['1', '1', '2', '3']);
      expect(lines.toSorted()).toEqual([
        ['1/10', 'Naledi Mokoena', 'naledi@gmial.com', 'active'],
        ['1/11', 'Naledi Mokoena', 'work@x.co.za', 'active'],
        ['2/20', 'Thandi Mokoena', 'Naledi@gmial.com', 'active'],
        ['3/30', 'Piet Nel', 'naledi@gmial.com', 'deceased'],
      ]);
    });

    it('are read by patient and key together, and by the patient alone', async () => {
      const practice = await clinic();
      const connector = practice.open(choice);
      expect(await connector.get('1/11')).toMatchObject({ value: { id: '1/11', rawEmail: 'work@x.co.za' } });
      expect(await connector.get('4')).toMatchObject({ value: { id: '4/40', rawEmail: '' } });
      for (const id of ['2/10', '1/12', '1/13', '1/99', '9/10', '1/', '/10', '', '1/10/11']) {
        expect(await connector.get(id)).toEqual({ ok: true, value: null });
      }
    });

    it('are sought by name and by any part, and counted a patient once', async () => {
      const connector = (await clinic()).open(choice);
      const found = await connector.search('mokoena', 10);
      expect(found.ok && found.value.map(({ id }) => id).toSorted()).toEqual(['1/10', '1/11', '2/20']);
      expect(await connector.test()).toMatchObject({ value: { activePatients: 3, withEmail: 2, mayWriteEmail: true } });
    });

    it('are written in their own row alone, and the audit names the patient', async () => {
      const practice = await clinic();
      const connector = practice.open(choice);
      expect(await connector.updateEmail(update({ id: '1/10' }))).toEqual({ outcome: 'written' });
      expect(await connector.updateEmail(update({ id: '1/10' }))).toEqual({ outcome: 'written' });
      expect(await held(practice, 10)).toBe('naledi@gmail.com');
      expect(await held(practice, 12)).toBe('naledi@gmial.com');
      expect(await practice.audit()).toMatchObject([{ patient_id: '1', new_email: 'naledi@gmail.com' }]);
      expect(await connector.settle(update({ id: '1/10' }))).toEqual({ outcome: 'written' });
    });

    it('are guarded by their bytes, their length and the patient’s status', async () => {
      const practice = await clinic();
      const connector = practice.open(choice);
      const conflict = { outcome: 'conflict', found: 'Naledi@gmial.com' };
      expect(await connector.updateEmail(update({ id: '2/20' }))).toEqual(conflict);
      expect(await connector.updateEmail(update({ id: '1/10', next: `${'n'.repeat(50)}@x.co.za` }))).toMatchObject({
        failure: { code: 'practice-value-too-long', limit: 50 },
      });
      expect(await connector.updateEmail(update({ id: '3/30' }))).toMatchObject({
        failure: { code: 'practice-record-inactive', status: 'deceased' },
      });
      expect(await held(practice, 20)).toBe('Naledi@gmial.com');
    });

    it('are gone once they are out of force or another patient’s', async () => {
      const practice = await clinic();
      const connector = practice.open(choice);
      await practice.execute('UPDATE emails SET in_force = 0 WHERE email_key = 10');
      expect(await connector.updateEmail(update({ id: '1/10' }))).toEqual({ outcome: 'gone' });
      await practice.execute('UPDATE emails SET in_force = 1, whose = 2 WHERE email_key = 10');
      expect(await connector.updateEmail(update({ id: '1/10' }))).toEqual({ outcome: 'gone' });
      expect(await connector.settle(update({ id: '1/10' }))).toEqual({ outcome: 'gone' });
      expect(await held(practice, 10)).toBe('naledi@gmial.com');
    });

    it('are left to the practice system where a patient has none', async () => {
      const practice = await clinic();
      await practice.execute('DELETE FROM emails WHERE whose = 4');
      const connector = practice.open(choice);
      expect(await connector.search('anna', 5)).toMatchObject({ value: [{ id: '4', rawEmail: null }] });
      const first = update({ id: '4', expected: null });
      expect(await connector.updateEmail(first)).toEqual({
        outcome: 'refused',
        failure: { code: 'practice-read-only', reason: 'no-address-row' },
      });
      expect(await connector.settle(first)).toEqual({ outcome: 'never-arrived' });
    });

    it('name what the database does not bear out', async () => {
      const connector = (await clinic()).open({ mapping: { addresses: { ...addresses, patient: 'who' } } });
      expect(await connector.get('1/10')).toMatchObject({
        error: { code: 'practice-column-missing', table: 'emails', column: 'who' },
      });
      const unfit = { ...addresses, active: [{ column: "kind = 'x' OR 1", values: ['1'] }] };
      const attacked = (await clinic()).open({ mapping: { addresses: unfit } });
      expect(await attacked.get('1/10')).toMatchObject({ error: { code: 'practice-mapping-invalid' } });
    });
  });
}
