import { nothingMore, type PlanOf } from '../mapping/plan.ts';

export const trytonPlan: PlanOf = (mapping) => {
  // The column that says which party a patient is has another name in newer versions.
  const party = `p."${mapping.id}"`;
  const partyHas = (column: string): string => `(SELECT o.${column} FROM party_party o WHERE o.id = ${party})`;
  const phoneOf = (type: string): string =>
    `(SELECT m.value FROM party_contact_mechanism m WHERE m.party = ${party} AND m.type = '${type}' AND m.active ORDER BY m.sequence, m.id LIMIT 1)`;
  const status = `CASE WHEN p.deceased THEN 'deceased' WHEN NOT ${partyHas('active')} THEN 'archived' ELSE 'active' END`;
  return {
    ...nothingMore,
    mapping,
    expressions: {
      firstName: partyHas('name'),
      lastName: partyHas('lastname'),
      birthDate: partyHas('dob'),
      mobile: phoneOf('mobile'),
      home: phoneOf('phone'),
      status,
    },
    needs: ['deceased'],
    addressNeeds: ['party', 'type', 'active', 'value', 'sequence', 'id'],
    // For phone numbers it holds the digits alone, for addresses the same again.
    sets: ['value_compact', 'write_date'],
    looksInto: [{ table: 'party_party', columns: ['id', 'name', 'lastname', 'dob', 'active'] }],
    // Who wrote it is a user of Tryton, which we are not.
    stamps: ({ next }, { server }) => [
      ['value_compact', next],
      ['write_date', server],
    ],
    trail: null,
  };
};
