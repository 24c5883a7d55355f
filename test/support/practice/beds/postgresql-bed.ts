import { startPostgresql } from '../servers/postgresql.ts';
import type { Missing } from '../servers/server.ts';
import type { Bed, KeyKind, TextKind, TriggerKind } from './bed.ts';
import { type ServerWords, serverBed } from './server-bed.ts';

const emailTypes: Readonly<Record<TextKind, string>> = {
  plain: 'text',
  caseless: 'citext',
  'padding-blind': 'varchar(255)',
  padded: 'char(40)',
  latin: 'varchar(100)',
  short: 'varchar(20)',
  required: 'text NOT NULL',
  unique: 'text UNIQUE',
};

const keyTypes: Readonly<Record<KeyKind, string>> = {
  number: 'bigint PRIMARY KEY',
  text: 'text PRIMARY KEY',
  'caseless-text': 'text',
};

const raising = (name: string, body: string) =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$`;
const forbid = raising('forbid', `RAISE EXCEPTION 'Naledi must not';`);
const triggers: Readonly<Record<TriggerKind, readonly string[]>> = {
  forbids: [forbid, 'CREATE TRIGGER t BEFORE UPDATE ON patients FOR EACH ROW EXECUTE FUNCTION forbid()'],
  alters: [
    raising('alter_email', 'NEW.email := upper(NEW.email); RETURN NEW;'),
    'CREATE TRIGGER t BEFORE UPDATE ON patients FOR EACH ROW EXECUTE FUNCTION alter_email()',
  ],
  drops: [
    raising('drop_it', 'RETURN NULL;'),
    'CREATE TRIGGER t BEFORE UPDATE ON patients FOR EACH ROW EXECUTE FUNCTION drop_it()',
  ],
  deletes: [
    raising('delete_it', 'DELETE FROM patients; RETURN NULL;'),
    'CREATE TRIGGER t AFTER UPDATE ON patients FOR EACH ROW EXECUTE FUNCTION delete_it()',
  ],
  'drops-audit': [
    raising('drop_it', 'RETURN NULL;'),
    'CREATE TRIGGER t BEFORE INSERT ON contact_changes FOR EACH ROW EXECUTE FUNCTION drop_it()',
  ],
  'forbids-audit': [forbid, 'CREATE TRIGGER t BEFORE INSERT ON contact_changes FOR EACH ROW EXECUTE FUNCTION forbid()'],
};

export const postgresqlWords: ServerWords = {
  createTables: ({ email = 'plain', key = 'number' }) => [
    'CREATE EXTENSION IF NOT EXISTS citext',
    'DROP VIEW IF EXISTS people',
    'DROP TABLE IF EXISTS emails, patients, contact_changes, "order"',
    `CREATE TABLE patients (id ${keyTypes[key]}, first_name text, last_name text, birth_date date, email ${emailTypes[email]},
      mobile text, home_phone text, work_phone text, status text, email_consent smallint, notes text DEFAULT 'secret')`,
    `CREATE TABLE contact_changes (correction_id text NOT NULL, patient_id bigint, old_email text, new_email text,
      changed_by text, changed_at timestamptz)`,
  ],
  quote: (name) => `"${name}"`,
  literal: (text) => `'${text.replaceAll("'", "''")}'`,
  fields: `SELECT CAST(id AS text) AS id, upper(encode(convert_to(CAST(email AS text), 'UTF8'), 'hex')) AS bytes FROM patients`,
  audit: 'SELECT correction_id, patient_id, old_email, new_email, changed_by FROM contact_changes',
  trigger: (kind) => triggers[kind],
};

export async function postgresqlBed(): Promise<Bed | Missing> {
  const server = await startPostgresql();
  return 'missing' in server ? server : serverBed(server, postgresqlWords);
}
