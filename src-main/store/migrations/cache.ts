import type { Migration } from '../migrate.ts';
import { begin } from './cache/0001-begin.ts';
import { largeLists } from './cache/0002-large-lists.ts';
import { rejectReasons } from './cache/0003-reject-reasons.ts';

/** Every step of cache.db, in order. */
export const cacheMigrations: readonly Migration[] = [begin, largeLists, rejectReasons];
