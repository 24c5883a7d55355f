import { describe, expect, test } from 'vitest';
import type { TableDescription } from '../../../src-main/contract/setup.ts';
import { guessMapping, likeliestTable } from '../../../src-renderer/connect/guess-mapping.ts';

const table = (name: string, ...columns: readonly string[]): TableDescription => ({
  table: name,
  columns: columns.map((column) => ({ name: column, type: 'TEXT', nullable: true, length: null })),
});

describe('the first guess at the columns', () => {
  test.each([
    [
      table('patient', 'PatNum', 'LName', 'FName', 'Birthdate', 'WirelessPhone', 'HmPhone', 'WkPhone', 'Email'),
      'PatNum',
    ],
    [table('patient_data', 'pid', 'fname', 'lname', 'DOB', 'phone_cell', 'phone_home', 'phone_biz', 'email'), 'pid'],
    [
      table(
        'Patients',
        'Patient ID',
        'First Name',
        'Surname',
        'Date of Birth',
        'Cell',
        'Home Phone',
        'Work Phone',
        'E-mail',
      ),
      'Patient ID',
    ],
  ])('finds every column of $table', (description, id) => {
    const mapping = guessMapping(description);
    expect(mapping.id).toBe(id);
    const { email, firstName, lastName, birthDate, mobile, home, work } = mapping;
    expect([email, firstName, lastName, birthDate, mobile, home, work]).not.toContain(null);
    expect(email).not.toBe('');
  });

  test('leaves open what it does not know', () => {
    expect(guessMapping(table('things', 'colour'))).toMatchObject({ id: '', email: '', firstName: null, status: null });
  });

  test('takes the table with an email column and the most of the rest', () => {
    const tables = [
      table('appointments', 'id', 'starts'),
      table('suppliers', 'id', 'email'),
      table('patients', 'id', 'email', 'first_name', 'dob'),
    ];
    expect(likeliestTable(tables)?.table).toBe('patients');
    expect(likeliestTable([table('appointments', 'id')])).toBeNull();
    expect(likeliestTable([])).toBeNull();
  });
});
