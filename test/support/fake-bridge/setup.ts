import type { Failure } from '../../../src-main/contract/failure.ts';
import type { PracticePlace } from '../../../src-main/contract/settings.ts';
import type { DryRun, MandrillTest, PracticeTest, TableDescription } from '../../../src-main/contract/setup.ts';
import { patientOf } from './rows.ts';

export const mandrillTest: MandrillTest = {
  username: 'eyeclinic',
  reputation: 84,
  rights: [
    { call: 'users/ping2', allowed: true },
    { call: 'users/info', allowed: true },
    { call: 'senders/list', allowed: true },
    { call: 'subaccounts/list', allowed: true },
    { call: 'messages/search', allowed: true },
    { call: 'messages/search-time-series', allowed: true },
    { call: 'messages/info', allowed: true },
    { call: 'rejects/list', allowed: true },
    { call: 'rejects/delete', allowed: false },
    { call: 'messages/content', allowed: false },
    { call: 'messages/send', allowed: 'untested' },
  ],
  senders: [
    { address: 'reports@eyeclinic.co.za', sent: 3120 },
    { address: 'recall@eyeclinic.co.za', sent: 880 },
    { address: 'info@otherpractice.co.za', sent: 640 },
  ],
  subaccounts: [
    { id: 'eyeclinic', name: 'Eye Clinic Rosebank' },
    { id: 'other', name: 'Other Practice' },
  ],
};

export const practiceTest: PracticeTest = {
  engine: 'SQLite',
  version: '3.53.0',
  emailLength: 100,
  table: 'patients',
  activePatients: 4210,
  withEmail: 2980,
  mayRead: true,
  mayWriteEmail: true,
  mayWriteElse: true,
};

/** What a server says to a wrong name or password, as its form may have them; null where all is right. */
export function refusalOf(place: PracticePlace, password: string | null): Failure | null {
  if ('host' in place && place.host === 'off.clinic.example') return { code: 'practice-unreachable' };
  return password === 'wrong' ? { code: 'practice-login-refused' } : null;
}

/** What the test of a server finds: the rights of a login of our own. */
export const serverTest: PracticeTest = {
  ...practiceTest,
  engine: 'MariaDB',
  version: '10.11.6',
  table: 'patient_data',
  activePatients: 412,
  withEmail: 380,
  mayWriteElse: false,
};

const column = (name: string, type = 'TEXT', nullable = true, length: number | null = null) => ({
  name,
  type,
  nullable,
  length,
});

export const tables: readonly TableDescription[] = [
  {
    table: 'appointments',
    columns: [column('id', 'INTEGER', false), column('patient_id', 'INTEGER'), column('starts_at')],
  },
  {
    table: 'contact_changes',
    columns: ['correction_id', 'patient_id', 'old_email', 'new_email', 'changed_by', 'changed_at'].map((name) =>
      column(name),
    ),
  },
  {
    table: 'patients',
    columns: [
      column('patient_id', 'INTEGER', false),
      column('first_name'),
      column('last_name'),
      column('birth_date'),
      column('email', 'VARCHAR', true, 100),
      column('cell_phone'),
      column('home_phone'),
      column('status'),
      column('email_ok'),
    ],
  },
];

export const previewPatients = (now: number) =>
  [0, 1, 2, 13].map((index) => patientOf(index, `patient${index}@gmail.com`, now));

/** A dry run on the record that was chosen, else on the first. */
export const dryRunOn = (patientId: string | null): DryRun => {
  const { id, name } = patientOf(patientId === null ? 1 : 0, 'thabo@gmail.com', 0);
  return {
    way: 'taken-back',
    patient: { id: patientId ?? id, name, before: 'thabo@gmial.com', after: 'thabo@gmial.com' },
    tried: 'dry@run.invalid',
    sent: [
      'UPDATE "patients" SET "email" = ? WHERE "patient_id" = ? AND CAST("email" AS BLOB) = CAST(? AS BLOB)',
      'INSERT INTO "contact_changes" ("correction_id", "patient_id") VALUES (?, ?)',
    ],
  };
};
