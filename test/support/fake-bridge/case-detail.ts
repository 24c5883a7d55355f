import { reasonWords } from '../../../src-main/contract/catalogue/reasons.ts';
import type { CaseDetail, NotSent, WorklistRow } from '../../../src-main/contract/worklist.ts';

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
    actor: row.reason === null ? null : reasonWords[row.reason].actor,
    severity: row.reason === null ? null : row.opening.kind === 'soft-repeated' ? 'soft' : 'hard',
    notSent: notSentOf(row),
    diag: row.reason === 's15' || row.reason === null ? null : reply,
    evidence: [{ start: reply.indexOf(words), end: reply.indexOf(words) + words.length }],
    missed: [
      { messageId: 'm1', type: 'consult-report', sentAt: row.failedAt - 4, settled: null },
      { messageId: 'm0', type: 'consult-report', sentAt: row.failedAt - 30 * 86_400, settled: 'given-another-way' },
      { messageId: 'm3', type: 'recall', sentAt: row.failedAt - 40 * 86_400, settled: null },
    ],
    timeline: [
      {
        at: hours(3),
        entry: { kind: 'decision', decision: 'noted', note: 'Asked her daughter to send the new one', actor: 'Thandi' },
      },
      { at: hours(20), entry: { kind: 'decision', decision: 'voicemail', note: null, actor: 'Thandi' } },
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
    ],
    mayBeRight: true,
    holders: [],
  };
}
