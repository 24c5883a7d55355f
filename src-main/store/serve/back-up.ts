import { keepNewest, rotate, seal } from '../files/copies.ts';
import { copiesOwed } from '../files/copies-owed.ts';
import type { Place } from '../files/open-file.ts';
import type { OpenFiles } from '../files/open-files.ts';
import { keyValueOn } from '../key-value.ts';
import { recordsMigrations } from '../migrations/records.ts';
import { StoreFault } from '../port.ts';
import { copyCacheInThread } from './copy-cache.ts';

/**
 * Copies both files, verified, and removes the copies that nobody needs any more; after an erasing that is every older one, since each still has
 * what was erased. Answers the path of the records' copy.
 */
export async function backUp({ records }: OpenFiles, place: Place, workerUrl: URL): Promise<string> {
  const facts = keyValueOn(records, 'facts');
  const owed = facts.get(copiesOwed);
  const path = seal(records, place, 'records', recordsMigrations);
  rotate(place.directory, 'records');
  const cache = await copyCacheInThread(place, workerUrl);
  if (!cache.ok) throw new StoreFault(cache.error);
  rotate(place.directory, 'cache');
  if (owed !== null && facts.get(copiesOwed) === owed) {
    keepNewest(place.directory, 'records');
    keepNewest(place.directory, 'cache');
    facts.set(copiesOwed, null);
  }
  return path;
}
