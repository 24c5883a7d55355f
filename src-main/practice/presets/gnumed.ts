import { nothingMore, type PlanOf } from '../mapping/plan.ts';

const nameOf = (part: string): string =>
  `(SELECT n.${part} FROM dem.names n WHERE n.id_identity = p.pk AND n.active LIMIT 1)`;

const kind = (name: string): string => `(SELECT t.pk FROM dem.enum_comm_types t WHERE t.description = '${name}')`;

const phoneOf = (name: string): string =>
  `(SELECT c.url FROM dem.lnk_identity2comm c WHERE c.fk_identity = p.pk AND c.fk_type IN ${kind(name)} ORDER BY c.pk LIMIT 1)`;

const status = `CASE WHEN p.deleted THEN 'archived' WHEN p.deceased IS NOT NULL THEN 'deceased' ELSE 'active' END`;

/** Its audit is kept by triggers of its own. */
export const gnumedPlan: PlanOf = (mapping) => ({
  ...nothingMore,
  mapping,
  expressions: {
    firstName: nameOf('firstnames'),
    lastName: nameOf('lastnames'),
    mobile: phoneOf('mobile'),
    home: phoneOf('homephone'),
    work: phoneOf('workphone'),
    status,
  },
  needs: ['pk', 'deleted', 'deceased'],
  addressesWhere: (qualifier) => `${qualifier}fk_type IN ${kind('email')}`,
  addressNeeds: ['fk_type', 'fk_identity', 'pk', 'url'],
  looksInto: [
    { table: 'dem.names', columns: ['id_identity', 'firstnames', 'lastnames', 'active'] },
    { table: 'dem.enum_comm_types', columns: ['pk', 'description'] },
  ],
  trail: null,
});
