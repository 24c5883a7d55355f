import { describe, expect, it } from 'vitest';
import { whyNotSent } from '../../../src-main/desk/cases/why-not-sent.ts';
import type { StoredRejection } from '../../../src-main/store/port.ts';
import { address, day, derive, hard, mail, now, patient, rejected, soft } from '../../support/desk/facts.ts';

const block = (reason: string, own: Partial<StoredRejection> = {}): StoredRejection => ({
  address,
  reason,
  detail: null,
  createdAt: now - 40 * day,
  lastEventAt: now - day,
  expiresAt: null,
  ...own,
});
const why = (
  rejectReason: string,
  messages: Parameters<typeof whyNotSent>[1]['messages'],
  rejections = [] as StoredRejection[],
) => whyNotSent(rejected(now, rejectReason), { messages, rejections });

describe('why Mandrill did not even try', () => {
  it('is asked of no message that it tried', () => {
    for (const message of [mail(now), hard(now), soft(now, 's1'), mail(now, { state: 'deferred' })]) {
      expect(whyNotSent(message, { messages: [], rejections: [] })).toBeNull();
    }
  });

  it('leads back to the newest hard bounce before it, with that bounce’s time and reason', () => {
    const messages = [
      hard(now - 9 * day),
      hard(now - 3 * day, { reason: 's3' }),
      soft(now - day, 's1'),
      hard(now + day),
    ];
    expect(why('hard-bounce', messages)).toEqual({
      rejectReason: 'hard-bounce',
      because: { at: now - 3 * day + 5, reason: 's3' },
    });
  });

  it('counts a bounce from the moment it came back: one that came after the rejection did not cause it', () => {
    const late = hard(now - 2 * day, { failedAt: now + 60 });
    expect(why('hard-bounce', [hard(now - 9 * day), late])?.because?.at).toBe(now - 9 * day + 5);
  });

  it('leads a passing block back to a passing bounce', () => {
    const messages = [soft(now - 3 * day, 's1')];
    expect(why('soft-bounce', messages)?.because).toEqual({ at: now - 3 * day + 5, reason: 's1' });
    expect(why('hard-bounce', messages)?.because).toBeNull();
  });

  it.each(['spam', 'unsub'])('leads %s back to the message that it was about', (state) => {
    const messages = [mail(now - 5 * day, { state, failedAt: null }), hard(now - day)];
    expect(why(state, messages)).toEqual({ rejectReason: state, because: { at: now - 5 * day, reason: null } });
  });

  it('else asks Mandrill’s own list: since when, and the words of that bounce', () => {
    const detail = '550 5.1.1 user unknown';
    expect(why('hard-bounce', [], [block('spam'), block('hard-bounce', { detail })])?.because).toEqual({
      at: now - 40 * day,
      reason: 'h1',
    });
    expect(why('custom', [], [block('custom', { detail: 'asked by phone' })])?.because).toEqual({
      at: now - 40 * day,
      reason: null,
    });
    expect(why('hard-bounce', [], [block('hard-bounce', { createdAt: null, lastEventAt: null })])?.because).toBeNull();
  });

  it.each(['unsigned', 'invalid', 'invalid-sender', 'rule', 'toString', 'something-new'])(
    '%s has nothing before it',
    (reason) => {
      expect(why(reason, [hard(now - day), mail(now - 2 * day, { state: 'spam' })])).toEqual({
        rejectReason: reason,
        because: null,
      });
    },
  );

  it('keeps a rejection without a word', () => {
    const message = mail(now, { state: 'rejected' });
    expect(whyNotSent(message, { messages: [], rejections: [] })).toEqual({ rejectReason: 'unknown', because: null });
  });
});

describe('the row of a rejected message', () => {
  const holders = [patient('P1')];

  it('of a report carries Mandrill’s word and the reason of the bounce that caused it', () => {
    const report = rejected(now - day, 'hard-bounce', { type: 'consult-report' });
    const { rows } = derive({ messages: [hard(now - 9 * day), report], holders });
    expect(rows.find((row) => row.section === 'report')).toMatchObject({ rejectReason: 'hard-bounce', reason: 'h1' });
    expect(rows.find((row) => row.section === 'line')).toMatchObject({ rejectReason: 'hard-bounce', reason: 'h1' });
  });

  it.each(['spam', 'unsub', 'custom', 'unsigned'])('of a report stopped by %s names no reason of a server', (word) => {
    const report = rejected(now - day, word, { type: 'consult-report' });
    const { rows } = derive({ messages: [hard(now - 30 * day), mail(now - 20 * day), report], holders });
    expect(rows).toMatchObject([{ section: 'report', rejectReason: word, reason: null }]);
  });

  it('known from Mandrill’s list alone says so', () => {
    const { rows } = derive({ rejections: [block('hard-bounce')], holders });
    expect(rows).toMatchObject([{ opening: { kind: 'echo' }, rejectReason: 'hard-bounce', reason: null }]);
  });

  it('of a bounce carries none', () => {
    expect(derive({ messages: [hard(now - day)], holders }).rows).toMatchObject([{ rejectReason: null }]);
  });
});
