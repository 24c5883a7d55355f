import type { PlanOf } from '../mapping/plan.ts';
import type { EmailUpdate } from '../port.ts';
import type { Preset } from './preset.ts';

/** OSCAR's own set of inactive statuses; whoever was merged into another record comes first. */
const status = `CASE
  WHEN EXISTS (SELECT 1 FROM demographic_merged m WHERE m.demographic_no = demographic.demographic_no AND m.deleted = 0) THEN 'merged'
  WHEN patient_status = 'DE' THEN 'deceased'
  WHEN patient_status = 'MO' THEN 'left'
  WHEN patient_status IN ('IN', 'IC', 'ID', 'FI') THEN 'archived'
  ELSE 'active' END`;

const birthDate = `CONCAT_WS('-', year_of_birth, LPAD(month_of_birth, 2, '0'), LPAD(date_of_birth, 2, '0'))`;

/** `lastUpdateUser` and `provider_no` hold six characters. */
const user = 'BNCDSK';

const data = ({ correctionId, actor, expected, next }: EmailUpdate): string =>
  `Bounce Desk ${correctionId}: email from '${expected ?? ''}' to '${next ?? ''}' by ${actor}`;

const plan: PlanOf = (mapping) => ({
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

export const oscar: Preset = {
  name: 'oscar',
  title: 'OSCAR, Open-O, Juno',
  engines: ['mariadb'],
  mapping: {
    table: 'demographic',
    id: 'demographic_no',
    email: 'email',
    firstName: 'first_name',
    lastName: 'last_name',
    birthDate: null,
    mobile: null,
    home: 'phone',
    work: 'phone2',
    status: null,
    emailConsent: null,
    version: null,
    audit: null,
  },
  plan,
  readOnly: null,
  verified:
    'tables of OSCAR 2019-07 and Open-O 2025-10 on MariaDB 10.11; never an installed OSCAR; Juno by its kinship only',
};
