import { describe, expect, it } from 'vitest';
import type { ServerPlace, TableMapping } from '../../../src-main/contract/settings.ts';
import { bpPremierMapping } from '../../../src-main/contract/systems/mappings.ts';
import { sqlserverCatalogue } from '../../../src-main/practice/engines/sqlserver/catalogue.ts';
import { sqlserverDialect as dialect } from '../../../src-main/practice/engines/sqlserver/dialect.ts';
import { sqlserverFaultOf } from '../../../src-main/practice/engines/sqlserver/faults.ts';
import { connectionOf, counted } from '../../../src-main/practice/engines/sqlserver/link.ts';
import { ownPlan } from '../../../src-main/practice/mapping/plan.ts';
import { grantScript } from '../../../src-main/practice/presets/grant-script.ts';
import { firstPatients, patientById, patientsByEmails, patientsLike } from '../../../src-main/practice/sql/patients.ts';
import type { Row } from '../../../src-main/practice/sql/statement.ts';
import { guardedUpdate } from '../../../src-main/practice/sql/writing.ts';

const mapping: TableMapping = {
  table: 'dbo.PATIENTS',
  id: 'INTERNALID',
  email: 'EMAIL',
  firstName: 'FIRSTNAME',
  lastName: null,
  birthDate: 'DOB',
  mobile: 'MOBILEPHONE',
  home: null,
  work: null,
  status: null,
  emailConsent: null,
  version: 'STAMP',
  audit: null,
};
const plan = ownPlan(mapping);

describe('a guarded update on SQL Server', () => {
  it('compares bytes and length, finds the row through its key, and asks for the count in the same batch', () => {
    const { text, values } = guardedUpdate(dialect, plan, { id: '12', expected: 'a@x.co.za', next: 'b@x.co.za' });
    expect(counted(text)).toBe(
      'UPDATE [dbo].[PATIENTS] SET [EMAIL] = @p1 WHERE [INTERNALID] = @p2 ' +
        'AND CONVERT(nvarchar(max), [INTERNALID]) COLLATE Latin1_General_BIN2 = CONVERT(nvarchar(max), @p3) ' +
        'AND DATALENGTH(CONVERT(nvarchar(max), [INTERNALID])) = DATALENGTH(CONVERT(nvarchar(max), @p4)) ' +
        'AND CONVERT(nvarchar(max), [EMAIL]) COLLATE Latin1_General_BIN2 = CONVERT(nvarchar(max), @p5) ' +
        'AND DATALENGTH(CONVERT(nvarchar(max), [EMAIL])) = DATALENGTH(CONVERT(nvarchar(max), @p6)); SELECT @@ROWCOUNT AS [matched]',
    );
    expect(values).toEqual(['b@x.co.za', '12', '12', '12', 'a@x.co.za', 'a@x.co.za']);
  });

  it('takes NULL for NULL only', () => {
    const { text } = guardedUpdate(dialect, plan, { id: '12', expected: null, next: 'b@x.co.za' });
    expect(text).toMatch(/AND \[EMAIL\] IS NULL$/);
  });

  it.each(['A7', '007', '9999999999', '1e3', "7' OR '1'='1", ''])(
    'never compares the id %j with the key itself, which might be a number',
    (id) => {
      const { text } = guardedUpdate(dialect, plan, { id, expected: null, next: null });
      expect(text).not.toMatch(/\[INTERNALID\] = /);
    },
  );
});

describe('reading on SQL Server', () => {
  it('takes dates the year first, row versions as bytes and everything else as text', () => {
    const { text } = patientById(dialect, plan, '12', { settled: true });
    expect(text).toContain('CONVERT(char(10), [p].[DOB], 23) AS [birthDate]');
    expect(text).toContain('CONVERT(nvarchar(max), CAST([p].[STAMP] AS varbinary(8000)), 1) AS [version]');
    expect(text).toContain('CONVERT(nvarchar(max), [p].[INTERNALID]) AS [id]');
    expect(text).toContain('FROM [dbo].[PATIENTS] [p] WITH (READCOMMITTEDLOCK) WHERE');
  });

  it('limits rows in its own way', () => {
    expect(firstPatients(dialect, plan, 5).text).toMatch(/^SELECT TOP \(5\) .* IS NOT NULL$/);
    expect(patientsLike(dialect, plan, 'nel', 20).text).toMatch(/^SELECT TOP \(20\) .* ORDER BY lower/);
  });

  it('sees no second address in the padding of a field', () => {
    const { text, values } = patientsByEmails(dialect, plan, ['a@x.co.za', 'b@x.co.za']);
    expect(text).toContain('LTRIM(RTRIM(CONVERT(nvarchar(max), [p].[EMAIL]))) COLLATE Latin1_General_BIN2 LIKE');
    expect(values).toEqual(['a@x.co.za', 'b@x.co.za']);
  });
});

