import type { PracticeConfig, ServerPlace } from '../contract/settings.ts';
import { systemOf } from '../contract/systems/systems.ts';
import { connectorOver } from './connector.ts';
import { csvConnector } from './engines/csv/csv.ts';
import { fhirConnector } from './engines/fhir/fhir.ts';
import { mysql } from './engines/mysql/mysql.ts';
import { postgresql } from './engines/postgresql/postgresql.ts';
import { type ServerKind, serverEngine } from './engines/server/server-engine.ts';
import { sqliteConnector } from './engines/sqlite.ts';
import { sqlserver } from './engines/sqlserver/sqlserver.ts';
import type { PracticeConnector } from './port.ts';
import { grantScript } from './presets/grant-script.ts';
import { presets } from './presets/presets.ts';

export interface OpenOptions {
  /** Off until a manager switched it on: then every write is refused. */
  readonly writing: boolean;
  /** Unix milliseconds. */
  readonly clock: () => number;
  /** Where the built entry of `engines/sqlite-worker.ts` lies. */
  readonly sqliteWorker: URL;
  /** Of a database server's user, or the token of a FHIR server; from the keychain, never from the settings. */
  readonly password?: string | null;
  /** Milliseconds after which a call is given up; the default is longer than we wait for a lock. */
  readonly deadline?: number;
  /** For FHIR servers; honours the system's proxy where the caller's does. */
  readonly fetch?: typeof globalThis.fetch;
}

const kinds: Readonly<Record<ServerPlace['engine'], ServerKind>> = {
  mariadb: mysql,
  postgresql,
  sqlserver,
};

/** The connector for a practice database. Nothing is touched before the first call. */
export function openPractice(
  config: PracticeConfig,
  { writing, clock, sqliteWorker, password = null, deadline = 15_000, fetch = globalThis.fetch }: OpenOptions,
): PracticeConnector {
  switch (config.engine) {
    case 'sqlite':
      return sqliteConnector({ config, writing }, { worker: sqliteWorker, deadline, clock });
    case 'mariadb':
    case 'postgresql':
    case 'sqlserver': {
      const engine = serverEngine(kinds[config.engine], config, { password, deadline });
      const planOf = presets[config.preset];
      const { readOnly } = systemOf(config.preset);
      return {
        ...connectorOver(engine, config.mapping, { writing, readOnly, clock, planOf }),
        rightsScript: async () => grantScript(config, config.preset, config.mapping),
        close: engine.close,
      };
    }
    case 'fhir':
      return fhirConnector(config, { fetch, password, deadline, writing, clock });
    case 'csv':
      return csvConnector(config, config.mapping, { deadline, clock });
  }
}
