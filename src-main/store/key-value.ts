import type { Connection } from './connection.ts';

/** A table of texts by key: `facts` in the records, `bookmarks` in the cache. */
export function keyValueOn(connection: Connection, table: 'facts' | 'bookmarks') {
  const get = connection.prepare<[string], string>(`SELECT value FROM ${table} WHERE key = ?`).pluck();
  const set = connection.prepare(`INSERT OR REPLACE INTO ${table} (key, value) VALUES (?, ?)`);
  const forget = connection.prepare(`DELETE FROM ${table} WHERE key = ?`);
  return {
    get: (key: string): string | null => get.get(key) ?? null,
    set(key: string, value: string | null): void {
      if (value === null) forget.run(key);
      else set.run(key, value);
    },
  };
}
