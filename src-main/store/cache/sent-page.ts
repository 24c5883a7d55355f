import type { SentPage, SentQuery, SentRow } from '../../contract/reports.ts';
import type { Connection } from '../connection.ts';
import { cursorAfter, cut, pageSize, positionOf } from '../cursor.ts';
import { searchOf } from '../search-text.ts';

type StoredRow = Omit<SentRow, 'hard'> & { readonly hard: 0 | 1 };

/** Ids of the patients whose name has every word that was typed. */
const found = `SELECT id FROM patients WHERE NOT EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(searchName, value) = 0)`;

/** The patient whom the metadata names, else the only one whose record holds the address. */
const patientName = `(SELECT coalesce(
    (SELECT snapshot ->> 'name' FROM patients WHERE id = messages.patientId),
    (SELECT iif(count(*) = 1, max(snapshot ->> 'name'), NULL) FROM patientAddresses
       JOIN patients ON patients.id = patientAddresses.patientId WHERE address = recipient)))`;

const searched = `(instr(recipient, @text) > 0
  OR recipient IN (SELECT address FROM patientAddresses WHERE patientId IN (${found}))
  OR patientId IN (${found}))`;

const selected = (search: boolean): string => `
  SELECT id, sentAt, recipient, ${patientName} AS patientName, type, outcome, state, reason, state = 'bounced' AS hard, rejectReason
  FROM messages
  WHERE (sentAt, id) < (@sentAt, @id) AND sentAt < @before AND (@type IS NULL OR type = @type) AND (@outcome IS NULL OR outcome = @outcome)
    ${search ? `AND ${searched}` : ''}
  ORDER BY sentAt DESC, id DESC LIMIT ${pageSize + 1}`;

/** Later than any message: the first page begins here. */
const endOfTime = Number.MAX_SAFE_INTEGER;

/** Pages of Sent, newest first. */
export function sentPageOn(cache: Connection) {
  const all = cache.prepare<[object], StoredRow>(selected(false));
  const some = cache.prepare<[object], StoredRow>(selected(true));
  return ({ search, type, outcome, before, cursor }: SentQuery): SentPage => {
    const [sentAt, id] = positionOf(cursor, 'sent', ['number', 'string']) ?? [endOfTime, ''];
    const text = search.trim().toLowerCase();
    const { words } = searchOf(search);
    const query = { sentAt, id, before: before ?? endOfTime, type, outcome };
    const { shown, last } = cut(text === '' ? all.all(query) : some.all({ ...query, text, words }));
    return {
      rows: shown.map((row) => ({ ...row, hard: row.hard === 1 })),
      next: last === null ? null : cursorAfter('sent', [last.sentAt, last.id]),
    };
  };
}
