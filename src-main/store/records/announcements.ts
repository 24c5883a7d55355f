import { atomically, type Connection, listOf } from '../connection.ts';

export function announcementsOn(records: Connection) {
  const fresh = records
    .prepare<[string], string>(
      'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT key FROM announcements) ORDER BY id',
    )
    .pluck();
  const insert = records.prepare('INSERT OR IGNORE INTO announcements (key, at) VALUES (?, ?)');
  return {
    fresh: (keys: readonly string[]): readonly string[] => fresh.all(listOf(keys)),
    add(keys: readonly string[], at: number): void {
      atomically(records, () => {
        for (const key of keys) insert.run(key, at);
      });
    },
  };
}
