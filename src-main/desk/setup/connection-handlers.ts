import type { Handlers, Input, Trial } from '../../contract/bridge.ts';
import type { Failure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { PracticeConfig, PracticePlace } from '../../contract/settings.ts';
import { noMapping } from '../../contract/systems/mappings.ts';
import type { MandrillClient } from '../../mandrill/port.ts';
import type { PracticeConnector } from '../../practice/port.ts';
import { sayMissing } from './practice-passwords.ts';
import { testMandrill } from './test-mandrill.ts';

export type ConnectionChannel =
  | 'mandrill.test'
  | 'practice.test'
  | 'practice.describe'
  | 'practice.preview'
  | 'practice.dry-run'
  | 'practice.choose-file'
  | 'practice.rights-script';

export interface ConnectionParts {
  readonly openMandrill: (url: string, key: string) => MandrillClient;
  readonly openPractice: (config: PracticeConfig, password: string | null) => PracticeConnector;
  /** The password that is stored for exactly this server and user. */
  readonly practicePassword: (place: PracticePlace) => string | null;
  readonly mandrillKey: () => string | null;
  /** The system's dialog; null where nobody chose. */
  readonly chooseFile: (what: Input<'practice.choose-file'>['what']) => Promise<string | null>;
}

/** Describing a database needs no mapping yet. */
function unmapped(place: PracticePlace): PracticeConfig {
  switch (place.engine) {
    case 'fhir':
      return place;
    case 'mariadb':
    case 'postgresql':
    case 'sqlserver':
      return { ...place, preset: 'own', mapping: noMapping };
    default:
      return { ...place, mapping: noMapping };
  }
}

const previewed = 5;

/** "Test" and preview of connections that are not yet (or not any more) the stored ones: in Welcome and in Settings. Nothing is changed by them. */
export function createConnectionHandlers(parts: ConnectionParts): Handlers<ConnectionChannel> {
  const asking = async <Value>(
    { config, password }: Trial,
    ask: (practice: PracticeConnector) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const used = password ?? parts.practicePassword(config);
    const practice = parts.openPractice(config, used);
    try {
      const answer = await ask(practice);
      return answer.ok ? answer : failure<Failure>(sayMissing(answer.error, used));
    } finally {
      await practice.close();
    }
  };
  return {
    'mandrill.test': async ({ url, key }) => {
      const used = key ?? parts.mandrillKey();
      return used === null
        ? failure({ code: 'mandrill-key-needed' })
        : await testMandrill(parts.openMandrill(url, used));
    },
    'practice.test': (trial) => asking(trial, (practice) => practice.test()),
    'practice.describe': ({ place, password }) =>
      asking({ config: unmapped(place), password }, (practice) => practice.describe()),
    'practice.preview': (trial) => asking(trial, (practice) => practice.preview(previewed)),
    'practice.dry-run': ({ patientId, ...trial }) => asking(trial, (practice) => practice.dryRun(patientId)),
    'practice.choose-file': async ({ what }) => success(await parts.chooseFile(what)),
    'practice.rights-script': (config) => asking({ config, password: null }, (practice) => practice.rightsScript()),
  };
}
