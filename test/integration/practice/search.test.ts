import { describe, expect, it } from 'vitest';
import { connect, type PatientRow, practiceFile } from '../../support/practice/practice-file.ts';

const rows: readonly PatientRow[] = [
  { id: 1, first_name: 'Naledi', last_name: 'Mokoena', email: 'naledi@gmial.com', mobile: '082 555-0134' },
  {
    id: 2,
    first_name: 'Zo\u00eb',
    last_name: 'van der Merwe',
    email: 'zoe_m@mweb.co.za',
    home_phone: '(021) 555 0199',
  },
  { id: 3, first_name: 'Andr\u00e9', last_name: 'Nel', email: null, mobile: '+27 83 555 0177' },
  { id: 4, first_name: 'Thandi', last_name: 'Mokoena', email: '100%@x.co.za', work_phone: '0115550123' },
  { id: 5, first_name: '\u05d3\u05d5\u05d3', last_name: '\u05db\u05d4\u05df', email: '', mobile: '0725550166' },
];

describe('searching patients', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['mokoena', ['1', '4']],
    ['  MOKOENA naledi ', ['1']],
    ['naledi mok', ['1']],
    ['zoe', ['2']],
    ['ZO\u00cb', ['2']],
    ['van der', ['2']],
    ['andre', ['3']],
    ['\u05db\u05d4\u05df', ['5']],
    ['gmial', ['1']],
    ['0825550134', ['1']],
    ['082 555 01', ['1']],
    ['+27 82 555 0134', ['1']],
    ['0835550177', ['3']],
    ['083 555', ['3']],
    ['555-01', ['1', '2', '3', '4', '5']],
    ['021555', ['2']],
    ['mokoena 0115', ['4']],
    ['100%', ['4']],
    ['%', ['4']],
    ['_', ['2']],
    ['z_e', []],
    ['*', []],
    ["'; DROP TABLE patients; --", []],
    ['', []],
    ['   ', []],
  ];

  it.each(cases)('%j', async (text, ids) => {
    const found = await connect(practiceFile(rows)).search(text, 10);
    expect(found.ok && found.value.map(({ id }) => id).toSorted()).toEqual(ids);
  });

  it('answers in the order of names, and no more than asked for', async () => {
    const connector = connect(practiceFile(rows));
    expect(await connector.search('555', 3)).toMatchObject({
      ok: true,
      value: [{ id: '1' }, { id: '4' }, { id: '3' }],
    });
    expect(await connector.preview(2)).toMatchObject({ ok: true, value: [{ id: '1' }, { id: '2' }] });
  });

  it('works where only key and address are mapped', async () => {
    const none = { firstName: null, lastName: null, birthDate: null, mobile: null, home: null, work: null } as const;
    const connector = connect(practiceFile(rows), {}, { ...none, status: null, emailConsent: null });
    expect(await connector.search('gmial', 5)).toMatchObject({
      ok: true,
      value: [{ id: '1', name: '', phones: [], birthDate: null, status: 'unknown', emailConsent: 'unknown' }],
    });
    expect(await connector.search('082 555', 5)).toEqual({ ok: true, value: [] });
  });
});
