import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src-main/contract/message.ts';
import { clinicSideReasons, reasonCodes } from '../../../src-main/contract/reason.ts';
import { address, day, derive, hard, mail, now, rejected, soft } from '../../support/desk/facts.ts';

/** What opened, and what is to be announced, as short words. */
function outcome(messages: readonly Message[], own: Parameters<typeof derive>[0] = {}) {
  const { rows, announcements } = derive({
    messages: messages.toSorted((one, other) => one.sentAt - other.sentAt),
    ...own,
  });
  return {
    opens: rows.find((row) => row.section !== 'report')?.opening.kind ?? null,
    announced: announcements.map((one) => one.kind),
  };
}

describe('what opens a case', () => {
  it('a hard bounce opens and is announced', () => {
    expect(outcome([hard(now - day)])).toEqual({ opens: 'hard', announced: ['bounce'] });
  });

  it('a later delivery closes it, and the bounce stays announced once', () => {
    expect(outcome([hard(now - day), mail(now - 3600)])).toEqual({ opens: null, announced: ['bounce'] });
  });

  it('a delivery sent before the bounce came back does not', () => {
    const late = hard(now - 3 * day, { failedAt: now - 3600 });
    expect(outcome([late, mail(now - 2 * day)])).toEqual({ opens: 'hard', announced: ['bounce'] });
  });

  it('soft bounces are announced once, also when the oldest of them is forgotten', () => {
    const days = Array.from({ length: 5 }, (_, back) => soft(now - (5 - back) * day, 's1'));
    const keys = [days, days.slice(1), days.slice(2)].map((messages) =>
      derive({ messages }).announcements.map((one) => one.key),
    );
    expect(keys[0]).toHaveLength(1);
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  it('an earlier delivery does not', () => {
    expect(outcome([mail(now - 2 * day), hard(now - day)]).opens).toBe('hard');
  });

  it.each([
    ['s1', 3],
    ['s3', 3],
    ['h1', 3],
    ['h2', 3],
    ['s2', 4],
    ['s4', 4],
    ['s15', 4],
  ] as const)('a soft bounce for %s opens after %i distinct days, and is announced at that moment', (reason, limit) => {
    const days = Array.from({ length: limit }, (_, back) => soft(now - (back + 1) * day, reason));
    expect(outcome(days.slice(1))).toEqual({ opens: null, announced: [] });
    expect(outcome(days)).toEqual({ opens: 'soft-repeated', announced: ['bounce'] });
  });

  it('several soft bounces on one day count once', () => {
    expect(outcome([soft(now - day, 's1'), soft(now - day + 60, 's1'), soft(now - day + 120, 's1')]).opens).toBeNull();
  });

  it('the day is the clinic’s: 23:30 and 00:30 are two', () => {
    const midnight = Date.UTC(2026, 10, 17, 22) / 1000;
    const late = [soft(midnight - 1800, 's1'), soft(midnight + 1800, 's1'), soft(midnight + day, 's1')];
    expect(outcome(late).opens).toBe('soft-repeated');
  });

  it('different reasons do not add up, and a delivery starts the count anew', () => {
    expect(outcome([soft(now - 3 * day, 's1'), soft(now - 2 * day, 's3'), soft(now - day, 's1')]).opens).toBeNull();
    expect(
      outcome([soft(now - 4 * day, 's1'), soft(now - 3 * day, 's1'), mail(now - 2 * day), soft(now - day, 's1')]).opens,
    ).toBeNull();
  });

  it.each([...clinicSideReasons])(
    '%s opens nothing about the address, soft or hard; hard is announced as the clinic’s own problem',
    (reason) => {
      const softly = Array.from({ length: 8 }, (_, back) => soft(now - (back + 1) * day, reason));
      expect(outcome(softly)).toEqual({ opens: null, announced: [] });
      expect(outcome([hard(now - day, { reason })])).toEqual({ opens: null, announced: ['clinic-side'] });
    },
  );

  it('a missing domain opens at once where our own check found it missing, unannounced unless hard', () => {
    const bounce = [soft(now - day, 's7')];
    expect(outcome(bounce)).toEqual({ opens: null, announced: [] });
    expect(outcome(bounce, { domainMissing: false }).opens).toBeNull();
    expect(outcome(bounce, { domainMissing: true })).toEqual({ opens: 'domain-missing', announced: [] });
    expect(outcome([hard(now - day, { reason: 's7' })], { domainMissing: true })).toEqual({
      opens: 'hard',
      announced: ['bounce'],
    });
  });

  it.each(['spam', 'unsub', 'custom', 'unsigned', 'soft-bounce', 'test-mode-limit', 'never-seen'])(
    'rejected for %s opens nothing',
    (why) => {
      expect(outcome([rejected(now - day, why)])).toEqual({ opens: null, announced: [] });
    },
  );

  it('a rejection is an echo of the bounce that we saw, and announces nothing more', () => {
    expect(outcome([hard(now - 2 * day), rejected(now - day, 'hard-bounce')])).toEqual({
      opens: 'hard',
      announced: ['bounce'],
    });
  });

  it('a rejection whose bounce we never saw opens and is announced once, however often it comes', () => {
    const echoes = [rejected(now - 3 * day, 'hard-bounce'), rejected(now - day, 'hard-bounce')];
    expect(outcome(echoes)).toEqual({ opens: 'echo', announced: ['bounce'] });
  });

  it('Mandrill’s own list opens a case for a block whose bounce we never saw, unless mail arrived since', () => {
    const listed = {
      address,
      reason: 'hard-bounce',
      detail: 'smtp;552 5.2.2 mailbox full',
      createdAt: now - day,
      lastEventAt: now - day,
      expiresAt: null,
    };
    const { rows } = derive({ rejections: [listed] });
    expect(rows[0]).toMatchObject({ opening: { kind: 'echo' }, reason: 's1' });
    expect(outcome([mail(now - 3600)], { rejections: [listed] })).toEqual({ opens: null, announced: [] });
  });

  it('states and reasons never seen before open nothing and break nothing', () => {
    expect(outcome([mail(now - day, { state: 'teleported' }), mail(now - 60, { state: '' })])).toEqual({
      opens: null,
      announced: [],
    });
  });

  it('deferred and queued mail is no problem', () => {
    expect(outcome([mail(now - day, { state: 'deferred' }), mail(now - 60, { state: 'queued' })]).opens).toBeNull();
  });

  it('hard or soft is Mandrill’s verdict whatever the reason', () => {
    for (const reason of reasonCodes) {
      if (!clinicSideReasons.has(reason)) expect(outcome([hard(now - day, { reason })]).opens).toBe('hard');
    }
  });
});
