import type { Connection } from '../connection.ts';

type State = 'takes-mail' | 'no-mail' | 'missing';

export function domainsOn(cache: Connection) {
  const get = cache.prepare<[string], { readonly state: State; readonly checkedAt: number }>(
    'SELECT state, checkedAt FROM domains WHERE domain = ?',
  );
  const set = cache.prepare('INSERT OR REPLACE INTO domains (domain, state, checkedAt) VALUES (?, ?, ?)');
  return {
    get: (domain: string) => get.get(domain) ?? null,
    set(domain: string, state: State, checkedAt: number): void {
      set.run(domain, state, checkedAt);
    },
  };
}
