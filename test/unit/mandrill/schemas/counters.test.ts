import { expect, test } from 'vitest';
import { tagHourRow } from '../../../../src-main/mandrill/schemas/counters.ts';
import { readRows } from '../../../../src-main/mandrill/schemas/values.ts';

test('reads an hour with and without a tag, nulls as zero, and skips an hour that it can not place', () => {
  const { rows, skipped } = readRows(
    [
      {
        time: '2026-06-11 12:00:00',
        tag: 'recall',
        sent: 5,
        hard_bounces: 1,
        soft_bounces: 2,
        rejects: 3,
        complaints: 4,
        unsubs: 6,
      },
      { time: '2026-06-11 12:26:16.25', sent: 7, hard_bounces: null },
      { time: 'noon', sent: 1 },
      null,
    ],
    tagHourRow,
  );
  const none = { hardBounces: 0, softBounces: 0, rejects: 0, complaints: 0, unsubs: 0 };
  expect(rows).toEqual([
    {
      hour: 1_781_179_200,
      tag: 'recall',
      sent: 5,
      hardBounces: 1,
      softBounces: 2,
      rejects: 3,
      complaints: 4,
      unsubs: 6,
    },
    { hour: 1_781_179_200, tag: null, sent: 7, ...none },
  ]);
  expect(skipped).toBe(2);
});
