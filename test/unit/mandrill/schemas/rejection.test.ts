import { expect, test } from 'vitest';
import { rejectionRow } from '../../../../src-main/mandrill/schemas/rejection.ts';

test('reads an entry with everything and one with next to nothing', () => {
  const entry = {
    email: 'jan@gmail.com',
    reason: 'hard-bounce',
    detail: 'smtp;550 5.1.1 no',
    created_at: '2026-06-11 12:26:16.25149',
    last_event_at: '2026-06-11 12:26:16',
    expires_at: null,
    expired: false,
    sender: { address: 'info@eyes.example', sent: 5 },
    subaccount: 'north',
  };
  expect(rejectionRow.parse(entry)).toEqual({
    email: 'jan@gmail.com',
    reason: 'hard-bounce',
    detail: 'smtp;550 5.1.1 no',
    createdAt: 1_781_180_776,
    lastEventAt: 1_781_180_776,
    expiresAt: null,
    expired: false,
    sender: 'info@eyes.example',
    subaccount: 'north',
  });
  expect(rejectionRow.parse({ email: 'jan@gmail.com', detail: null, created_at: 'never', sender: null })).toEqual({
    email: 'jan@gmail.com',
    reason: '',
    detail: null,
    createdAt: null,
    lastEventAt: null,
    expiresAt: null,
    expired: false,
    sender: null,
    subaccount: null,
  });
});