describe('a connection to SQL Server', () => {
  const place: ServerPlace = {
    engine: 'sqlserver',
    host: 'db.example.org',
    port: 1433,
    database: 'practice',
    user: 'desk',
    encryption: { kind: 'checked', caFile: null },
  };

  it('is encrypted and checks the certificate', () => {
    expect(connectionOf(place, 'secret', { ca: ['PEM'] }, 5_000).options).toMatchObject({
      port: 1433,
      encrypt: true,
      trustServerCertificate: false,
      cryptoCredentialsDetails: { ca: ['PEM'] },
      connectTimeout: 5_000,
      requestTimeout: 5_000,
    });
    expect(connectionOf(place, 'secret', null, 5_000).options).toMatchObject({ encrypt: false });
  });

  it('names an instance or a port, never both', () => {
    const { options } = connectionOf({ ...place, instance: 'BPSINSTANCE' }, null, { ca: null }, 5_000);
    expect(options).toMatchObject({ instanceName: 'BPSINSTANCE' });
    expect(options).not.toHaveProperty('port');
    expect(connectionOf({ ...place, instance: '' }, null, { ca: null }, 5_000).options).toMatchObject({ port: 1433 });
  });

  it.each([
    [{ number: 18456, code: 'ELOGIN' }, 'away', 'practice-login-refused'],
    [{ number: 230, code: 'EREQUEST' }, 'denied', 'practice-write-denied'],
    [{ number: 1205 }, 'away', 'practice-unreachable'],
    [{ number: 1222 }, 'away', 'practice-unreachable'],
    [{ number: 6005 }, 'broken', 'practice-unreachable'],
    [{ number: 2628 }, 'rejected', 'practice-error'],
    [{ number: 4060 }, 'away', 'practice-error'],
    [{ code: 'ESOCKET' }, 'broken', 'practice-unreachable'],
    [{ code: 'EINSTLOOKUP' }, 'away', 'practice-unreachable'],
    [{ code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' }, 'broken', 'practice-certificate-refused'],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'away', 'practice-certificate-refused'],
    [{ code: 'EENCRYPT' }, 'away', 'practice-not-encrypted'],
  ] as const)('reads %j as %s, %s', (thrown, kind, code) => {
    expect(sqlserverFaultOf(Object.assign(new Error('Naledi’s words'), thrown))).toMatchObject({
      kind,
      failure: { code },
    });
  });

  it('finds the certificate that was refused under what the driver wrapped around it, and keeps no words', () => {
    const cause = Object.assign(new Error('self-signed'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    const error = Object.assign(new Error('Naledi’s words', { cause }), { code: 'ESOCKET' });
    const fault = sqlserverFaultOf(error);
    expect(fault).toMatchObject({ kind: 'away', failure: { code: 'practice-certificate-refused' } });
    expect(JSON.stringify(fault)).not.toContain('Naledi');
  });
});

describe('the catalogue of SQL Server', () => {
  const row = (name: string, type: string, bytes: number, more: Row = {}): Row => ({
    schema: 'dbo',
    table: 'PATIENTS',
    name,
    type,
    bytes,
    nullable: true,
    nearness: 2,
    readable: 1,
    updatable: 0,
    ...more,
  });
  const link = (rows: readonly Row[]) => ({
    rows: async () => rows,
    change: async () => 0,
    command: async () => undefined,
    begin: '',
    rollback: '',
    end: async () => undefined,
    destroy: () => undefined,
  });

  it('asks for the types behind the names that practice systems give them', async () => {
    const texts: string[] = [];
    const asked = {
      ...link([]),
      rows: async ({ text }: { readonly text: string }) => {
        texts.push(text);
        return [];
      },
    };
    await sqlserverCatalogue.table(asked, 'patients');
    expect(texts.join()).toContain('t.user_type_id = c.system_type_id');
  });

  it('tells lengths in characters, the row’s version, and what may be updated', async () => {
    const rows = [
      row('INTERNALID', 'int', 4, { nullable: false }),
      row('SURNAME', 'char', 40),
      row('EMAIL', 'nvarchar', 500, { updatable: 1 }),
      row('NOTES', 'nvarchar', -1),
      row('STAMP', 'timestamp', 8),
      row('SECRET', 'int', 4, { readable: 0 }),
    ];
    expect(await sqlserverCatalogue.table(link(rows), 'DBO.patients')).toEqual({
      table: 'dbo.PATIENTS',
      columns: [
        { name: 'INTERNALID', type: 'int', nullable: false, length: null },
        { name: 'SURNAME', type: 'char', nullable: true, length: 40 },
        { name: 'EMAIL', type: 'nvarchar', nullable: true, length: 250 },
        { name: 'NOTES', type: 'nvarchar', nullable: true, length: null },
        { name: 'STAMP', type: 'timestamp', nullable: true, length: null },
      ],
      transactional: true,
      rowVersion: 'STAMP',
      updatable: ['EMAIL'],
    });
    expect(await sqlserverCatalogue.table(link(rows), 'patients')).toMatchObject({ table: 'PATIENTS' });
    expect(await sqlserverCatalogue.table(link([]), 'patients')).toBeNull();
  });

  it('tells in which tables the login may change anything', async () => {
    const rights = [{ schema: 'dbo', table: 'INVOICES', near: 1, inserts: 0, updates: 0, deletes: 1 }];
    expect(await sqlserverCatalogue.changeRights(link(rights))).toEqual([
      { schema: 'dbo', table: 'INVOICES', near: true, inserts: false, updates: false, deletes: true },
    ]);
  });
});

describe('the rights that Best Practice’s IT is asked for', () => {
  it('read the view and change nothing', () => {
    const place = { engine: 'sqlserver', database: 'BPSPatients', user: 'desk]s' } as const;
    expect(grantScript(place, 'bp-premier', bpPremierMapping)).toEqual({
      ok: true,
      value:
        'GRANT SELECT ([InternalID], [Email], [Firstname], [Surname], [DOB], [MobilePhone], [HomePhone], [WorkPhone], [StatusText]) ' +
        'ON [dbo].[BPS_Patients] TO [desk]]s];\n',
    });
  });

  it('are not written for names that could be more than names', () => {
    const place = { engine: 'sqlserver', database: 'BPSPatients', user: 'desk' } as const;
    expect(grantScript(place, 'own', { ...mapping, email: 'EMAIL]) ON x TO public; --' })).toMatchObject({
      ok: false,
      error: { code: 'practice-mapping-invalid' },
    });
  });
});
