import { expect, it } from 'vitest';
import { crashedFiles } from '../../support/run/crashes.ts';

const during = 'during started state while running test file';

it('names the files whose process Node brought down', () => {
  expect(crashedFiles(`Worker exited unexpectedly with signal SIGTRAP ${during} /a/one.test.ts`)).toEqual([
    '/a/one.test.ts',
  ]);
  expect(crashedFiles(`Worker exited unexpectedly with signal SIGSEGV ${during}s /a.test.ts, /b.test.ts`)).toEqual([
    '/a.test.ts',
    '/b.test.ts',
  ]);
});

it.each([
  `Worker exited unexpectedly with exit code 1 ${during} /a/one.test.ts`,
  `Worker exited unexpectedly with signal SIGKILL ${during} /a/one.test.ts`,
  'Unhandled rejection: signal SIGTRAP while running test file /a/one.test.ts',
])('leaves what a test or we did ourselves: %s', (message) => {
  expect(crashedFiles(message)).toEqual([]);
});
