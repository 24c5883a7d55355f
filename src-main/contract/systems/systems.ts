import {
  bpPremierMapping,
  freemedMapping,
  gnumedMapping,
  opendentalMapping,
  openemrMapping,
  openmrsMapping,
  oscarMapping,
  trytonMapping,
} from './mappings.ts';
import type { PracticeSystem } from './system.ts';

const writable = { columns: 'known', usual: {}, readOnly: null, caution: null } as const;

/** Every practice system that we know, in the order in which a form offers them. */
export const practiceSystems: readonly PracticeSystem[] = [
  {
    ...writable,
    name: 'own',
    engines: ['sqlite', 'mariadb', 'postgresql', 'sqlserver'],
    columns: 'asked',
    mapping: null,
  },
  { ...writable, name: 'openemr', engines: ['mariadb'], mapping: openemrMapping, usual: { database: 'openemr' } },
  { ...writable, name: 'librehealth', engines: ['mariadb'], mapping: openemrMapping, usual: { database: 'libreehr' } },
  { ...writable, name: 'oscar', engines: ['mariadb'], mapping: oscarMapping, usual: { database: 'oscar' } },
  {
    ...writable,
    name: 'opendental',
    engines: ['mariadb'],
    mapping: opendentalMapping,
    usual: { database: 'opendental' },
    readOnly: 'open-dental',
  },
  {
    ...writable,
    name: 'bp-premier',
    engines: ['sqlserver'],
    mapping: bpPremierMapping,
    usual: { database: 'BPSPatients', instance: 'BPSINSTANCE', user: 'bpsrawdata' },
    readOnly: 'bp-premier',
  },
  { ...writable, name: 'fhir', engines: ['fhir'], columns: 'none', mapping: null },
  { ...writable, name: 'csv', engines: ['csv'], columns: 'asked', mapping: null, readOnly: 'patient-list' },
  {
    ...writable,
    name: 'openmrs',
    engines: ['mariadb'],
    mapping: openmrsMapping,
    usual: { database: 'openmrs' },
    caution: 'interface-preferred',
  },
  { ...writable, name: 'freemed', engines: ['mariadb'], mapping: freemedMapping, usual: { database: 'freemed' } },
  { ...writable, name: 'gnumed', engines: ['postgresql'], mapping: gnumedMapping, usual: { database: 'gnumed_v22' } },
  {
    ...writable,
    name: 'tryton',
    engines: ['postgresql'],
    mapping: trytonMapping,
    usual: { database: 'health' },
    caution: 'interface-preferred',
  },
];

/** A system by its name; every name has one. */
export function systemOf(name: PracticeSystem['name']): PracticeSystem {
  const found = practiceSystems.find((system) => system.name === name);
  if (found === undefined) throw new Error(`no such practice system: ${name}`);
  return found;
}
