import type { Missing } from '../servers/server.ts';
import type { Bed } from './bed.ts';
import { mariadbBed } from './mariadb-bed.ts';
import { postgresqlBed } from './postgresql-bed.ts';
import { sqliteBed } from './sqlite-bed.ts';

/** Every engine of the contract: those that run, and those that can't be had here. */
export async function startBeds(): Promise<readonly (Bed | Missing)[]> {
  return [sqliteBed(), await mariadbBed(), await postgresqlBed()];
}

/** What ran and what did not, in one line. */
export function enginesLine(beds: readonly (Bed | Missing)[]): string {
  const ran = beds.flatMap((bed) => ('missing' in bed ? [] : [bed.version]));
  const missing = beds.flatMap((bed) => ('missing' in bed ? [`not run: ${bed.missing}`] : []));
  return `practice engines run: ${[...ran, ...missing].join(', ')}`;
}
