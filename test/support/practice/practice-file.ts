import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { TableMapping } from '../../../src-main/contract/settings.ts';
import { type OpenOptions, openPractice } from '../../../src-main/practice/open.ts';
import type { EmailUpdate, PracticeConnector } from '../../../src-main/practice/port.ts';
import { noon, sqliteWorker } from './practice-clock.ts';

export { noon, sqliteWorker };

export const mapping: TableMapping = {
  table: 'patients',
  id: 'id',
  email: 'email',
  firstName: 'first_name',
  lastName: 'last_name',
  birthDate: 'birth_date',
  mobile: 'mobile',
  home: 'home_phone',
  work: 'work_phone',
  status: { column: 'status', deceased: ['D'], archived: ['A'], left: ['L'], merged: ['M'] },
  emailConsent: { column: 'email_consent', yes: ['1'], no: ['0'] },
  version: null,
  audit: {
    table: 'contact_changes',
    correctionId: 'correction_id',
    patientId: 'patient_id',
    oldEmail: 'old_email',
    newEmail: 'new_email',
    actor: 'changed_by',
    changedAt: 'changed_at',
  },
};

export interface PatientRow {
  readonly id: number | bigint | string;
  readonly first_name?: string | null;
  readonly last_name?: string | null;
  readonly birth_date?: string | number | null;
  readonly email?: string | Buffer | null;
  readonly mobile?: string | number | null;
  readonly home_phone?: string | null;
  readonly work_phone?: string | null;
  readonly status?: string | null;
  readonly email_consent?: number | null;
}

export interface Shape {
  readonly idType?: string;
  readonly emailType?: string;
  /** Run before the tables are made: an encoding, a journal mode. */
  readonly pragmas?: readonly string[];
  /** Run after the rows are in: triggers, indexes. */
  readonly extra?: string;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'practice-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a practice database in a file and answers its path. */
export function practiceFile(rows: readonly PatientRow[], shape: Shape = {}, file = join(temporaryFolder(), 'p.db')) {
  const database = new Database(file);
  for (const pragma of shape.pragmas ?? []) database.pragma(pragma);
  database.exec(`
    CREATE TABLE patients (
      id ${shape.idType ?? 'INTEGER PRIMARY KEY'}, first_name TEXT, last_name TEXT, birth_date DATE,
      email ${shape.emailType ?? 'TEXT'}, mobile TEXT, home_phone TEXT, work_phone TEXT, status TEXT, email_consent INTEGER,
      notes TEXT DEFAULT 'secret'
    );
    CREATE TABLE contact_changes (
      correction_id TEXT NOT NULL, patient_id INTEGER, old_email TEXT, new_email TEXT, changed_by TEXT, changed_at TEXT
    );`);
  const insert = database.prepare(
    'INSERT INTO patients (id, first_name, last_name, birth_date, email, mobile, home_phone, work_phone, status, email_consent) VALUES (?,?,?,?,?,?,?,?,?,?)',
  );
  database.transaction(() => {
    for (const row of rows) {
      insert.run(
        row.id,
        row.first_name ?? null,
        row.last_name ?? null,
        row.birth_date ?? null,
        row.email ?? null,
        row.mobile ?? null,
        row.home_phone ?? null,
        row.work_phone ?? null,
        row.status ?? 'OK',
        row.email_consent ?? null,
      );
    }
  })();
  if (shape.extra !== undefined) database.exec(shape.extra);
  database.close();
  return file;
}

/** Opens the connector on a file; it is closed when the test ends. */
export function connect(
  file: string,
  options: Partial<OpenOptions> = {},
  changed: Partial<TableMapping> = {},
): PracticeConnector {
  const connector = openPractice(
    { engine: 'sqlite', file, mapping: { ...mapping, ...changed } },
    { writing: true, clock: () => noon, sqliteWorker, ...options },
  );
  onTestFinished(() => connector.close());
  return connector;
}

/** Looks into the file, or changes it, as another program would. */
export function behindOurBack<Value>(file: string, work: (database: Database.Database) => Value): Value {
  const database = new Database(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** All email fields as bytes in hexadecimal, by id; NULL is null. */
export const fieldsOf = (file: string): Readonly<Record<string, string | null>> =>
  behindOurBack(file, (database) =>
    Object.fromEntries(
      database
        .prepare<[], { id: unknown; bytes: string | null }>(
          'SELECT id, CASE WHEN email IS NULL THEN NULL ELSE hex(CAST(email AS BLOB)) END AS bytes FROM patients',
        )
        .all()
        .map(({ id, bytes }) => [String(id), bytes]),
    ),
  );

export const auditOf = (file: string): readonly unknown[] =>
  behindOurBack(file, (database) => database.prepare('SELECT * FROM contact_changes').all());

export const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex').toUpperCase();

export const update = (changed: Partial<EmailUpdate> = {}): EmailUpdate => ({
  id: '1',
  expected: 'naledi@gmial.com',
  expectedVersion: null,
  next: 'naledi@gmail.com',
  actor: 'Thandi',
  correctionId: 'c-1',
  ...changed,
});
