import { type Message, outcomeOf } from '../../contract/message.ts';
import { atomically, type Connection, listOf } from '../connection.ts';
import { isSameMessage, mergeMessage } from './merge-message.ts';
import { domainOf, failed, hasFailed, messageColumns, messageFields } from './message-row.ts';

const columns = [...messageFields, 'outcome', 'domain'];

const upsert = `INSERT INTO messages (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`;

/** Of these addresses, those about which there is anything to derive: a delivery to an address that never failed changes no case. */
const concerned = `SELECT value FROM json_each(?) WHERE
  EXISTS (SELECT 1 FROM messages WHERE recipient = value AND ${failed})
  OR EXISTS (SELECT 1 FROM rejections WHERE address = value)
  OR EXISTS (SELECT 1 FROM worklist WHERE address = value)`;

/** Saves a page of messages in one transaction. */
export function saveMessagesOn(cache: Connection) {
  const known = cache.prepare<[string], Message>(
    `SELECT ${messageColumns} FROM messages WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const save = cache.prepare(upsert);
  const noteRecipients = cache.prepare('INSERT OR IGNORE INTO recipients (address) SELECT value FROM json_each(?)');
  const selectConcerned = cache.prepare<[string], string>(concerned).pluck();

  return (messages: readonly Message[]) =>
    atomically(cache, () => {
      const stored = new Map(known.all(listOf(messages.map(({ id }) => id))).map((message) => [message.id, message]));
      const touched = new Set<string>();
      const mended = new Set<string>();
      let added = 0;
      let changed = 0;
      for (const seen of messages) {
        const before = stored.get(seen.id);
        const message = before === undefined ? seen : mergeMessage(before, seen);
        if (before !== undefined && isSameMessage(before, message)) continue;
        save.run({
          ...message,
          outcome: outcomeOf(message.state, message.opens),
          domain: domainOf(message.recipient),
        });
        stored.set(message.id, message);
        touched.add(message.recipient);
        if (before === undefined) added += 1;
        else changed += 1;
        if (before !== undefined && hasFailed(before)) mended.add(before.recipient);
      }
      noteRecipients.run(listOf(touched));
      const addresses = new Set([...mended, ...selectConcerned.all(listOf(touched))]);
      return { added, changed, addresses: [...addresses] };
    });
}
