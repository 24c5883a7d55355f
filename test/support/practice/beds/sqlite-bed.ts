import { join } from 'node:path';
import Database from 'better-sqlite3';
import { faultyWorker } from '../faults.ts';
import { auditOf, behindOurBack, connect, fieldsOf, practiceFile, temporaryFolder } from '../practice-file.ts';
import type { AuditRow, Bed, KeyKind, TextKind } from './bed.ts';

const emailTypes: Readonly<Record<TextKind, string>> = {
  plain: 'TEXT',
  caseless: 'TEXT COLLATE NOCASE',
  'padding-blind': 'TEXT COLLATE RTRIM',
  padded: 'CHAR(40)',
  latin: 'TEXT',
  short: 'VARCHAR(20)',
  required: 'TEXT NOT NULL',
  unique: 'TEXT UNIQUE',
};

const keyTypes: Readonly<Record<KeyKind, string>> = {
  number: 'INTEGER PRIMARY KEY',
  text: 'TEXT PRIMARY KEY',
  'caseless-text': 'TEXT COLLATE NOCASE',
};

const triggers = {
  forbids: `CREATE TRIGGER t BEFORE UPDATE OF email ON patients BEGIN SELECT RAISE(ABORT, 'Naledi must not'); END`,
  alters: 'CREATE TRIGGER t AFTER UPDATE OF email ON patients BEGIN UPDATE patients SET email = upper(new.email); END',
  'forbids-audit': `CREATE TRIGGER t BEFORE INSERT ON contact_changes BEGIN SELECT RAISE(ABORT, 'Naledi must not'); END`,
  drops: 'CREATE TRIGGER t BEFORE UPDATE OF email ON patients BEGIN SELECT RAISE(IGNORE); END',
  deletes: 'CREATE TRIGGER t AFTER UPDATE OF email ON patients BEGIN DELETE FROM patients; END',
  'drops-audit': 'CREATE TRIGGER t BEFORE INSERT ON contact_changes BEGIN SELECT RAISE(IGNORE); END',
} as const;

/** As the servers tell theirs: name and number. */
export function sqliteVersion(): string {
  const memory = new Database(':memory:');
  const version = memory.prepare<[], string>('SELECT sqlite_version()').pluck().get();
  memory.close();
  return `sqlite ${version}`;
}

export function sqliteBed(): Bed {
  return {
    name: 'sqlite',
    version: sqliteVersion(),
    schemas: false,
    lacks: {},
    trigger: (kind) => [triggers[kind]],
    quote: (name) => `"${name}"`,
    remove: async () => undefined,
    async practice(rows, { email = 'plain', key = 'number' } = {}) {
      const file = practiceFile(rows, { emailType: emailTypes[email], idType: keyTypes[key] });
      return {
        open: ({ mapping, ...options } = {}) => connect(file, options, mapping),
        async openStruck(cue, { mapping, ...options } = {}) {
          const fault = cue === 'before-commit' ? 'dies-before-commit' : 'dies-after-commit';
          const sqliteWorker = faultyWorker(fault, join(temporaryFolder(), 'struck'));
          return connect(file, { ...options, sqliteWorker }, mapping);
        },
        execute: async (...statements) => {
          behindOurBack(file, (database) => {
            for (const statement of statements) database.exec(statement);
          });
        },
        setEmail: async (id, value) => {
          behindOurBack(file, (database) =>
            database.prepare('UPDATE patients SET email = ? WHERE id = ?').run(value, id),
          );
        },
        setStatus: async (id, code) => {
          behindOurBack(file, (database) =>
            database.prepare('UPDATE patients SET status = ? WHERE id = ?').run(code, id),
          );
        },
        removeRecord: async (id) => {
          behindOurBack(file, (database) => database.prepare('DELETE FROM patients WHERE id = ?').run(id));
        },
        fields: async () => fieldsOf(file),
        audit: async () =>
          auditOf(file).map((row) => {
            const { patient_id, ...rest } = row as Record<keyof AuditRow, string | null>;
            return { ...pick(rest), patient_id: patient_id === null ? null : String(patient_id) };
          }),
      };
    },
  };
}

const pick = ({ correction_id, old_email, new_email, changed_by }: Omit<AuditRow, 'patient_id'>) => ({
  correction_id,
  old_email,
  new_email,
  changed_by,
});
