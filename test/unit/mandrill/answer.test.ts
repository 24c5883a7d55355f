import { expect, test } from 'vitest';
import { readAnswer } from '../../../src-main/mandrill/answer.ts';
import { secretKey } from '../../support/mandrill/fixtures.ts';

const now = Date.UTC(2026, 10, 20, 9);
const read = (status: number, text: string, retryAfter: string | null = null) =>
  readAnswer({ status, text, retryAfter }, secretKey, now);
const envelope = (name: string, message = '', code = -1) => JSON.stringify({ status: 'error', code, name, message });

test.each([
  // The same name under the statuses and codes of both contracts.
  [401, envelope('Invalid_Key', '', 401), { code: 'mandrill-key-refused' }, false],
  [500, envelope('Invalid_Key', '', -1), { code: 'mandrill-key-refused' }, false],
  [500, envelope('ValidationError', 'You must specify a key value'), { code: 'mandrill-key-refused' }, false],
  [
    422,
    envelope('ValidationError', 'limit: too big', -2),
    { code: 'mandrill-refused', name: 'ValidationError', status: 422 },
    false,
  ],
  [
    422,
    envelope('ValidationError', 'api_keys: no array'),
    { code: 'mandrill-refused', name: 'ValidationError', status: 422 },
    false,
  ],
  [500, envelope('GeneralError'), { code: 'mandrill-unavailable' }, true],
  [200, envelope('GeneralError', '', -100), { code: 'mandrill-unavailable' }, true],
  [503, envelope('ServiceUnavailable', '', -2), { code: 'mandrill-unavailable' }, true],
  [429, envelope('RequestLimitExceeded', '', 429), { code: 'mandrill-busy', retryAfterSeconds: null }, true],
  [500, envelope('UserError', 'already running', -99), { code: 'mandrill-busy', retryAfterSeconds: null }, true],
  [404, envelope('Unknown_Message'), { code: 'mandrill-refused', name: 'Unknown_Message', status: 404 }, false],
  [402, envelope('PaymentRequired'), { code: 'mandrill-refused', name: 'PaymentRequired', status: 402 }, false],
  // A status decides nothing where a name is there.
  [429, envelope('Unknown_Message'), { code: 'mandrill-refused', name: 'Unknown_Message', status: 429 }, false],
  [401, envelope('GeneralError'), { code: 'mandrill-unavailable' }, true],
  // Without an envelope.
  [429, '<html>', { code: 'mandrill-busy', retryAfterSeconds: null }, true],
  [502, '<html>', { code: 'mandrill-unavailable' }, true],
  [500, '', { code: 'mandrill-unavailable' }, true],
  [500, '{"oops":1}', { code: 'mandrill-unavailable' }, true],
  [200, '', { code: 'mandrill-answer-unreadable', status: 200 }, false],
  [200, '<html>', { code: 'mandrill-answer-unreadable', status: 200 }, false],
  [403, '<html>', { code: 'mandrill-answer-unreadable', status: 403 }, false],
  [401, '', { code: 'mandrill-answer-unreadable', status: 401 }, false],
  [404, '{}', { code: 'mandrill-answer-unreadable', status: 404 }, false],
])('status %i with %s', (status, text, error, again) => {
  expect(read(status, text)).toEqual({ result: { ok: false, error }, again, retryAfter: null });
});

test('a value that is no envelope is the answer', () => {
  expect(read(200, '[]').result).toEqual({ ok: true, value: [] });
  expect(read(200, '{"status":"active"}').result).toEqual({ ok: true, value: { status: 'active' } });
});

test('passes on what Retry-After asks', () => {
  const error = { code: 'mandrill-busy', retryAfterSeconds: 90 };
  expect(read(429, '', '90')).toEqual({ result: { ok: false, error }, again: true, retryAfter: 90 });
  expect(read(503, envelope('ServiceUnavailable'), '7').retryAfter).toBe(7);
});

test.each([secretKey, `x_${secretKey}`, 'a sentence with patient@example.com', ''])(
  'an odd name (%s) is not passed on',
  (name) => {
    expect(read(400, envelope(name)).result).toEqual({
      ok: false,
      error: { code: 'mandrill-refused', name: 'unknown', status: 400 },
    });
  },
);

test('a key in letters only is not passed on as a name either', () => {
  const answer = readAnswer({ status: 400, text: envelope('abcdefgh'), retryAfter: null }, 'abcdefgh', now);
  expect(answer.result).toMatchObject({ error: { name: 'unknown' } });
});
