import { mappingOf, type PracticeConfig, type PracticePlace } from '../../src-main/contract/settings.ts';
import { noMapping } from '../../src-main/contract/systems/mappings.ts';
import { type EngineKind, type SystemName, usualPorts } from '../../src-main/contract/systems/system.ts';
import { systemOf } from '../../src-main/contract/systems/systems.ts';
import { isThisComputer } from '../../src-main/contract/systems/this-computer.ts';
import { auditIsChosen } from './audit-table.ts';

/** What a form begins with when a practice system, and the engine it runs on, were chosen. */
export function startOf(name: SystemName, engine: EngineKind = systemOf(name).engines[0] ?? 'sqlite'): PracticeConfig {
  const { mapping, usual } = systemOf(name);
  const columns = mapping ?? noMapping;
  switch (engine) {
    case 'sqlite':
    case 'csv':
      return { engine, file: '', mapping: columns };
    case 'fhir':
      return { engine, url: '', user: null };
    default:
      return {
        engine,
        host: '',
        port: usualPorts[engine],
        instance: usual.instance ?? null,
        database: usual.database ?? '',
        user: usual.user ?? '',
        encryption: { kind: 'checked', caFile: null },
        preset: name === 'fhir' || name === 'csv' ? 'own' : name,
        mapping: columns,
      };
  }
}

/** The practice system that a connection is to. */
export function systemNameOf(config: PracticeConfig): SystemName {
  if ('preset' in config) return config.preset;
  return config.engine === 'sqlite' ? 'own' : config.engine;
}

/** What a form's entry is remembered under: another engine of the same system asks other things. */
export const entryNameOf = (config: PracticeConfig): string => `${systemNameOf(config)} ${config.engine}`;

/** Where it is, without what stands there. */
export function placeOf(config: PracticeConfig): PracticePlace {
  if (config.engine === 'fhir') return config;
  if ('preset' in config) {
    const { preset: _, mapping: __, ...place } = config;
    return place;
  }
  const { mapping: _, ...place } = config;
  return place;
}

/** Whether everything is filled in that the engine needs to be reached. */
export function placeIsFilledIn(place: PracticePlace): boolean {
  switch (place.engine) {
    case 'sqlite':
    case 'csv':
      return place.file !== '';
    case 'fhir':
      return /^https?:\/\/./.test(place.url);
    default:
      return (
        place.host.trim() !== '' &&
        isPort(place.port) &&
        place.database !== '' &&
        place.user !== '' &&
        !refusesPlainText(place.encryption.kind, place.host)
      );
  }
}

/** Names and addresses go unencrypted to no other computer. */
export const refusesPlainText = (kind: 'checked' | 'none', host: string): boolean =>
  kind === 'none' && host.trim() !== '' && !isThisComputer(host.trim());

export const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1 && port <= 65_535;

/** Whether the columns are chosen that nothing can be done without. */
export function columnsAreChosen(config: PracticeConfig): boolean {
  const mapping = mappingOf(config);
  if (mapping === null) return true;
  const { table, id, email, addresses, audit } = mapping;
  if (table === '' || id === '' || email === '' || (audit !== null && !auditIsChosen(audit))) return false;
  if (addresses === null || addresses === undefined) return true;
  const rows = addresses.active.every(({ column, values }) => column !== '' && values.length > 0);
  return addresses.table !== '' && addresses.key !== '' && addresses.patient !== '' && addresses.email !== '' && rows;
}

/** What a connection lacks before it can be saved. */
export function lackOf(config: PracticeConfig): 'place' | 'mapping' | null {
  if (!placeIsFilledIn(placeOf(config))) return 'place';
  return columnsAreChosen(config) ? null : 'mapping';
}

/** Whether a password that was kept for one connection counts for the other: the same server and user. */
export function sameLogin(one: PracticePlace, other: PracticePlace): boolean {
  const loginIn = (place: PracticePlace) =>
    place.engine === 'fhir'
      ? [place.url, place.user]
      : 'host' in place
        ? [place.engine, place.host.toLowerCase(), place.instance || place.port, place.user]
        : [];
  return JSON.stringify(loginIn(one)) === JSON.stringify(loginIn(other));
}
