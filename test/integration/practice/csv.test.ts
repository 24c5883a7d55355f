import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../src-main/contract/settings.ts';
import { csvRows } from '../../../src-main/practice/engines/csv/parse.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import {
  noon,
  mapping as ownMapping,
  sqliteWorker,
  temporaryFolder,
  update,
} from '../../support/practice/practice-file.ts';

const mapping: TableMapping = {
  ...ownMapping,
  table: '',
  id: 'Patient No',
  email: 'E-mail',
  firstName: 'First name',
  lastName: 'Surname',
  birthDate: 'Born',
  mobile: 'Cell',
  home: null,
  work: null,
  status: null,
  emailConsent: null,
  audit: null,
};

function list(bytes: string | Buffer, changed: Partial<TableMapping> = {}) {
  const file = join(temporaryFolder(), 'patients.csv');
  writeFileSync(file, bytes);
  const connector = openPractice(
    { engine: 'csv', file, mapping: { ...mapping, ...changed } },
    { writing: true, clock: () => noon, sqliteWorker },
  );
  return { file, connector };
}

const text = `\ufeffPatient No;Surname;First name;Born;Cell;"E-mail"\r
007;Mokoena;Naledi;1980-02-03;082 555 0134;"Naledi@gmial.com; n@x.co.za"\r
8;"Van der ""Merwe""
junior";Zo\u00eb;;;\r
\r
9;Nel;Piet;03/02/1980;;piet@x.co.za`;

describe('a patient list in a CSV file', () => {
  it.each([
    ['UTF-16, as spreadsheets call Unicode text', Buffer.from(text.replaceAll(';', '\t'), 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(text, 'utf16le').swap16()],
    ['Western letters of Windows', Buffer.from(text.slice(1), 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    const { connector } = list(bytes);
    expect(await connector.findByEmails(['n@x.co.za'])).toMatchObject({ value: [{ id: '007' }] });
    expect(await connector.get('8')).toMatchObject({ value: { name: 'Zo\u00eb Van der "Merwe" junior' } });
  });

  it('is given up in time where its drive answers nothing, and read when it does', async () => {
    const file = join(temporaryFolder(), 'patients.csv');
    execFileSync('/usr/bin/env', ['mkfifo', file]);
    const connector = openPractice(
      { engine: 'csv', file, mapping },
      { writing: true, clock: () => noon, sqliteWorker, deadline: 400 },
    );
    expect(await connector.test()).toEqual({ ok: false, error: { code: 'practice-unreachable' } });
    expect(await connector.get('007')).toEqual({ ok: false, error: { code: 'practice-unreachable' } });
    const asked = connector.get('007');
    writeFileSync(file, text);
    expect(await asked).toMatchObject({ ok: true, value: { id: '007' } });
  });

  it('is read with its separators, quotes and line breaks', async () => {
    const { connector } = list(text);
    expect(await connector.findByEmails(['naledi@gmial.com'])).toMatchObject({
      ok: true,
      value: [
        {
          id: '007',
          name: 'Naledi Mokoena',
          birthDate: '1980-02-03',
          phones: [{ kind: 'mobile', number: '082 555 0134' }],
          rawEmail: 'Naledi@gmial.com; n@x.co.za',
          status: 'unknown',
        },
      ],
    });
    expect(await connector.search('zoe merwe', 5)).toMatchObject({
      value: [{ id: '8', name: 'Zo\u00eb Van der "Merwe" junior' }],
    });
    for (const spelling of ['082 555 0134', '0825550134', '+27825550134', '+27 (0)82 555', '27825550134', '555 01']) {
      expect(await connector.search(spelling, 5), spelling).toMatchObject({ value: [{ id: '007' }] });
    }
    expect(await connector.get('9')).toMatchObject({ value: { birthDate: null } });
    expect(await connector.get('7')).toEqual({ ok: true, value: null });
    expect(await connector.test()).toMatchObject({ value: { activePatients: 3, withEmail: 2, mayWriteEmail: false } });
    expect(await connector.describe()).toMatchObject({ value: [{ table: 'patients.csv', columns: { length: 6 } }] });
  });

  it('is read in the letters of Windows', async () => {
    const { connector } = list(
      Buffer.from('Patient No,Surname,First name,Born,Cell,E-mail\n1,Nel,Andr\u00e9,,,a@x.co.za', 'latin1'),
    );
    expect(await connector.get('1')).toMatchObject({ value: { name: 'Andr\u00e9 Nel' } });
  });

  it('is never written', async () => {
    const { connector } = list(text);
    const outcome = await connector.updateEmail(update({ id: '9', expected: 'piet@x.co.za' }));
    expect(outcome).toMatchObject({ outcome: 'refused', failure: { code: 'practice-read-only' } });
    expect(await connector.settle(update())).toEqual({ outcome: 'never-arrived' });
  });

  it('is read again when it changed, and missed when it is gone', async () => {
    const { file, connector } = list(text);
    await connector.get('9');
    writeFileSync(file, text.replace('piet@x.co.za', 'piet@gmail.com'));
    expect(await connector.get('9')).toMatchObject({ value: { rawEmail: 'piet@gmail.com' } });
    rmSync(file);
    expect(await connector.get('9')).toEqual({ ok: false, error: { code: 'practice-unreachable' } });
  });

  it('names the column that it lacks', async () => {
    const { connector } = list(text, { mobile: 'Mobile' });
    expect(await connector.preview(1)).toEqual({
      ok: false,
      error: { code: 'practice-column-missing', table: 'patients.csv', column: 'Mobile' },
    });
    expect(await list('').connector.test()).toMatchObject({ ok: false });
  });

  it('holds 20,000 patients', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index},N,F,,,p${index}@x.co.za`);
    const { connector } = list(['Patient No,Surname,First name,Born,Cell,E-mail', ...rows].join('\n'));
    expect(await connector.findByEmails(['p19999@x.co.za'])).toMatchObject({ value: [{ id: '19999' }] });
  });

  it('gives back what was put into it', () => {
    const field = fc.string().map((value) => value.replaceAll('\r', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
        const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const written = ['"a","b"', ...rows.map((row) => row.map(quote).join(','))].join('\r\n');
        expect([...csvRows(written)].slice(1)).toEqual(rows);
      }),
    );
  });
});
