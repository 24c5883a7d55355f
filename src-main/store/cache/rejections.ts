import { atomically, type Connection, listOf } from '../connection.ts';
import { rejectionsNotErased } from '../not-erased.ts';
import type { StoredRejection } from '../port.ts';
import type { Erasures } from '../records/erasures.ts';

export const rejectionColumns = 'address, reason, detail, createdAt, lastEventAt, expiresAt';

/** The entries of each address in a form that can be compared. */
function byAddress(rejections: readonly StoredRejection[]): ReadonlyMap<string, string> {
  const texts = [...Map.groupBy(rejections, ({ address }) => address)].map(
    ([address, entries]) =>
      [
        address,
        entries
          .map(({ reason, detail, createdAt, lastEventAt, expiresAt }) =>
            JSON.stringify([reason, detail, createdAt, lastEventAt, expiresAt]),
          )
          .toSorted()
          .join('\n'),
      ] as const,
  );
  return new Map(texts);
}

export function rejectionsOn(cache: Connection, erasures: Erasures) {
  const all = cache.prepare<[], StoredRejection>(`SELECT ${rejectionColumns} FROM rejections`);
  const remove = cache.prepare('DELETE FROM rejections WHERE address IN (SELECT value FROM json_each(?))');
  const insert = cache.prepare(
    `INSERT INTO rejections (${rejectionColumns}) VALUES (@address, @reason, @detail, @createdAt, @lastEventAt, @expiresAt)`,
  );
  return {
    replace: (listed: readonly StoredRejection[]): readonly string[] =>
      atomically(cache, () => {
        const rejections = rejectionsNotErased(erasures, listed);
        const before = byAddress(all.all());
        const after = byAddress(rejections);
        const changed = new Set([...after.keys()].filter((address) => before.get(address) !== after.get(address)));
        const gone = [...before.keys()].filter((address) => !after.has(address));
        remove.run(listOf([...changed, ...gone]));
        for (const rejection of rejections) if (changed.has(rejection.address)) insert.run(rejection);
        return [...changed];
      }),
  };
}
