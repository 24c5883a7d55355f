import { expect, it } from 'vitest';
import { defaultSettings } from '../../../src-main/contract/settings.ts';
import type { Desk, Toast } from '../../../src-main/desk/desk.ts';
import { createAnnouncer } from '../../../src-main/desk/notify/announce.ts';
import { StoreFault } from '../../../src-main/store/port.ts';

const bounces = 200_000;

/** A first start on an old, large mailbox: everything that ever came back is new. */
function announcerOfMany(add: (keys: readonly string[]) => void) {
  const toasts: Toast[] = [];
  const desk = {
    store: { announcements: { add: async (keys: readonly string[]) => add(keys) } },
    clock: { now: () => 0, after: () => () => {} },
    settings: () => defaultSettings,
    locked: () => false,
    notify: async (toast: Toast) => {
      toasts.push(toast);
      return { status: 'shown' };
    },
    log: () => {},
  } as unknown as Desk;
  const announcer = createAnnouncer(desk);
  announcer.add(
    Array.from({ length: bounces }, (_, number) => ({
      key: `bounce:${number}`,
      kind: 'bounce' as const,
      address: `patient${number}@mail.example`,
      mayPass: false,
      at: number + 1,
    })),
  );
  return { announcer, toasts };
}

it('tells of hundreds of thousands of bounces in one toast and takes each of them down', async () => {
  const recorded = new Set<string>();
  const { announcer, toasts } = announcerOfMany((keys) => {
    for (const key of keys) recorded.add(key);
  });
  await announcer.flush();
  expect(toasts).toEqual([{ bounces, clinicSide: 0, silent: false }]);
  expect(recorded.size).toBe(bounces);
});

it('takes down the rest at the next look, and shows nothing again, where the store refused in between', async () => {
  const recorded: string[] = [];
  let refuses = true;
  const { announcer, toasts } = announcerOfMany((keys) => {
    if (refuses && recorded.length > 0) throw new StoreFault({ code: 'store-disk-full' });
    recorded.push(...keys);
  });
  await expect(announcer.flush()).rejects.toThrow();
  expect(recorded.length).toBeLessThan(bounces);
  refuses = false;
  await announcer.flush();
  expect(toasts).toHaveLength(1);
  expect(recorded.toSorted()).toEqual([...new Set(recorded)].toSorted());
  expect(recorded).toHaveLength(bounces);
});
