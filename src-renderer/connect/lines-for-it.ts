import { placeLine } from '../../src-main/contract/catalogue/place-line.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { PracticeConfig, TableMapping } from '../../src-main/contract/settings.ts';
import type { PracticeSystem } from '../../src-main/contract/systems/system.ts';

/** What Bounce Desk reads, writes and keeps of a practice database, a line each, as one would write it to the clinic's IT person. */
export function linesForIt(config: PracticeConfig, system: PracticeSystem): readonly string[] {
  const place = placeLine(config);
  const what = t('connect.it.what', { place });
  const login = 'file' in config ? [] : [t('connect.it.login')];
  const keeps = [t('connect.it.keeps'), ...login];
  const secure =
    'encryption' in config
      ? [t(config.encryption.kind === 'checked' ? 'connect.it.secure' : 'connect.it.insecure')]
      : [];
  if (config.engine === 'fhir') return [what, t('connect.it.reads.fhir'), t('connect.it.writes.fhir'), ...keeps];
  const written =
    system.readOnly === null
      ? [t('connect.it.writes', { field: fieldOf(config.mapping) }), ...stampsOf(system, config.mapping)]
      : [t('connect.it.writes.never')];
  return [what, ...readsOf(config, place), ...written, ...secure, ...keeps];
}

function stampsOf(system: PracticeSystem, { audit }: TableMapping): readonly string[] {
  if (system.name !== 'own') return [t('connect.it.writes.stamps', { system: t(`system.${system.name}`) })];
  return [audit === null ? t('connect.it.writes.no-row') : t('connect.it.writes.row', { table: audit.table })];
}

const fieldOf = ({ table, email, addresses }: TableMapping): string =>
  addresses ? `${addresses.table}.${addresses.email}` : `${table}.${email}`;

function readsOf(config: Exclude<PracticeConfig, { engine: 'fhir' }>, place: string): readonly string[] {
  if (config.engine === 'csv') return [t('connect.it.reads.list', { place })];
  const { mapping } = config;
  const { addresses } = mapping;
  const own = t('connect.it.reads', { table: mapping.table, columns: columnsOf(mapping).join(', ') });
  if (!addresses) return [own];
  const { key, patient, email, active } = addresses;
  const columns = [...(key === null ? [] : [key]), patient, email, ...active.map(({ column }) => column)];
  return [own, t('connect.it.reads.addresses', { table: addresses.table, columns: columns.join(', ') })];
}

function columnsOf(mapping: TableMapping): readonly string[] {
  const { id, email, firstName, lastName, birthDate, mobile, home, work, version, status, emailConsent } = mapping;
  const own = mapping.addresses ? [id] : [id, email];
  const rest = [firstName, lastName, birthDate, mobile, home, work, version, status?.column, emailConsent?.column];
  return [...own, ...rest.filter((column) => column !== null && column !== undefined)];
}
