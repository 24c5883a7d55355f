import type { PracticeConfig, TableMapping } from '../../src-main/contract/settings.ts';
import type { TableDescription } from '../../src-main/contract/setup.ts';
import { findColumn } from './guess-mapping.ts';

type AuditTable = NonNullable<TableMapping['audit']>;

export const auditColumns = ['correctionId', 'patientId', 'oldEmail', 'newEmail', 'actor', 'changedAt'] as const;

/** Names that such columns are given, the surest first. */
const usual: Readonly<Record<(typeof auditColumns)[number], readonly string[]>> = {
  correctionId: ['correctionid', 'changeid', 'uuid', 'guid'],
  patientId: ['patientid', 'patnum', 'pid', 'patient'],
  oldEmail: ['oldemail', 'oldvalue', 'emailbefore', 'old'],
  newEmail: ['newemail', 'newvalue', 'emailafter', 'new'],
  actor: ['actor', 'changedby', 'username', 'user', 'who'],
  changedAt: ['changedat', 'changedon', 'changetime', 'timestamp', 'at'],
};

const noAudit: AuditTable = {
  table: '',
  correctionId: '',
  patientId: '',
  oldEmail: '',
  newEmail: '',
  actor: '',
  changedAt: '',
};

/** A first guess at the columns of a table of changes; one that is not found stays open. */
export function guessAudit({ table, columns }: TableDescription): AuditTable {
  const names = columns.map(({ name }) => name);
  const guessed = auditColumns.map((column) => [column, findColumn(names, usual[column]) ?? ''] as const);
  return { ...noAudit, ...Object.fromEntries(guessed), table };
}

/** The table that looks like one of changes in every column; else none is chosen yet. */
export const likeliestAudit = (tables: readonly TableDescription[]): AuditTable =>
  tables.map(guessAudit).find(auditIsChosen) ?? noAudit;

/** Whether the table and all of its columns are chosen, each for one thing. */
export function auditIsChosen(audit: AuditTable): boolean {
  const names = auditColumns.map((column) => audit[column]);
  return audit.table !== '' && !names.includes('') && new Set(names).size === names.length;
}

/** The statement that makes such a table where the practice has none. */
export function auditTableScript(engine: Exclude<PracticeConfig['engine'], 'fhir' | 'csv'>): string {
  const text = engine === 'sqlserver' ? 'NVARCHAR' : 'VARCHAR';
  const columns = [
    `correction_id ${text}(36) NOT NULL PRIMARY KEY`,
    `patient_id ${text}(64) NOT NULL`,
    `old_email ${text}(500)`,
    `new_email ${text}(500)`,
    `actor ${text}(100) NOT NULL`,
    `changed_at ${text}(30) NOT NULL`,
  ];
  const end = engine === 'mariadb' ? ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4' : '';
  return `CREATE TABLE bounce_desk_changes (\n  ${columns.join(',\n  ')}\n)${end};\n`;
}
