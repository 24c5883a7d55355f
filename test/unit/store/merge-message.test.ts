import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../../../src-main/contract/message.ts';
import { isSameMessage, mergeMessage } from '../../../src-main/store/cache/merge-message.ts';
import { anyMessage } from '../../support/store/any-message.ts';
import { aBounce, aMessage } from '../../support/store/samples.ts';

test('first-seen times stay', () => {
  const known = aBounce({ firstSeenAt: 10, failureSeenAt: 20 });
  const merged = mergeMessage(known, aBounce({ firstSeenAt: 99, failureSeenAt: 99, opens: 1 }));
  expect(merged).toMatchObject({ firstSeenAt: 10, failureSeenAt: 20, opens: 1 });
});

test('the first failure of a message that was known as sent is noted when it is seen', () => {
  const merged = mergeMessage(aMessage({ firstSeenAt: 10 }), aBounce({ firstSeenAt: 99, failureSeenAt: 99 }));
  expect(merged).toMatchObject({ state: 'bounced', firstSeenAt: 10, failureSeenAt: 99 });
});

test('words that are missing now are kept, with the verdict on them', () => {
  const known = aBounce({ diag: '552 full', bounceDescription: 'mailbox_full', reason: 's1', confidence: 'high' });
  const bare = aBounce({
    diag: null,
    bounceDescription: null,
    failedAt: null,
    reason: 's15',
    confidence: 'low',
    reasonVersion: 2,
  });
  expect(mergeMessage(known, bare)).toEqual(known);
});

test('other words take the place of the known ones, with their verdict', () => {
  const seen = aBounce({ diag: '550 blocked', reason: 'h2', confidence: 'medium', reasonVersion: 2 });
  expect(mergeMessage(aBounce(), seen)).toEqual(seen);
});

test('a message that arrived after all keeps no reason', () => {
  const seen = aMessage({ state: 'sent' });
  expect(mergeMessage(aBounce(), seen)).toMatchObject({ state: 'sent', reason: null, diag: null });
});

test('a patient number that one call leaves out is not forgotten', () => {
  expect(mergeMessage(aMessage({ patientId: 'p1' }), aMessage({ patientId: null })).patientId).toBe('p1');
});

test('seeing the same once more changes nothing, whatever was known', () => {
  fc.assert(
    fc.property(anyMessage(), anyMessage(), (known: Message, seen: Message) => {
      const once = mergeMessage(known, seen);
      expect(isSameMessage(mergeMessage(once, seen), once)).toBe(true);
      expect(isSameMessage(mergeMessage(seen, seen), seen)).toBe(true);
    }),
  );
});
