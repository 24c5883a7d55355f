import type { TableMapping } from '../settings.ts';

const nothing = {
  firstName: null,
  lastName: null,
  birthDate: null,
  mobile: null,
  home: null,
  work: null,
  status: null,
  emailConsent: null,
  version: null,
  audit: null,
} as const satisfies Partial<TableMapping>;

/** Nothing chosen yet: what a form of one’s own table begins with, and what a database is described with. */
export const noMapping: TableMapping = { ...nothing, table: '', id: '', email: '' };

/** OpenEMR and its fork LibreHealth. There is no status but the day of death, which the preset reads by itself. */
export const openemrMapping: TableMapping = {
  ...nothing,
  table: 'patient_data',
  id: 'pid',
  email: 'email',
  firstName: 'fname',
  lastName: 'lname',
  birthDate: 'DOB',
  mobile: 'phone_cell',
  home: 'phone_home',
  work: 'phone_biz',
  emailConsent: { column: 'hipaa_allowemail', yes: ['YES'], no: ['NO'] },
};

/** Births stand in three columns and statuses in a set of the system's own: the preset reads both by itself. */
export const oscarMapping: TableMapping = {
  ...nothing,
  table: 'demographic',
  id: 'demographic_no',
  email: 'email',
  firstName: 'first_name',
  lastName: 'last_name',
  home: 'phone',
  work: 'phone2',
};

export const opendentalMapping: TableMapping = {
  ...nothing,
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
};

/** The maker's flat view, the only one that has names and addresses in one row. */
export const bpPremierMapping: TableMapping = {
  ...nothing,
  table: 'dbo.BPS_Patients',
  id: 'InternalID',
  email: 'Email',
  firstName: 'Firstname',
  lastName: 'Surname',
  birthDate: 'DOB',
  mobile: 'MobilePhone',
  home: 'HomePhone',
  work: 'WorkPhone',
  status: { column: 'StatusText', deceased: ['Deceased'], archived: ['Inactive'], left: [], merged: ['Merged'] },
};

/** An address is an attribute of a person, of a type whose name the preset looks for. */
export const openmrsMapping: TableMapping = {
  ...nothing,
  table: 'patient',
  id: 'patient_id',
  email: 'value',
  addresses: {
    table: 'person_attribute',
    key: 'person_attribute_id',
    patient: 'person_id',
    email: 'value',
    active: [{ column: 'voided', values: ['0'] }],
    version: null,
  },
};

export const freemedMapping: TableMapping = {
  ...nothing,
  table: 'patient',
  id: 'id',
  email: 'ptemail',
  firstName: 'ptfname',
  lastName: 'ptlname',
  birthDate: 'ptdob',
  mobile: 'ptmphone',
  home: 'pthphone',
};

/** Addresses are links of a kind whose name the preset looks for; the row's own version guards them. */
export const gnumedMapping: TableMapping = {
  ...nothing,
  table: 'dem.identity',
  id: 'pk',
  email: 'url',
  birthDate: 'dob',
  addresses: {
    table: 'dem.lnk_identity2comm',
    key: 'pk',
    patient: 'fk_identity',
    email: 'url',
    active: [],
    version: null,
  },
};

/** GNU Health on Tryton: patients, the parties they are, and a party's ways of contact. */
export const trytonMapping: TableMapping = {
  ...nothing,
  table: 'gnuhealth_patient',
  // Newer versions call it `party`.
  id: 'name',
  email: 'value',
  addresses: {
    table: 'party_contact_mechanism',
    key: 'id',
    patient: 'party',
    email: 'value',
    active: [
      { column: 'type', values: ['email'] },
      { column: 'active', values: ['true'] },
    ],
    version: null,
  },
};
