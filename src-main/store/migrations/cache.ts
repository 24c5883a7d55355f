import type { Migration } from '../migrate.ts';
import { begin } from './cache/0001-begin.ts';

/** Every step of cache.db, in order. */
export const cacheMigrations: readonly Migration[] = [begin];
