import type { ReadOnlyReason } from '../failure.ts';
import type { PracticePlace, PresetName, TableMapping } from '../settings.ts';

export type EngineKind = PracticePlace['engine'];

/** What a connection form asks. `password` goes to the keychain; without a user a FHIR server takes it for a bearer token. */
export type PlaceField =
  | 'file'
  | 'url'
  | 'host'
  | 'instance'
  | 'port'
  | 'database'
  | 'user'
  | 'password'
  | 'encryption';

/** The fields of each engine's form, in the order of asking. */
export const placeFields: Readonly<Record<EngineKind, readonly PlaceField[]>> = {
  sqlite: ['file'],
  mariadb: ['host', 'port', 'database', 'user', 'password', 'encryption'],
  postgresql: ['host', 'port', 'database', 'user', 'password', 'encryption'],
  // An instance by its name makes the port superfluous.
  sqlserver: ['host', 'instance', 'port', 'database', 'user', 'password', 'encryption'],
  fhir: ['url', 'user', 'password'],
  csv: ['file'],
};

/** Where a server of this kind listens as it is installed. */
export const usualPorts: Readonly<Record<'mariadb' | 'postgresql' | 'sqlserver', number>> = {
  mariadb: 3306,
  postgresql: 5432,
  sqlserver: 1433,
};

/** FHIR servers and patient lists are systems of their own, without a preset in the settings. */
export type SystemName = PresetName | 'fhir' | 'csv';

/**
 * A practice system as a form needs it. Its texts are in the catalogue: `system.${name}` is what it is called, `system.${name}.proof` says how
 * the connection was verified, `read-only.${readOnly}` why it is never written, `system.caution.${caution}` what to weigh before writing is switched on.
 */
export interface PracticeSystem {
  readonly name: SystemName;
  /** Engines it runs on, the usual one first. */
  readonly engines: readonly EngineKind[];
  /** `asked`: the manager maps the columns. `known`: `mapping` has them, to be shown and changed only where an installation differs. `none`: there are none. */
  readonly columns: 'asked' | 'known' | 'none';
  /** What the form starts from, and what a preset is saved with; null where the manager maps or nothing is to be mapped. */
  readonly mapping: TableMapping | null;
  /** Names as the system's own installer gives them, to start the form with. */
  readonly usual: { readonly database?: string; readonly instance?: string; readonly user?: string };
  /** Why addresses are never written there, or null where a manager may switch writing on. */
  readonly readOnly: ReadOnlyReason | null;
  /** `interface-preferred`: its makers would rather have their own interface used than their tables written. */
  readonly caution: 'interface-preferred' | null;
}
