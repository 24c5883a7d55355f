import { rotate, seal } from '../files/copies.ts';
import type { Place } from '../files/open-file.ts';
import type { OpenFiles } from '../files/open-files.ts';
import { recordsMigrations } from '../migrations/records.ts';
import { StoreFault } from '../port.ts';
import { copyCacheInThread } from './copy-cache.ts';

/** Copies both files, verified, and removes the copies that nobody needs any more. Answers the path of the records' copy. */
export async function backUp({ records }: OpenFiles, place: Place, workerUrl: URL): Promise<string> {
  const path = seal(records, place, 'records', recordsMigrations);
  rotate(place.directory, 'records');
  const cache = await copyCacheInThread(place, workerUrl);
  if (!cache.ok) throw new StoreFault(cache.error);
  rotate(place.directory, 'cache');
  return path;
}
