import type { Migration } from '../migrate.ts';
import { begin } from './records/0001-begin.ts';
import { auditPeopleConflicts } from './records/0002-audit-people-conflicts.ts';
import { erasures } from './records/0003-erasures.ts';

/** Every step of records.db, in order. */
export const recordsMigrations: readonly Migration[] = [begin, auditPeopleConflicts, erasures];
