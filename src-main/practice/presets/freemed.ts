import { nothingMore, type PlanOf } from '../mapping/plan.ts';

const status = `CASE WHEN p.ptdead = 1 THEN 'deceased' WHEN p.ptarchive = 1 THEN 'archived' ELSE 'active' END`;

export const freemedPlan: PlanOf = (mapping) => ({
  ...nothingMore,
  mapping,
  expressions: { status },
  needs: ['ptdead', 'ptarchive'],
  sets: ['ptdtmod'],
  // A date without a time.
  stamps: (_, { server }) => [['ptdtmod', server.slice(0, 10)]],
  trail: null,
});
