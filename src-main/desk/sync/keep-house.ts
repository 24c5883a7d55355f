import type { Desk } from '../desk.ts';

const day = 86_400_000;
const bookmark = 'house-kept';

/** Messages are kept for 13 months, snapshots of patients for 30 days after their case closed; milliseconds. */
const kept = { messages: 397 * day, patients: 30 * day } as const;

/** Once a day: forgets what need not be kept any longer, and puts a sealed copy aside. */
export async function keepHouse(desk: Desk): Promise<void> {
  const now = desk.clock.now();
  const last = Number((await desk.store.bookmarks.get(bookmark)) ?? 0);
  if (Math.abs(now - last) < day) return;
  await desk.store.messages.prune(Math.floor((now - kept.messages) / 1000));
  await desk.store.patients.prune(now - kept.patients);
  await desk.store.backUp();
  await desk.store.bookmarks.set(bookmark, String(now));
}
