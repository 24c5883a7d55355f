import { ownPlan } from '../mapping/plan.ts';
import type { Preset } from './preset.ts';

export const opendental: Preset = {
  name: 'opendental',
  title: 'Open Dental',
  engines: ['mariadb'],
  mapping: {
    table: 'patient',
    id: 'PatNum',
    email: 'Email',
    firstName: 'FName',
    lastName: 'LName',
    birthDate: 'Birthdate',
    mobile: 'WirelessPhone',
    home: 'HmPhone',
    work: 'WkPhone',
    // Deleted patients keep their row.
    status: { column: 'PatStatus', deceased: ['5'], archived: ['3', '4'], left: [], merged: [] },
    emailConsent: null,
    version: null,
    audit: null,
  },
  plan: ownPlan,
  readOnly: 'Open Dental’s maker permits changes through its own program and interface only.',
  verified: 'table of Open Dental 24.3 (MyISAM) on MariaDB 10.11; never an installed Open Dental',
};
