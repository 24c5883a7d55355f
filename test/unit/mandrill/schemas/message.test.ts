import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageRow } from '../../../../src-main/mandrill/schemas/message.ts';
import { readRows } from '../../../../src-main/mandrill/schemas/values.ts';

const least = { _id: 'a1', ts: 1_781_180_776, email: 'jan@gmail.com' };
const read = (row: object) => messageRow.parse({ ...least, ...row });

test('reads a row of the newer contract', () => {
  const row = {
    sender: 'info@eyes.example',
    subject: 'Your report',
    tags: ['consult-report'],
    template: 'report',
    subaccount: 'north',
    state: 'bounced',
    opens: 2,
    clicks: 1,
    metadata: { patient_id: 'P7', copies: 2, urgent: true, nested: { a: 1 }, nothing: null, list: [1] },
    smtp_events: [
      { ts: 1_781_180_780, type: 'deferred', diag: 'smtp;451 4.3.5 later' },
      { ts: 1_781_199_999, type: 'bounced', diag: 'smtp;550 5.1.1 no such user' },
    ],
    diag: 'smtp;550 5.1.1 no such user',
    bounce_description: 'bad_mailbox',
    reject: null,
    resends: [],
  };
  expect(read(row)).toEqual({
    id: 'a1',
    sentAt: 1_781_180_776,
    failedAt: 1_781_199_999,
    email: 'jan@gmail.com',
    sender: 'info@eyes.example',
    subject: 'Your report',
    tags: ['consult-report'],
    template: 'report',
    subaccount: 'north',
    state: 'bounced',
    opens: 2,
    diag: 'smtp;550 5.1.1 no such user',
    bounceDescription: 'bad_mailbox',
    rejectReason: null,
    metadata: { patient_id: 'P7', copies: '2', urgent: 'true' },
  });
});

test('reads a row that has nothing but what it must', () => {
  expect(messageRow.parse(least)).toEqual({
    id: 'a1',
    sentAt: 1_781_180_776,
    failedAt: null,
    email: 'jan@gmail.com',
    sender: '',
    subject: '',
    tags: [],
    template: null,
    subaccount: null,
    state: 'unknown',
    opens: 0,
    diag: null,
    bounceDescription: null,
    rejectReason: null,
    metadata: {},
  });
});

test.each([[[]], [null], [{}], [undefined], ['text'], [7]])('metadata %j is none', (metadata) => {
  expect(read({ metadata }).metadata).toEqual({});
});

test('metadata named like a property of every object stays data', () => {
  const { metadata } = read(JSON.parse('{"metadata":{"__proto__":"x","constructor":"y"}}'));
  expect(Object.entries(metadata)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});

test('keeps states and reject reasons that it does not know', () => {
  const row = read({ state: 'held-for-review', reject: { reason: 'moon-phase', last_event_at: null } });
  expect([row.state, row.rejectReason]).toEqual(['held-for-review', 'moon-phase']);
});

test('falls back to the newest event that tells of a failure', () => {
  const events = [
    { ts: 30, type: 'bounced', diag: 'smtp;550 newest' },
    { ts: 40, type: 'delivered', diag: '250 OK' },
    { ts: 20, type: 'bounced', diag: 'smtp;550 older' },
  ];
  expect(read({ state: 'bounced', smtp_events: events }).diag).toBe('smtp;550 newest');
  expect(read({ state: 'bounced', diag: '  ', smtp_events: events }).diag).toBe('smtp;550 newest');
  const deferral = [{ ts: 20, type: 'deferred', diag: 'smtp;451 later' }];
  expect(read({ state: 'deferred', smtp_events: deferral }).diag).toBe('smtp;451 later');
  expect(read({ state: 'deferred', smtp_events: deferral }).failedAt).toBeNull();
});

test('mail that arrived after a delay has no failure to explain', () => {
  const smtp_events = [{ ts: 20, type: 'deferred', diag: 'smtp;451 later' }];
  for (const state of ['sent', 'delivered', 'spam', 'unsub']) expect(read({ state, smtp_events }).diag).toBeNull();
});

test('a diag is kept to the letter', () => {
  const diag = ' smtp; 550\r\n 5.1.1 naïve\u0000 \u{1F4ED} ';
  expect(read({ diag }).diag).toBe(diag);
});

test.each([
  { _id: 'a', ts: 1, channel: 'sms', to: '+27', text: 'x' },
  { _id: 'a', ts: 1, channel: 'sms', email: 'odd@x.example' },
  { _id: 'a', ts: 1, email: '' },
  { _id: '', ts: 1, email: 'a@b.example' },
  { _id: 'a', email: 'a@b.example' },
  { _id: 'a', ts: 'soon', email: 'a@b.example' },
  null,
  'row',
  [],
])('skips and counts %j', (row) => {
  const { rows, skipped } = readRows([row, least], messageRow);
  expect([rows.length, skipped]).toEqual([1, 1]);
});

test('no row whatever throws, and what must be there decides alone', () => {
  const anything = fc.record({
    _id: fc.constant('a1'),
    ts: fc.nat(),
    email: fc.constant('jan@gmail.com'),
    sender: fc.anything(),
    subject: fc.anything(),
    tags: fc.anything(),
    template: fc.anything(),
    mc_template: fc.anything(),
    subaccount: fc.anything(),
    state: fc.anything(),
    opens: fc.anything(),
    diag: fc.anything(),
    bounce_description: fc.anything(),
    reject: fc.anything(),
    smtp_events: fc.oneof(
      fc.anything(),
      fc.array(fc.record({ ts: fc.anything(), type: fc.anything(), diag: fc.anything() })),
    ),
    metadata: fc.anything(),
  });
  fc.assert(
    fc.property(anything, (row) => {
      expect(readRows([row], messageRow).skipped).toBe(0);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.anything()), (rows) => {
      expect(readRows(rows, messageRow).skipped).toBe(rows.length);
    }),
  );
});
