import fc from 'fast-check';
import { type Message, messageTypes } from '../../../src-main/contract/message.ts';
import { reasonCodes } from '../../../src-main/contract/reason.ts';
import { day, startSeconds } from './samples.ts';

/** Every state of which the contract knows what it means, and some that nobody has seen. */
export const states = [
  'sent',
  'delivered',
  'spam',
  'unsub',
  'bounced',
  'soft-bounced',
  'rejected',
  'canceled',
  'invalid',
  'queued',
  'scheduled',
  'deferred',
  'teleported',
  '',
] as const;

const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
const moment = fc.integer({ min: startSeconds - 30 * day, max: startSeconds });

/** Messages of all kinds to a handful of addresses; `ids` keeps the numbers few, so that the same message comes again. */
export const anyMessage = (ids = 20): fc.Arbitrary<Message> =>
  fc.record({
    id: fc.integer({ min: 1, max: ids }).map((number) => `m${number}`),
    sentAt: moment,
    failedAt: orNull(moment),
    recipient: fc.constantFrom('a@x.example', 'b@x.example', 'c@y.example'),
    sender: fc.constant('reception@eyes.example'),
    type: fc.constantFrom(...messageTypes),
    state: fc.constantFrom(...states),
    opens: fc.integer({ min: 0, max: 2 }),
    diag: orNull(fc.constantFrom('550 no', '552 full', '')),
    bounceDescription: orNull(fc.constantFrom('bad_mailbox', 'general')),
    rejectReason: orNull(fc.constantFrom('hard-bounce', 'unsigned')),
    patientId: orNull(fc.constantFrom('p1', 'p2')),
    reason: orNull(fc.constantFrom(...reasonCodes)),
    confidence: orNull(fc.constantFrom('high' as const, 'low' as const)),
    alternative: orNull(fc.constantFrom(...reasonCodes)),
    reasonVersion: orNull(fc.integer({ min: 1, max: 3 })),
    firstSeenAt: moment,
    failureSeenAt: orNull(moment),
  });
