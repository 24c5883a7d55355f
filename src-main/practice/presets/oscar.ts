import { nothingMore, type PlanOf } from '../mapping/plan.ts';
import type { EmailUpdate } from '../port.ts';

/** OSCAR's own set of inactive statuses; whoever was merged into another record comes first. */
const status = `CASE
  WHEN EXISTS (SELECT 1 FROM demographic_merged m WHERE m.demographic_no = p.demographic_no AND m.deleted = 0) THEN 'merged'
  WHEN p.patient_status = 'DE' THEN 'deceased'
  WHEN p.patient_status = 'MO' THEN 'left'
  WHEN p.patient_status IN ('IN', 'IC', 'ID', 'FI') THEN 'archived'
  ELSE 'active' END`;

const birthDate = `CONCAT_WS('-', p.year_of_birth, LPAD(p.month_of_birth, 2, '0'), LPAD(p.date_of_birth, 2, '0'))`;

/** `lastUpdateUser` and `provider_no` hold six characters. */
const user = 'BNCDSK';

const data = ({ correctionId, actor, expected, next }: EmailUpdate): string =>
  `Bounce Desk ${correctionId}: email from '${expected ?? ''}' to '${next ?? ''}' by ${actor}`;

export const oscarPlan: PlanOf = (mapping) => ({
  ...nothingMore,
  mapping,
  expressions: { birthDate, status },
  needs: ['patient_status', 'year_of_birth', 'month_of_birth', 'date_of_birth'],
  sets: ['lastUpdateUser', 'lastUpdateDate'],
  looksInto: [{ table: 'demographic_merged', columns: ['demographic_no', 'deleted'] }],
  stamps: (_, { server }) => [
    ['lastUpdateUser', user],
    ['lastUpdateDate', server],
  ],
  trail: {
    tables: [
      {
        table: 'log',
        columns: ['dateTime', 'provider_no', 'action', 'content', 'contentId', 'ip', 'demographic_no', 'data'],
      },
    ],
    rows: (update, { server }) => [
      {
        table: 'log',
        values: [
          ['dateTime', server],
          ['provider_no', user],
          ['action', 'update'],
          ['content', 'demographic'],
          ['contentId', update.id],
          ['ip', ''],
          ['demographic_no', update.id],
          ['data', data(update)],
        ],
        keyOf: null,
      },
    ],
    trace: (update) => ({
      table: 'log',
      holds: [
        ['demographic_no', update.id],
        ['data', data(update)],
      ],
    }),
  },
});
