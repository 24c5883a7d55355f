import { expect, test } from 'vitest';
import { createQueue } from '../../../src-main/mandrill/queue.ts';

test('runs one job at a time in order, also after one that fails', async () => {
  const queue = createQueue();
  const steps: string[] = [];
  const job = (name: string, fails = false) =>
    queue(async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([job('a'), job('b', true), job('c')]);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
