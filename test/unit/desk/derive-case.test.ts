import { describe, expect, it } from 'vitest';
import { sortKeyOf } from '../../../src-main/desk/cases/rank.ts';
import {
  address,
  correction,
  day,
  decision,
  derive,
  hard,
  mail,
  now,
  patient,
  soft,
} from '../../support/desk/facts.ts';

const bounce = hard(now - day);
const open = { messages: [bounce], holders: [patient('P1')] };
const ended = { holders: [], formerHolders: [patient('P1', { rawEmail: 'naledi@gmail.com' })] };

describe('lines of a case', () => {
  it('has a line for each patient who holds the address, each naming the others', () => {
    const { rows } = derive({
      ...open,
      holders: [patient('P1'), patient('P2'), patient('P3', { rawEmail: `x@y.example; ${address}` })],
    });
    expect(rows.map((row) => [row.patient?.id, row.sharedWith.map((other) => other.patientId)])).toEqual([
      ['P1', ['P2', 'P3']],
      ['P2', ['P1', 'P3']],
      ['P3', ['P1', 'P2']],
    ]);
  });

  it('says that a patient is not known yet while the practice database has not answered', () => {
    expect(derive({ ...open, holders: null }).rows).toMatchObject([
      { patient: null, patientLookedUp: false, section: 'line', step: { kind: 'none' } },
    ]);
  });

  it('keeps an address that nobody holds in a group of its own, until someone says that it is no patient', () => {
    expect(derive({ ...open, holders: [] }).rows).toMatchObject([
      { section: 'nobody', step: { kind: 'find-patient' } },
    ]);
    const closed = decision('not-a-patient', { patientId: '' });
    expect(derive({ ...open, holders: [], decisions: [closed] }).rows).toEqual([]);
  });

  it.each(['deceased', 'archived', 'left', 'merged'] as const)(
    'offers no correction for a record that is %s',
    (status) => {
      expect(derive({ ...open, holders: [patient('P1', { status })] }).rows).toMatchObject([
        { step: { kind: 'none' } },
      ]);
    },
  );

  it('waits while a correction is written, and asks for a decision when it could not be', () => {
    const queued = correction('P1', { state: 'queued', settledAt: null });
    expect(derive({ ...open, corrections: [queued] }).rows).toMatchObject([
      { view: 'waiting', waiting: { kind: 'write' } },
    ]);
    for (const state of ['conflict', 'refused', 'gone', 'unknown'] as const) {
      const { rows } = derive({ ...open, corrections: [correction('P1', { state, foundRaw: 'other@x.example' })] });
      expect(rows).toMatchObject([
        { view: 'to-fix', section: 'decision', step: { kind: 'decide', correction: { state } } },
      ]);
    }
  });

  it('still shows a correction under way when the address works again meanwhile', () => {
    const messages = [bounce, mail(now - 3600)];
    const { rows } = derive({ ...open, messages, corrections: [correction('P1', { state: 'conflict' })] });
    expect(rows).toMatchObject([{ section: 'decision' }]);
  });

  it('closes with the correction where Ocumail follows the practice database', () => {
    const written = correction('P1');
    const { rows, closings } = derive({ ...open, ...ended, corrections: [written] }, { ocumailFollows: true });
    expect(rows).toEqual([]);
    expect(closings).toMatchObject([{ patientId: 'P1', kind: 'corrected', actor: 'Thandi', correctionId: written.id }]);
  });

  it('else goes on to Ocumail, and closes when that is done', () => {
    const written = correction('P1');
    const facts = { ...open, ...ended, corrections: [written] };
    expect(derive(facts).rows).toMatchObject([
      { view: 'to-fix', step: { kind: 'change-in-ocumail', newAddress: 'naledi@gmail.com' } },
    ]);
    const done = decision('changed-in-ocumail');
    const closed = derive({ ...facts, decisions: [done] });
    expect(closed.rows).toEqual([]);
    expect(closed.closings).toMatchObject([{ kind: 'corrected', closedAt: done.madeAt }]);
  });

  it('reopens when mail still goes to the old address', () => {
    const written = correction('P1', { madeAt: (now - 7200) * 1000 });
    const facts = {
      ...open,
      ...ended,
      messages: [bounce, hard(now - 600, { patientId: 'P1' })],
      corrections: [written],
    };
    for (const settings of [{ ocumailFollows: true }, {}]) {
      expect(derive({ ...facts, decisions: [decision('changed-in-ocumail')] }, settings).rows).toMatchObject([
        { opening: { kind: 'ocumail-old-address', newAddress: 'naledi@gmail.com' } },
      ]);
    }
  });

  it('but not when that mail was for somebody else who rightly has the address', () => {
    const written = correction('P1', { madeAt: (now - 7200) * 1000 });
    const { rows } = derive(
      {
        messages: [bounce, mail(now - 600, { patientId: 'P2' })],
        holders: [patient('P2')],
        formerHolders: ended.formerHolders,
        corrections: [written],
      },
      { ocumailFollows: true },
    );
    expect(rows).toEqual([]);
  });

  it('tells a bounce of the corrected address as such', () => {
    const earlier = correction('P1', {
      oldAddress: 'naledi@old.example',
      newAddress: address,
      madeAt: (now - 5 * day) * 1000,
    });
    expect(derive({ ...open, corrections: [earlier] }).rows).toMatchObject([
      { opening: { kind: 'correction-bounced', oldAddress: 'naledi@old.example' } },
    ]);
  });

  it('ends a line that was changed in the practice system itself, whoever did it, and not again', () => {
    const before = derive(open);
    const facts = { messages: [bounce], ...ended, rows: before.rows };
    const { rows, closings } = derive(facts);
    expect(rows).toEqual([]);
    expect(closings).toMatchObject([{ kind: 'changed-elsewhere', actor: null, newAddress: 'naledi@gmail.com' }]);
    expect(derive({ ...facts, rows: [], closings })).toMatchObject({ rows: [], closings: [] });
  });

  it('ends on a later delivery, and says so', () => {
    const before = derive(open);
    const { rows, closings } = derive({ ...open, messages: [bounce, mail(now - 60)], rows: before.rows });
    expect(rows).toEqual([]);
    expect(closings).toMatchObject([{ kind: 'delivered-later', patientId: 'P1' }]);
  });

  it('"to be typed" stays until the record shows the new address', () => {
    const typed = correction('P1', { state: 'to-be-typed', settledAt: null });
    const first = derive({ ...open, corrections: [typed] });
    expect(first.rows).toMatchObject([
      { view: 'to-fix', step: { kind: 'type-in-practice', newAddress: 'naledi@gmail.com' } },
    ]);
    const noted = { ...typed, state: 'written', settledAt: now * 1000 } as const;
    const facts = { messages: [bounce], ...ended, corrections: [noted], rows: first.rows };
    const { rows, closings } = derive(facts, { ocumailFollows: true });
    expect(rows).toEqual([]);
    expect(closings).toMatchObject([{ kind: 'corrected', actor: 'Thandi' }]);
  });

  it('"no email" ends the line until a report can’t be sent', () => {
    const said = decision('no-email');
    expect(derive({ ...open, decisions: [said] })).toMatchObject({ rows: [], closings: [{ kind: 'no-email' }] });
    const another = hard(now - 60, { type: 'recall', failureSeenAt: now });
    expect(derive({ ...open, messages: [bounce, another], decisions: [said] }).rows).toEqual([]);
    const report = hard(now - 60, { type: 'consult-report', failureSeenAt: now });
    const lines = derive({ ...open, messages: [bounce, report], decisions: [said] }).rows.filter(
      (row) => row.section === 'line',
    );
    expect(lines).toMatchObject([{ opening: { kind: 'another-way' } }]);
  });

  it('"address is right" waits for the next mail, and comes back when that fails too', () => {
    const said = decision('address-is-right');
    expect(derive({ ...open, decisions: [said] }).rows).toMatchObject([{ view: 'waiting' }]);
    const again = hard(now - 60, { failureSeenAt: now });
    expect(derive({ ...open, messages: [bounce, again], decisions: [said] }).rows).toMatchObject([{ view: 'to-fix' }]);
  });

  it('a step that waits comes back when its time is over; an undone one counts for nothing', () => {
    const later = decision('snoozed', { until: (now + 60) * 1000 });
    expect(derive({ ...open, decisions: [later] }).rows).toMatchObject([
      { view: 'waiting', waiting: { decision: 'snoozed' } },
    ]);
    expect(derive({ ...open, decisions: [{ ...later, until: (now - 60) * 1000 }] }).rows).toMatchObject([
      { view: 'to-fix' },
    ]);
    expect(derive({ ...open, decisions: [{ ...later, undone: true }] }).rows).toMatchObject([
      { view: 'to-fix', lastDecision: null },
    ]);
  });

  it('is the same however often it is derived', () => {
    const facts = {
      ...open,
      holders: [patient('P1'), patient('P2')],
      decisions: [decision('voicemail', { until: (now + day) * 1000 })],
    };
    const once = derive(facts);
    expect(derive({ ...facts, rows: once.rows })).toMatchObject({ rows: once.rows, closings: [] });
  });
});

