import type { Migration } from '../migrate.ts';
import { begin } from './records/0001-begin.ts';

/** Every step of records.db, in order. */
export const recordsMigrations: readonly Migration[] = [begin];
