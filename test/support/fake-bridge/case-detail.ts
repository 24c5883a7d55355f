import { usualActor } from '../../../src-main/contract/reason.ts';
import type { CaseDetail, NotSent, TimelineEntry, WorklistRow } from '../../../src-main/contract/worklist.ts';
import { correctionOf } from './rows.ts';

export const usualReply =
  "smtp;550-5.1.1 The email account that you tried to reach does not exist. Please try\r\n550-5.1.1 double-checking the recipient's email address for typos or\r\n550 5.1.1 unnecessary spaces. https://support.google.com/mail/?p=NoSuchUser d9443c01a7336-gsmtp";
const words = 'does not exist';

function notSentOf({ rejectReason, failedAt, reason }: WorklistRow): NotSent | null {
  if (rejectReason === null) return null;
  const before = ['hard-bounce', 'soft-bounce', 'spam', 'unsub'].includes(rejectReason);
  return { rejectReason, because: before ? { at: failedAt - 9 * 86_400, reason } : null };
}

/** What the panel would show of a row. */
export function detailOf(row: WorklistRow, now: number, reply: string): CaseDetail {
  const hours = (count: number) => now - count * 3_600_000;
  return {
    row,
    actor: row.reason === null ? null : usualActor[row.reason],
    severity: row.reason === null ? null : row.opening.kind === 'soft-repeated' ? 'soft' : 'hard',
    notSent: notSentOf(row),
    diag: row.reason === 's15' || row.reason === null ? null : reply,
    evidence: [{ start: reply.indexOf(words), end: reply.indexOf(words) + words.length }],
    missed: [
      {
        messageId: 'm1',
        type: 'consult-report',
        sentAt: row.failedAt - 4,
        settled: null,
        open: {
          rowId: row.section === 'report' ? row.id : 'report|m1',
          unconfirmed: row.step.kind === 'confirm-with-patient',
        },
      },
      {
        messageId: 'm0',
        type: 'consult-report',
        sentAt: row.failedAt - 30 * 86_400,
        settled: 'given-another-way',
        open: null,
      },
      { messageId: 'm3', type: 'recall', sentAt: row.failedAt - 40 * 86_400, settled: null, open: null },
    ],
    timeline: [
      {
        at: hours(3),
        entry: {
          kind: 'decision',
          decision: 'noted',
          address: row.address,
          note: 'Asked her daughter to send the new one',
          actor: 'Thandi',
          about: null,
        },
      },
      {
        at: hours(20),
        entry: {
          kind: 'decision',
          decision: 'voicemail',
          address: row.address,
          note: row.patient?.phones[0]?.number ?? null,
          actor: 'Thandi',
          about: null,
        },
      },
      {
        at: row.failedAt * 1000,
        entry: {
          kind: 'message',
          messageId: 'm1',
          type: 'consult-report',
          address: row.address,
          outcome: row.rejectReason === null ? 'bounced' : 'not-sent',
          reason: row.reason,
          confidence: row.confidence,
          severity: row.opening.kind === 'soft-repeated' ? 'soft' : 'hard',
          notSent: notSentOf(row),
          count: row.reason === 's1' ? { seen: 3, of: 3 } : null,
        },
      },
      ...sharedHistory(row, hours(24 * 50)),
      {
        at: hours(24 * 70),
        entry: {
          kind: 'message',
          messageId: 'm9',
          type: 'recall',
          address: row.address,
          outcome: 'delivered',
          reason: null,
          confidence: null,
          severity: null,
          notSent: null,
          count: null,
        },
      },
      {
        at: hours(24 * 400),
        entry: {
          kind: 'message',
          messageId: 'm20',
          type: 'review',
          address: 'before@telkomsa.net',
          outcome: 'delivered',
          reason: null,
          confidence: null,
          severity: null,
          notSent: null,
          count: null,
        },
      },
    ],
    holders: [],
    letters: row.address.endsWith('@xn--mnchen-3ya.de') ? row.address.replace('xn--mnchen-3ya', 'münchen') : null,
  };
}

/** What somebody else who shares the address was rung about, and what was entered for them. */
function sharedHistory(row: WorklistRow, at: number): readonly TimelineEntry[] {
  const [other] = row.sharedWith;
  if (other === undefined) return [];
  return [
    {
      at,
      entry: {
        kind: 'decision',
        decision: 'wrong-number',
        address: row.address,
        note: '021 555 0134',
        actor: 'Sipho',
        about: other.name,
      },
    },
    {
      at: at - 60_000,
      entry: {
        kind: 'correction',
        correction: correctionOf(
          { id: 'c9', state: 'written', oldAddress: 'old@webmail.co.za', newAddress: row.address, actor: 'Sipho' },
          at,
        ),
        about: other.name,
      },
    },
  ];
}
