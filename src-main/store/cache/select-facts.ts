import type { Message } from '../../contract/message.ts';
import type { Patient } from '../../contract/patient.ts';
import { type Connection, listOf } from '../connection.ts';
import type { StoredRejection } from '../port.ts';
import { arrived, domainOf, messageColumns } from './message-row.ts';
import { patientOf } from './patients.ts';
import { rejectionColumns } from './rejections.ts';
import { rowOf } from './worklist.ts';

const listed = 'IN (SELECT value FROM json_each(@addresses))';
const report = `type = 'consult-report' AND ${arrived}`;

interface Held {
  readonly address: string;
  readonly snapshot: string;
}

/** What the cache knows of some addresses. */
export function factsFromCache(cache: Connection) {
  const messages = cache.prepare<[object], Message>(
    `SELECT ${messageColumns} FROM messages WHERE recipient ${listed} AND sentAt >= @since ORDER BY sentAt, id`,
  );
  const rejections = cache.prepare<[object], StoredRejection>(
    `SELECT ${rejectionColumns} FROM rejections WHERE address ${listed} ORDER BY id`,
  );
  const lookedUp = cache.prepare<[object], string>(`SELECT address FROM lookedUp WHERE address ${listed}`).pluck();
  const holders = cache.prepare<[object], Held>(
    `SELECT address, snapshot FROM patientAddresses JOIN patients ON id = patientId WHERE address ${listed} ORDER BY patientId`,
  );
  const rows = cache.prepare<[object], string>(`SELECT row FROM worklist WHERE address ${listed} ORDER BY id`).pluck();
  const domains = cache.prepare<[string], { readonly domain: string; readonly state: string }>(
    'SELECT domain, state FROM domains WHERE domain IN (SELECT value FROM json_each(?))',
  );
  const snapshots = cache
    .prepare<[string], string>('SELECT snapshot FROM patients WHERE id IN (SELECT value FROM json_each(?))')
    .pluck();
  const addressesHeld = cache.prepare<[string], { readonly address: string; readonly patientId: string }>(
    'SELECT address, patientId FROM patientAddresses WHERE patientId IN (SELECT value FROM json_each(?))',
  );
  // Of itself SQLite prefers the index by type and reads every report there ever was.
  const reports = cache.prepare<[object], Message>(
    `SELECT ${messageColumns} FROM messages INDEXED BY messagesRecipient
       WHERE recipient IN (SELECT value FROM json_each(@recipients)) AND ${report}
     UNION SELECT ${messageColumns} FROM messages INDEXED BY messagesPatient
       WHERE patientId IS NOT NULL AND patientId IN (SELECT value FROM json_each(@patients)) AND ${report}
     ORDER BY sentAt, id`,
  );

  return {
    /** `since` is unix seconds. */
    of(addresses: readonly string[], since: number) {
      const query = { addresses: listOf(addresses) };
      const messagesTo = Map.groupBy(messages.all({ ...query, since }), ({ recipient }) => recipient);
      const rejectionsOf = Map.groupBy(rejections.all(query), ({ address }) => address);
      const known = new Set(lookedUp.all(query));
      const held = holders.all(query).map(({ address, snapshot }) => ({ address, patient: patientOf(snapshot) }));
      const heldBy = Map.groupBy(held, ({ address }) => address);
      const domainStates = new Map(
        domains.all(listOf(addresses.map(domainOf))).map(({ domain, state }) => [domain, state]),
      );
      return {
        messages: (address: string) => messagesTo.get(address) ?? [],
        rejections: (address: string) => rejectionsOf.get(address) ?? [],
        holders: (address: string): readonly Patient[] | null =>
          known.has(address) ? (heldBy.get(address) ?? []).map(({ patient }) => patient) : null,
        holderIds: held.filter(({ address }) => known.has(address)).map(({ patient }) => patient.id),
        rows: rows.all(query).map(rowOf),
        domainMissing(domain: string): boolean | null {
          const state = domainStates.get(domain);
          return state === undefined ? null : state === 'missing';
        },
      };
    },

    snapshots(ids: readonly string[]): ReadonlyMap<string, Patient> {
      return new Map(
        snapshots
          .all(listOf(ids))
          .map(patientOf)
          .map((patient) => [patient.id, patient]),
      );
    },

    addressesHeldBy(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
      const groups = Map.groupBy(addressesHeld.all(listOf(ids)), ({ patientId }) => patientId);
      return new Map([...groups].map(([id, held]) => [id, held.map(({ address }) => address)]));
    },

    /** Consult reports that arrived, oldest first. */
    deliveredReports(recipients: readonly string[], patients: readonly string[]): readonly Message[] {
      return reports.all({ recipients: listOf(recipients), patients: listOf(patients) });
    },
  };
}
