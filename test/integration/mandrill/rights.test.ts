import { expect, test } from 'vitest';
import { hardBounce, message, openDesk, scopedKey, secretKey, start } from '../../support/mandrill/fixtures.ts';

type Rights = readonly { readonly call: string; readonly allowed: boolean | 'untested' }[];
const table = (rights: Rights) => Object.fromEntries(rights.map(({ call, allowed }) => [call, allowed]));

const asked = [
  'users/ping2',
  'users/info',
  'senders/list',
  'subaccounts/list',
  'messages/search',
  'messages/search-time-series',
  'messages/info',
  'rejects/list',
  'rejects/delete',
  'tags/all-time-series',
];
const unwanted = ['messages/content', 'messages/send'];

test('a key that may do all may also do what it should not', async () => {
  await using desk = await openDesk();
  expect(table(await desk.client.rights())).toEqual(
    Object.fromEntries([...asked, ...unwanted].map((call) => [call, true])),
  );
});

test.each(['Invalid_Key', 'Unauthorized_Call'])(
  'a limited key is told apart call by call, refused with %s',
  async (outOfScope) => {
    await using desk = await openDesk({ variant: { outOfScope } });
    const rights = table(await desk.another({ key: scopedKey }).rights());
    const allowed = ['users/ping2', 'users/info', 'messages/search', 'rejects/list'];
    expect(rights).toEqual(Object.fromEntries([...asked, ...unwanted].map((call) => [call, allowed.includes(call)])));
  },
);

test('trying the rights changes nothing and shows nothing', async () => {
  const messages = [message(1, {}, [hardBounce(start - 600)])];
  await using desk = await openDesk({ messages });
  await desk.client.rights();
  for (const { call, returned } of desk.standIn.log.filter(({ call }) => /search|rejects\/list/.test(call))) {
    expect([call, returned]).toEqual([call, 0]);
  }
  expect(await desk.client.rejections({})).toMatchObject({ value: [{ email: 'patient1@gmail.com' }] });
  expect(desk.standIn.log.find(({ call }) => call === 'messages/send')?.body).toEqual({ message: { to: [] } });
});

test('what can not be told is said to be untested', async () => {
  await using desk = await openDesk();
  desk.standIn.fail('messages/send', {
    kind: 'envelope',
    status: 422,
    name: 'ValidationError',
    message: 'to: too short',
  });
  desk.standIn.fail('rejects/delete', { kind: 'status', status: 503 }, 2);
  expect(table(await desk.another({ key: secretKey }).rights())).toMatchObject({
    'messages/send': 'untested',
    'rejects/delete': 'untested',
    'messages/search': true,
  });
});
