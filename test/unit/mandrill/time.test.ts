import { expect, test } from 'vitest';
import { systemTime } from '../../../src-main/mandrill/time.ts';

test('a sleep ends when its signal is aborted, before or during it', async () => {
  const before = AbortSignal.abort();
  await systemTime.sleep(1_000_000, before);
  const during = new AbortController();
  const sleep = systemTime.sleep(1_000_000, during.signal);
  during.abort();
  await sleep;
  await systemTime.sleep(0);
  expect(during.signal.aborted).toBe(true);
});
