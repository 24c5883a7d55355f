import { nothingMore, type PlanOf } from '../mapping/plan.ts';

/** The name in force: the preferred one, else the oldest. */
const nameOf = (part: string): string =>
  `(SELECT n.${part} FROM person_name n WHERE n.person_id = p.patient_id AND n.voided = 0 ORDER BY n.preferred DESC, n.person_name_id LIMIT 1)`;

/** Attribute types have other keys on every server: they are known by what their clinics call them. */
const typesCalled = (...names: readonly string[]): string =>
  `(SELECT k.person_attribute_type_id FROM person_attribute_type k WHERE LOWER(k.name) IN (${names.map((name) => `'${name}'`).join(', ')}))`;

const phone = `(SELECT m.value FROM person_attribute m WHERE m.person_id = p.patient_id AND m.voided = 0
  AND m.person_attribute_type_id IN ${typesCalled('telephone number', 'phone number', 'phonenumber', 'mobile number')}
  ORDER BY m.person_attribute_id LIMIT 1)`;

const status = `CASE
  WHEN EXISTS (SELECT 1 FROM person e WHERE e.person_id = p.patient_id AND e.dead = 1) THEN 'deceased'
  WHEN p.voided = 1 THEN 'archived'
  ELSE 'active' END`;

export const openmrsPlan: PlanOf = (mapping) => ({
  ...nothingMore,
  mapping,
  expressions: {
    firstName: nameOf('given_name'),
    lastName: nameOf('family_name'),
    birthDate: '(SELECT e.birthdate FROM person e WHERE e.person_id = p.patient_id)',
    mobile: phone,
    status,
  },
  needs: ['patient_id', 'voided'],
  addressesWhere: (qualifier) =>
    `${qualifier}person_attribute_type_id IN ${typesCalled('email', 'e-mail', 'email address', 'emailaddress')}`,
  addressNeeds: ['person_attribute_type_id'],
  sets: ['date_changed'],
  looksInto: [
    { table: 'person', columns: ['person_id', 'birthdate', 'dead'] },
    {
      table: 'person_name',
      columns: ['person_name_id', 'person_id', 'given_name', 'family_name', 'preferred', 'voided'],
    },
    { table: 'person_attribute_type', columns: ['person_attribute_type_id', 'name'] },
  ],
  // Who changed it is a user of OpenMRS, which we are not.
  stamps: (_, { server }) => [['date_changed', server]],
  trail: null,
});