describe('order', () => {
  /** The lines of one address whose mail bounced, with the key that orders them. */
  const keysOf = (at: string, message: ReturnType<typeof hard>, holders = [patient('P1', { rawEmail: at })]) =>
    derive({ address: at, messages: [{ ...message, recipient: at }], holders })
      .rows.filter((row) => row.section === 'line')
      .map((row) => ({ at, key: sortKeyOf(row) }));

  it('puts the most urgent type first, then the newest, and lines of one address together', () => {
    const keys = [
      ...keysOf('new-recall@x.example', hard(now - 60)),
      ...keysOf('old-recall@x.example', hard(now - 9 * day)),
      ...keysOf('shared@x.example', hard(now - 60), [
        patient('P2', { name: 'Zola', rawEmail: 'shared@x.example' }),
        patient('P3', { name: 'Anele', rawEmail: 'shared@x.example' }),
      ]),
      ...keysOf('old-report@x.example', hard(now - 20 * day, { type: 'consult-report' })),
    ];
    const order = keys.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ at }) => at);
    expect(order).toEqual([
      'old-report@x.example',
      'new-recall@x.example',
      'shared@x.example',
      'shared@x.example',
      'old-recall@x.example',
    ]);
  });
});

describe('reports that did not arrive', () => {
  const report = (sentAt: number, own = {}) => soft(sentAt, 's11', { type: 'consult-report', ...own });

  it('are listed whatever the cause, also where the address is fine', () => {
    expect(derive({ messages: [report(now - day)], holders: [patient('P1')] }).rows).toMatchObject([
      { section: 'report', patient: { id: 'P1' }, step: { kind: 'settle-report' } },
    ]);
  });

  it.each(['sent-again', 'given-another-way', 'not-needed'] as const)('end by "%s"', (how) => {
    const missed = report(now - day);
    const settled = decision(how, { messageId: missed.id });
    const { rows, closings } = derive({ messages: [missed], holders: [patient('P1')], decisions: [settled] });
    expect(rows).toEqual([]);
    expect(closings).toMatchObject([{ kind: how, messageId: missed.id, actor: 'Thandi' }]);
  });

  it('end when a later report is delivered to the same patient, also at the new address; other mail never settles them', () => {
    const missed = report(now - day, { patientId: 'P1' });
    const facts = { messages: [missed], holders: [], formerHolders: [patient('P1', { rawEmail: 'naledi@gmail.com' })] };
    const delivered = mail(now - 3600, { type: 'consult-report', recipient: 'naledi@gmail.com' });
    expect(derive({ ...facts, deliveredReports: [delivered] }).rows).toEqual([]);
    expect(derive({ ...facts, deliveredReports: [{ ...delivered, patientId: 'P2' }] }).rows).toHaveLength(1);
    expect(derive({ ...facts, deliveredReports: [{ ...delivered, type: 'recall' }] }).rows).toHaveLength(1);
    expect(derive({ ...facts, deliveredReports: [{ ...delivered, sentAt: now - 2 * day }] }).rows).toHaveLength(1);
  });

  it('are known by the patient’s number where a record is named by the address too', () => {
    const holders = [patient('P1/10', { number: 'P1' }), patient('P2/20', { number: 'P2' })];
    const missed = report(now - day, { patientId: 'P2' });
    const [row] = derive({ messages: [missed], holders }).rows.filter(({ section }) => section === 'report');
    expect(row).toMatchObject({ patient: { id: 'P2/20' } });
    const delivered = mail(now - 3600, { type: 'consult-report', recipient: 'x@y.example', patientId: 'P2' });
    const facts = { messages: [report(now - day)], holders: holders.slice(1) };
    expect(derive({ ...facts, deliveredReports: [delivered] }).rows).toEqual([]);
    expect(derive({ ...facts, deliveredReports: [{ ...delivered, patientId: 'P1' }] }).rows).toHaveLength(1);
  });

  it('ask first whether the patient confirmed a suggested address', () => {
    const unconfirmed = correction('P1', { confirmedWithPatient: false });
    const facts = { messages: [report(now - day)], ...ended, corrections: [unconfirmed] };
    const { rows } = derive(facts, { ocumailFollows: true });
    expect(rows).toMatchObject([{ step: { kind: 'confirm-with-patient', newAddress: 'naledi@gmail.com' } }]);
  });
});
