import { expect, test } from 'vitest';
import { denylistAt, isExpired } from '../../../../src-main/demo/mandrill/denylist.ts';
import { day, hardBounce, hour, message, noSuchUser, softBounce, start } from '../../../support/mandrill/fixtures.ts';

const email = 'jan@gmail.com';
const bounced = (number: number, at: number) => message(number, { ts: at - 60, email }, [hardBounce(at)]);

test('a hard bounce is listed for seven days, a soft one for a day, with the words of the server', () => {
  const soft = message(2, { ts: start - 60, email: 'eva@gmail.com' }, [softBounce(start)]);
  const list = denylistAt(start, [bounced(1, start), soft], [], []);
  expect(list).toMatchObject([
    {
      email,
      reason: 'hard-bounce',
      detail: noSuchUser,
      createdAt: start,
      expiresAt: start + 7 * day,
      subaccount: 'north',
    },
    { email: 'eva@gmail.com', reason: 'soft-bounce', expiresAt: start + day },
  ]);
  expect(denylistAt(start - 1, [bounced(1, start), soft], [], [])).toEqual([]);
  expect(list.map((entry) => isExpired(entry, start + day))).toEqual([false, true]);
});

test('repetition lengthens an entry and keeps its beginning', () => {
  const messages = [message(1, { email }, [softBounce(start)]), message(2, { email }, [softBounce(start + 4 * day)])];
  expect(denylistAt(start + 5 * day, messages, [], [])).toMatchObject([
    { createdAt: start, lastEventAt: start + 4 * day, expiresAt: start + 6 * day },
  ]);
});

test('complaints and unsubscribes hold for a year, a block by hand for good, whatever bounces then', () => {
  const spam = message(1, { email: 'a@x.example' }, [{ at: start, state: 'spam', type: null }]);
  const unsub = message(2, { email: 'b@x.example' }, [{ at: start, state: 'unsub', type: null }]);
  const custom = { email, reason: 'custom', detail: 'asked', at: start, subaccount: 'north', sender: null } as const;
  expect(denylistAt(start + hour, [spam, unsub, bounced(3, start + 60)], [custom], [])).toMatchObject([
    { reason: 'spam', expiresAt: start + 365 * day },
    { reason: 'unsub', expiresAt: start + 365 * day },
    { reason: 'custom', detail: 'asked', expiresAt: null },
  ]);
});

test('a lift takes an address off, in one subaccount or all, until it bounces again', () => {
  const messages = [
    bounced(1, start),
    message(2, { email, subaccount: 'south' }, [hardBounce(start)]),
    bounced(3, start + 2 * day),
  ];
  const after = (subaccount: string | null, at: number) =>
    denylistAt(at, messages, [], [{ email: 'JAN@gmail.com', subaccount, at: start + day }]).map(
      (entry) => entry.subaccount,
    );
  expect(after('south', start + day)).toEqual(['north']);
  expect(after(null, start + day)).toEqual([]);
  expect(after(null, start + 2 * day)).toEqual(['north']);
});

test('text messages are listed elsewhere', () => {
  expect(denylistAt(start, [message(1, { channel: 'sms' }, [hardBounce(start)])], [], [])).toEqual([]);
});
