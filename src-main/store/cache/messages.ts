import { setImmediate } from 'node:timers/promises';
import type { Message } from '../../contract/message.ts';
import { clinicSideReasons, ownSideRejects } from '../../contract/reason.ts';
import { type Connection, listOf } from '../connection.ts';
import { messagesNotErased } from '../not-erased.ts';
import type { Erasures } from '../records/erasures.ts';
import { figuresOn } from './figures.ts';
import { arrived, failed, messageColumns, notDelivered } from './message-row.ts';
import { saveMessagesOn } from './save-messages.ts';
import { sentPageOn } from './sent-page.ts';

/** Rows deleted in one transaction. */
const pruneStep = 1_000;

const failedAddresses = `SELECT DISTINCT recipient AS address FROM messages WHERE ${failed} AND recipient > @after
  UNION SELECT address FROM rejections WHERE address > @after ORDER BY address LIMIT @limit`;

const softDomainBounces = `SELECT recipient FROM messages WHERE ${failed} AND state = 'soft-bounced' AND reason = 's7'
  AND NOT EXISTS (SELECT 1 FROM domains WHERE domains.domain = messages.domain AND domains.state = 'missing')
  GROUP BY recipient ORDER BY max(sentAt) DESC, recipient LIMIT ?`;

const clinicSide = `SELECT ${messageColumns} FROM messages WHERE ${notDelivered} AND ${failed} AND sentAt >= @since AND (
    (outcome = 'bounced' AND reason IN (SELECT value FROM json_each(@reasons)))
    OR (outcome = 'not-sent' AND rejectReason IN (SELECT value FROM json_each(@rejects))))
  ORDER BY sentAt DESC LIMIT @limit`;

export function messagesOn(cache: Connection, erasures: Erasures) {
  const save = saveMessagesOn(cache);
  const get = cache.prepare<[string], Message>(`SELECT ${messageColumns} FROM messages WHERE id = ?`);
  const selectFailed = cache.prepare<[object], string>(failedAddresses).pluck();
  const classifiedBefore = cache.prepare<[number, number], Message>(
    `SELECT ${messageColumns} FROM messages WHERE reasonVersion IS NOT NULL AND reasonVersion < ? AND ${failed} LIMIT ?`,
  );
  const selectSoft = cache.prepare<[number], string>(softDomainBounces).pluck();
  const selectClinicSide = cache.prepare<[object], Message>(clinicSide);
  const genuine = cache
    .prepare<[number], string>(`SELECT domain FROM messages WHERE ${arrived} GROUP BY domain HAVING count(*) >= ?`)
    .pluck();
  const oldest = cache.prepare<[], number | null>('SELECT min(sentAt) FROM messages').pluck();
  const prune = cache.prepare(
    'DELETE FROM messages WHERE rowid IN (SELECT rowid FROM messages WHERE sentAt < ? ORDER BY sentAt LIMIT ?)',
  );
  const pruneOthers = cache.prepare(
    `DELETE FROM messages WHERE rowid IN
       (SELECT rowid FROM messages WHERE sender NOT IN (SELECT value FROM json_each(?)) LIMIT ?)`,
  );
  const forget = cache.prepare(
    'DELETE FROM recipients WHERE NOT EXISTS (SELECT 1 FROM messages WHERE recipient = address)',
  );
  // Asked before each derivation, and counted over all messages: remembered until they change.
  let genuineDomains: { readonly deliveries: number; readonly domains: readonly string[] } | null = null;
  const inSteps = async (step: () => number): Promise<void> => {
    while (step() > 0) {
      genuineDomains = null;
      // Somebody may wait for a page meanwhile.
      await setImmediate();
    }
    forget.run();
  };

  return {
    save(messages: readonly Message[]) {
      const saved = save(messagesNotErased(erasures, messages));
      if (saved.added + saved.changed > 0) genuineDomains = null;
      return saved;
    },
    get: (id: string): Message | null => get.get(id) ?? null,
    failedAddresses: (after: string | null, limit: number): readonly string[] =>
      selectFailed.all({ after: after ?? '', limit }),
    classifiedBefore: (version: number, limit: number): readonly Message[] => classifiedBefore.all(version, limit),
    softDomainBounces: (limit: number): readonly string[] => selectSoft.all(limit),
    clinicSide: (since: number, limit: number): readonly Message[] =>
      selectClinicSide.all({ since, limit, reasons: listOf(clinicSideReasons), rejects: listOf(ownSideRejects) }),
    sentPage: sentPageOn(cache),
    ...figuresOn(cache),
    genuineDomains(deliveries: number): readonly string[] {
      if (genuineDomains?.deliveries !== deliveries) {
        genuineDomains = { deliveries, domains: genuine.all(deliveries) };
      }
      return genuineDomains.domains;
    },
    oldest: (): number | null => oldest.get() ?? null,
    prune: (before: number): Promise<void> => inSteps(() => prune.run(before, pruneStep).changes),
    keepSenders: (senders: readonly string[]): Promise<void> =>
      inSteps(() => pruneOthers.run(listOf(senders), pruneStep).changes),
  };
}
