import Database from 'better-sqlite3';
import type { TableMapping } from '../../contract/settings.ts';
import type { SamplePatient } from './patient.ts';

const schema = `
  CREATE TABLE patients (
    id INTEGER PRIMARY KEY,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    birth_date DATE,
    email VARCHAR(100),
    mobile VARCHAR(20),
    home_phone VARCHAR(20),
    work_phone VARCHAR(20),
    status VARCHAR(10) NOT NULL,
    email_consent CHAR(1)
  );
  CREATE INDEX patients_by_name ON patients (last_name, first_name);
  CREATE INDEX patients_by_email ON patients (email);
  CREATE TABLE contact_changes (
    correction_id TEXT NOT NULL UNIQUE,
    patient_id INTEGER NOT NULL REFERENCES patients (id),
    old_email TEXT,
    new_email TEXT,
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL
  );`;

/** How Bounce Desk reads and writes the sample practice database. */
export const sampleMapping: TableMapping = {
  table: 'patients',
  id: 'id',
  email: 'email',
  firstName: 'first_name',
  lastName: 'last_name',
  birthDate: 'birth_date',
  mobile: 'mobile',
  home: 'home_phone',
  work: 'work_phone',
  status: { column: 'status', deceased: ['Deceased'], archived: ['Archived'], left: ['Left'], merged: ['Merged'] },
  emailConsent: { column: 'email_consent', yes: ['Y'], no: ['N'] },
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

/** Makes the practice database in a file that is not there yet. */
export function writePracticeDatabase(
  file: string,
  { patients }: { readonly patients: readonly SamplePatient[] },
): void {
  inDatabase(file, (database) => {
    database.exec(schema);
    const insert = database.prepare<SamplePatient>(
      `INSERT INTO patients VALUES (CAST(@id AS INTEGER), @firstName, @lastName, @birthDate, @email, @mobile, @homePhone, @workPhone, @status, @emailConsent)`,
    );
    database.transaction(() => {
      for (const patient of patients) insert.run(patient);
    })();
  });
}

/** Changes an address as another program would, between our reading and our writing; answers what it put there. */
export function changeBehindOurBack(file: string, patientId: string): string {
  const changed = `changed.at.the.counter.${patientId}@gmail.com`;
  inDatabase(file, (database) =>
    database.prepare('UPDATE patients SET email = ? WHERE id = CAST(? AS INTEGER)').run(changed, patientId),
  );
  return changed;
}

function inDatabase(file: string, work: (database: Database.Database) => void): void {
  const database = new Database(file);
  try {
    work(database);
  } finally {
    database.close();
  }
}
