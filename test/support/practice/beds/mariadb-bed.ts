import { startMariadb } from '../servers/mariadb.ts';
import type { Missing } from '../servers/server.ts';
import type { Bed, KeyKind, TextKind, TriggerKind } from './bed.ts';
import { type ServerWords, serverBed } from './server-bed.ts';

const emailTypes: Readonly<Record<TextKind, string>> = {
  plain: 'VARCHAR(255)',
  caseless: 'VARCHAR(255) COLLATE utf8mb4_unicode_ci',
  'padding-blind': 'VARCHAR(255) COLLATE utf8mb4_bin',
  padded: 'CHAR(40)',
  latin: 'VARCHAR(100) CHARACTER SET latin1 COLLATE latin1_swedish_ci',
  short: 'VARCHAR(20)',
  required: 'VARCHAR(255) NOT NULL',
  unique: 'VARCHAR(191) UNIQUE',
};

const keyTypes: Readonly<Record<KeyKind, string>> = {
  number: 'BIGINT PRIMARY KEY',
  text: 'VARCHAR(40) COLLATE utf8mb4_bin PRIMARY KEY',
  'caseless-text': 'VARCHAR(40) COLLATE utf8mb4_nopad_bin',
};

const forbid = `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Naledi must not'`;
/** A trigger here can neither drop its row in silence nor touch the table that it stands on. */
const triggers: Readonly<Partial<Record<TriggerKind, string>>> = {
  forbids: `CREATE TRIGGER t BEFORE UPDATE ON patients FOR EACH ROW ${forbid}`,
  alters: 'CREATE TRIGGER t BEFORE UPDATE ON patients FOR EACH ROW SET NEW.email = UPPER(NEW.email)',
  'forbids-audit': `CREATE TRIGGER t BEFORE INSERT ON contact_changes FOR EACH ROW ${forbid}`,
};

export const mariadbWords = (storage = 'InnoDB'): ServerWords => ({
  createTables: ({ email = 'plain', key = 'number' }) => [
    'DROP VIEW IF EXISTS people',
    'DROP TABLE IF EXISTS emails, patients, contact_changes, `order`',
    `CREATE TABLE patients (id ${keyTypes[key]}, first_name VARCHAR(100), last_name VARCHAR(100), birth_date DATE,
      email ${emailTypes[email]}, mobile VARCHAR(30), home_phone VARCHAR(30), work_phone VARCHAR(30), status VARCHAR(20),
      email_consent TINYINT, notes VARCHAR(100) DEFAULT 'secret') ENGINE=${storage}`,
    `CREATE TABLE contact_changes (correction_id VARCHAR(64) NOT NULL, patient_id BIGINT, old_email VARCHAR(255),
      new_email VARCHAR(255), changed_by VARCHAR(100), changed_at DATETIME) ENGINE=${storage}`,
  ],
  quote: (name) => `\`${name}\``,
  literal: (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`,
  fields: 'SELECT CONVERT(id USING utf8mb4) AS id, HEX(CONVERT(email USING utf8mb4)) AS bytes FROM patients',
  audit:
    'SELECT correction_id, CONVERT(patient_id USING utf8mb4) AS patient_id, old_email, new_email, changed_by FROM contact_changes',
  trigger: (kind) => {
    const trigger = triggers[kind];
    return trigger === undefined ? null : [trigger];
  },
});

export async function mariadbBed(): Promise<Bed | Missing> {
  const server = await startMariadb();
  return 'missing' in server ? server : serverBed(server, mariadbWords());
}
