import type { SentPage, SentQuery, SentRow } from '../../contract/reports.ts';
import type { Connection } from '../connection.ts';
import { type Asked, askedBy, pageOf, pageSize, reading } from '../cursor.ts';
import { notDelivered } from './message-row.ts';
import { type Found, fitsWords, recipientsFoundOn } from './recipients-found.ts';

type StoredRow = Omit<SentRow, 'hard'> & { readonly hard: 0 | 1 };
type Filters = Pick<SentQuery, 'type' | 'outcome'>;

/** The patient whom the metadata names, else the only one whose record holds the address. */
const patientName = `(SELECT coalesce(
    (SELECT snapshot ->> 'name' FROM patients WHERE id = messages.patientId),
    (SELECT max(snapshot ->> 'name') FROM patientAddresses JOIN patients ON patients.id = patientAddresses.patientId
       WHERE address = recipient AND snapshot ->> 'number' = messages.patientId),
    (SELECT iif(count(*) = 1, max(snapshot ->> 'name'), NULL) FROM patientAddresses
       JOIN patients ON patients.id = patientAddresses.patientId WHERE address = recipient)))`;

const columns = `messages.id, messages.sentAt, recipient, ${patientName} AS patientName, type, outcome, state, reason, confidence, alternative,
  state = 'bounced' AS hard, rejectReason`;

/** The index that has the messages of these filters together, in the order of their time. */
function indexOf({ type, outcome }: Filters): string {
  const apart = outcome !== null && outcome !== 'delivered';
  if (type === null) return apart ? 'messagesOther' : 'messagesSent';
  return apart ? 'messagesKind' : 'messagesType';
}

function conditionsOf({ type, outcome }: Filters): readonly string[] {
  return [
    ...(type === null ? [] : ['type = @type']),
    ...(outcome === null ? [] : ['outcome = @outcome']),
    ...(outcome === null || outcome === 'delivered' ? [] : [notDelivered]),
  ];
}

/** SQL of a page. The inner part reads indexes alone; the messages themselves are read for what is shown. */
export function pageSql(filters: Filters, found: Found | null, asked: Asked): string {
  const { comparison, direction } = reading(asked, 'descending');
  const position = asked.position === null ? [] : [`(sentAt, id) ${comparison} (@sentAt, @id)`];
  const order = `ORDER BY sentAt ${direction}, id ${direction} LIMIT ${pageSize + 1}`;
  const where = (...own: readonly string[]): string => {
    const conditions = [...own, ...conditionsOf(filters), ...position];
    return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  };
  const read = `SELECT messages.rowid AS place, sentAt, id FROM messages INDEXED BY`;
  const listed = (name: string): string => `IN (SELECT value FROM json_each(@${name}))`;
  const page =
    found?.few === true
      ? `SELECT * FROM (${read} messagesRecipient ${where(`recipient ${listed('recipients')}`)}
         UNION ${read} messagesPatient ${where('patientId IS NOT NULL', `patientId ${listed('patients')}`)}) ${order}`
      : `${read} ${indexOf(filters)} ${where(...(found === null ? [] : [fitsWords]))} ${order}`;
  return `SELECT ${columns} FROM (${page}) AS page JOIN messages ON messages.rowid = page.place
    ORDER BY page.sentAt ${direction}, page.id ${direction}`;
}

/** Where the first page begins: at the newest message, or at a moment, from which both directions are open. */
function beginning(asked: Asked, before: number | null): Asked {
  return asked.position === null && before !== null ? { side: 'after', position: [before, ''] } : asked;
}

/** Pages of Sent, newest first. */
export function sentPageOn(cache: Connection) {
  const recipientsFound = recipientsFoundOn(cache);
  return ({ search, type, outcome, before, cursor }: SentQuery): SentPage => {
    const asked = beginning(askedBy(cursor, 'sent', ['number', 'string']), before);
    const [sentAt = null, id = null] = asked.position ?? [];
    const found = recipientsFound(search);
    const read = cache
      .prepare<[object], StoredRow>(pageSql({ type, outcome }, found, asked))
      .all({ sentAt, id, type, outcome, ...found?.values });
    const { shown, ...placed } = pageOf(read, asked, 'sent', (row) => [row.sentAt, row.id]);
    return { rows: shown.map((row) => ({ ...row, hard: row.hard === 1 })), ...placed };
  };
}
