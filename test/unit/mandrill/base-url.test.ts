import { expect, test } from 'vitest';
import { readBaseUrl } from '../../../src-main/mandrill/base-url.ts';

test.each([
  ['https://mandrillapp.com/api/1.3', 'https://mandrillapp.com/api/1.3'],
  [' https://mandrillapp.com/api/1.0/ ', 'https://mandrillapp.com/api/1.0'],
  ['https://mandrillapp.com/api/1.3//', 'https://mandrillapp.com/api/1.3'],
  ['http://127.0.0.1:4010/api/1.3', 'http://127.0.0.1:4010/api/1.3'],
  ['http://127.3.2.1/api', 'http://127.3.2.1/api'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://[::1]:8080/api', 'http://[::1]:8080/api'],
])('takes %s', (text, url) => {
  expect(readBaseUrl(text)).toBe(url);
});

test.each([
  '',
  'mandrillapp.com/api/1.3',
  'http://mandrillapp.com/api/1.3',
  'http://localhost.evil.example/api',
  'http://127.0.0.1.evil.example/api',
  'http://10.0.0.5/api',
  'ftp://localhost/api',
  'file:///etc/passwd',
  'https://user:password@mandrillapp.com/api/1.3',
  'https://mandrillapp.com/api/1.3?x=1',
  'https://mandrillapp.com/api/1.3#x',
])('refuses %s', (text) => {
  expect(readBaseUrl(text)).toBeNull();
});
