import type { Missing } from '../servers/server.ts';
import type { Bed } from './bed.ts';
import { fhirBed } from './fhir-bed.ts';
import { mariadbBed } from './mariadb-bed.ts';
import { postgresqlBed } from './postgresql-bed.ts';
import { sqliteBed } from './sqlite-bed.ts';

/** Every engine of the contract: those that run, and those that can't be had here. */
export async function startBeds(): Promise<readonly (Bed | Missing)[]> {
  return [sqliteBed(), await mariadbBed(), await postgresqlBed(), fhirBed()];
}

/** What ran, and what did not and why, a line each. */
export function enginesLine(beds: readonly (Bed | Missing)[]): string {
  const ran = beds.flatMap((bed) => ('missing' in bed ? [] : [bed.version]));
  const missing = beds.flatMap((bed) => ('missing' in bed ? [`not run: ${bed.missing}`] : []));
  const lacks = beds.flatMap((bed) =>
    'missing' in bed ? [] : Object.values(bed.lacks).map((reason) => `${bed.name} without the cases where ${reason}`),
  );
  const never = 'not run: sqlserver (no server can be had; its statements are tested as texts)';
  return [`practice engines run: ${[...ran, ...missing].join(', ')}`, never, ...lacks].join('\n');
}
