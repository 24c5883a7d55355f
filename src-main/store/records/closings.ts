import type { Closing, DonePage, DoneQuery, DoneRow } from '../../contract/reports.ts';
import { atomically, type Connection } from '../connection.ts';
import { type Asked, askedBy, pageOf, pageSize, reading } from '../cursor.ts';
import type { NewAuditEntry } from '../port.ts';
import { matches, searchOf, searchText } from '../search-text.ts';
import type { AppendAudit } from './audit.ts';

export const closingColumns =
  'address, patientId, patientName, messageId, kind, actor, closedAt, newAddress, correctionId';

type DoneRowStored = Omit<DoneRow, 'id'> & { readonly id: number };

/** Newest first; a correction is named only while it can still be taken back. */
function pageSql(asked: Asked): string {
  const { comparison, direction } = reading(asked, 'descending');
  const position = asked.position === null ? '' : `AND (closedAt, closings.id) ${comparison} (@closedAt, @id)`;
  return `SELECT closings.id, closedAt, kind, address, closings.newAddress, closings.patientId, closings.patientName, closings.actor,
    corrections.id AS correctionId
  FROM closings LEFT JOIN corrections ON corrections.id = correctionId AND corrections.state IN ('queued', 'to-be-typed', 'written')
  WHERE ${matches('searchText')} ${position}
  ORDER BY closedAt ${direction}, closings.id ${direction} LIMIT ${pageSize + 1}`;
}

export function closingsOn(records: Connection, appendAudit: AppendAudit) {
  const insert =
    records.prepare(`INSERT INTO closings (address, patientId, patientName, messageId, kind, actor, closedAt, newAddress, correctionId, searchText)
      VALUES (@address, @patientId, @patientName, @messageId, @kind, @actor, @closedAt, @newAddress, @correctionId, @searchText)
      ON CONFLICT DO NOTHING`);
  const newest = (condition: string) =>
    records.prepare<unknown[], Closing>(
      `SELECT ${closingColumns} FROM closings WHERE ${condition} ORDER BY closedAt DESC, id DESC LIMIT 1`,
    );
  const ofReport = newest('messageId = ?');
  const ofLine = newest('messageId IS NULL AND address = ? AND patientId = ?');
  return {
    add(closings: readonly Closing[], audit: readonly NewAuditEntry[]): void {
      atomically(records, () => {
        for (const [index, closing] of closings.entries()) {
          const { address, newAddress, patientName, actor } = closing;
          const { changes } = insert.run({
            ...closing,
            searchText: searchText([patientName, address, newAddress, actor]),
          });
          const line = audit[index];
          if (changes > 0 && line !== undefined) appendAudit([line]);
        }
      });
    },
    ofRow(rowId: string): Closing | null {
      // `report|message` or `line|address|patient`; a bar may stand in an address.
      const subject = rowId.slice(rowId.indexOf('|') + 1);
      const bar = subject.lastIndexOf('|');
      const found = rowId.startsWith('report|')
        ? ofReport.get(subject)
        : ofLine.get(subject.slice(0, bar), subject.slice(bar + 1));
      return found ?? null;
    },
    page({ search, cursor }: DoneQuery): DonePage {
      const asked = askedBy(cursor, 'done', ['number', 'number']);
      const [closedAt = null, id = null] = asked.position ?? [];
      const read = records.prepare<[object], DoneRowStored>(pageSql(asked)).all({ ...searchOf(search), closedAt, id });
      const { shown, ...placed } = pageOf(read, asked, 'done', (row) => [row.closedAt, row.id]);
      return { rows: shown.map((row) => ({ ...row, id: String(row.id) })), ...placed };
    },
  };
}
