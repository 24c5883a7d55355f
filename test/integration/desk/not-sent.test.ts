import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '../../../src-main/contract/worklist.ts';
import type { StandInMessage } from '../../../src-main/demo/mandrill/message.ts';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, message, noSuchUser, start } from '../../support/mandrill/fixtures.ts';

const email = 'naledi@gmial.com';
const patients = [{ id: 'P1', name: 'Naledi Mokoena', email }];

const bounced = (number: number, ago: number) =>
  message(number, { ts: start - ago, email }, [hardBounce(start - ago + 9)]);
const complained = (number: number, ago: number) =>
  message(number, { ts: start - ago, email }, [{ at: start - ago + 3600, state: 'spam', type: null }]);
/** A consult report that Mandrill did not try. */
const report = (number: number, ago: number, rejectReason: string): StandInMessage => ({
  ...message(number, { ts: start - ago, email, tags: ['consult'] }),
  history: [{ at: start - ago, state: 'rejected', type: 'rejected', rejectReason }],
});

async function detailOf(clinic: Clinic, section: 'line' | 'report'): Promise<CaseDetail> {
  const row = (await clinic.rows()).find((one) => one.section === section);
  const opened = await clinic.workspace.handle('case.open', { rowId: row?.id ?? '' });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

describe('a report that Mandrill did not try', () => {
  it('leads back to the bounce that caused it: its day, its reason, its words and its verdict', async () => {
    const messages = [bounced(1, 17 * day), report(2, day, 'hard-bounce')];
    await using clinic = await openClinic({ messages, patients });
    const notSent = { rejectReason: 'hard-bounce', because: { at: start - 17 * day + 9, reason: 'h1' } };
    for (const section of ['line', 'report'] as const) {
      const detail = await detailOf(clinic, section);
      expect(detail).toMatchObject({
        notSent,
        diag: noSuchUser,
        severity: 'hard',
        row: { rejectReason: 'hard-bounce' },
      });
      expect(detail.row.reason).toBe('h1');
      const entries = detail.timeline.flatMap(({ entry }) => (entry.kind === 'message' ? [entry] : []));
      expect(entries).toMatchObject([
        { outcome: 'not-sent', reason: null, severity: null, notSent },
        { outcome: 'bounced', reason: 'h1', confidence: 'high', severity: 'hard', notSent: null },
      ]);
    }
  });

  it('for a complaint leads back to the message complained of, and blames no address', async () => {
    const messages = [bounced(1, 60 * day), complained(2, 17 * day), report(3, day, 'spam')];
    await using clinic = await openClinic({ messages, patients });
    expect((await clinic.rows()).map((row) => row.section)).toEqual(['report']);
    const detail = await detailOf(clinic, 'report');
    expect(detail.row).toMatchObject({ rejectReason: 'spam', reason: null });
    expect(detail.notSent).toEqual({ rejectReason: 'spam', because: { at: start - 17 * day, reason: null } });
    expect(detail.row.mayBeRight).toBe(false);
  });

  it.each(['unsub', 'custom', 'unsigned', 'something-new'])('%s is kept and handed on as it is', async (word) => {
    await using clinic = await openClinic({ messages: [report(1, day, word)], patients });
    const detail = await detailOf(clinic, 'report');
    expect(detail).toMatchObject({
      notSent: { rejectReason: word, because: null },
      row: { rejectReason: word, reason: null },
    });
    const sent = await clinic.workspace.handle('sent.page', {
      search: '',
      type: null,
      outcome: null,
      before: null,
      cursor: null,
    });
    expect(sent).toMatchObject({ value: { rows: [{ outcome: 'not-sent', rejectReason: word }] } });
  });
});
