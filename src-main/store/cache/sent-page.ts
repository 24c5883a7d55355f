import type { SentPage, SentQuery, SentRow } from '../../contract/reports.ts';
import type { Connection } from '../connection.ts';
import { cursorAfter, cut, pageSize, positionOf } from '../cursor.ts';
import { arrived, notArrived } from './message-row.ts';
import { recipientsFoundOn } from './recipients-found.ts';

type StoredRow = Omit<SentRow, 'hard'> & { readonly hard: 0 | 1 };

/** The patient whom the metadata names, else the only one whose record holds the address. */
const patientName = `(SELECT coalesce(
    (SELECT snapshot ->> 'name' FROM patients WHERE id = messages.patientId),
    (SELECT iif(count(*) = 1, max(snapshot ->> 'name'), NULL) FROM patientAddresses
       JOIN patients ON patients.id = patientAddresses.patientId WHERE address = recipient)))`;

/** A plus sign keeps SQLite from reading all messages in the order of their time. */
const select = (conditions: readonly string[], plus: '' | '+'): string => `
  SELECT id, sentAt, recipient, ${patientName} AS patientName, type, outcome, state, reason, confidence, alternative, state = 'bounced' AS hard, rejectReason
  FROM messages
  WHERE ${[`(${plus}sentAt, ${plus}id) < (@sentAt, @id)`, `${plus}sentAt < @before`, ...conditions].join(' AND ')}
  ORDER BY ${plus}sentAt DESC, ${plus}id DESC LIMIT ${pageSize + 1}`;

/** Later than any message: the first page begins here. */
const endOfTime = Number.MAX_SAFE_INTEGER;

/** Says which part of the table an outcome lies in, so that the few that did not arrive are found by their own index. */
const ofOutcome = (outcome: SentQuery['outcome']): readonly string[] => {
  if (outcome === null) return [];
  return ['outcome = @outcome', outcome === 'delivered' || outcome === 'opened' ? arrived : notArrived];
};

/** Pages of Sent, newest first. */
export function sentPageOn(cache: Connection) {
  const recipientsFound = recipientsFoundOn(cache);
  return ({ search, type, outcome, before, cursor }: SentQuery): SentPage => {
    const [sentAt, id] = positionOf(cursor, 'sent', ['number', 'string']) ?? [endOfTime, ''];
    const found = recipientsFound(search);
    const conditions = [
      ...(type === null ? [] : ['type = @type']),
      ...ofOutcome(outcome),
      ...(found === null ? [] : [found.condition]),
    ];
    const { shown, last } = cut(
      cache
        .prepare<[object], StoredRow>(select(conditions, found?.few ? '+' : ''))
        .all({ sentAt, id, before: before ?? endOfTime, type, outcome, ...found?.values }),
    );
    return {
      rows: shown.map((row) => ({ ...row, hard: row.hard === 1 })),
      next: last === null ? null : cursorAfter('sent', [last.sentAt, last.id]),
    };
  };
}
