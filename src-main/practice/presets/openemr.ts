import { type ColumnValue, type Moments, nothingMore, type PlanOf } from '../mapping/plan.ts';
import type { EmailUpdate } from '../port.ts';
import { sha3of512 } from './sha3.ts';

/** There is no status but the day of death; some installations keep zeros for none. */
const status = `CASE WHEN p.deceased_date IS NULL OR CAST(p.deceased_date AS CHAR) LIKE '0000%' THEN 'active' ELSE 'deceased' END`;

/** By this note the row is found again; `log` has an index on the patient. */
const note = ({ correctionId }: EmailUpdate): string => `Bounce Desk ${correctionId}`;

/** OpenEMR keeps base64 of the statement in its comments. */
const comments = ({ id, expected, next, actor }: EmailUpdate): string =>
  Buffer.from(
    `UPDATE patient_data SET email: pid ${id}, from '${expected ?? ''}' to '${next ?? ''}', by ${actor}`,
  ).toString('base64');

const logged = (update: EmailUpdate, { server }: Moments): readonly ColumnValue[] => [
  ['date', server],
  ['event', 'patient-record-update'],
  ['category', 'Patient Demographics'],
  ['user', 'bounce-desk'],
  ['groupname', 'Default'],
  ['comments', comments(update)],
  ['user_notes', note(update)],
  ['patient_id', update.id],
  ['success', '1'],
  ['crt_user', ''],
  ['log_from', 'bounce-desk'],
  ['menu_item_id', null],
  ['ccda_doc_id', null],
];

/** OpenEMR's tamper report compares this with the row it belongs to: the values in the order of `logged`. */
const checksum = (values: readonly ColumnValue[]): string => sha3of512(values.map(([, value]) => value ?? '').join(''));

const shared: Omit<ReturnType<PlanOf>, 'mapping' | 'trail'> = {
  ...nothingMore,
  expressions: { status },
  needs: ['deceased_date'],
  sets: ['date'],
  stamps: (_, { server }) => [['date', server]],
};

/** Since version 8 the demographics form keeps contacts of its own beside the one address that mail goes to. */
const contacts = `(SELECT GROUP_CONCAT(t.\`value\` SEPARATOR '\n') FROM contact c JOIN contact_telecom t ON t.contact_id = c.id
  WHERE c.foreign_table_name = 'patient_data' AND c.foreign_id = p.pid AND t.\`system\` = 'email' AND t.status = 'A')`;

export const openemrPlan: PlanOf = (resolved) => ({
  ...shared,
  perhaps: [
    { table: 'contact', columns: ['id', 'foreign_table_name', 'foreign_id'], since: 'OpenEMR 8' },
    { table: 'contact_telecom', columns: ['contact_id', 'system', 'value', 'status'], since: 'OpenEMR 8' },
  ],
  alsoIn: contacts,
  mapping: resolved,
  trail: {
    tables: [
      { table: 'log', columns: logged(nobody, noTime).map(([column]) => column) },
      { table: 'log_comment_encrypt', columns: ['log_id', 'encrypt', 'checksum', 'checksum_api', 'version'] },
    ],
    rows: (update, moments) => {
      const values = logged(update, moments);
      return [
        { table: 'log', values, keyOf: null },
        {
          table: 'log_comment_encrypt',
          values: [
            ['encrypt', 'No'],
            ['checksum', checksum(values)],
            ['checksum_api', ''],
            ['version', '4'],
          ],
          keyOf: 'log_id',
        },
      ];
    },
    trace: (update) => ({
      table: 'log',
      holds: [
        ['patient_id', update.id],
        ['user_notes', note(update)],
      ],
    }),
  },
});

const nobody: EmailUpdate = { id: '', expected: null, expectedVersion: null, next: null, actor: '', correctionId: '' };
const noTime: Moments = { utc: '', server: '' };

/** LibreHealth's `log` is that of older OpenEMR versions: no category, no checksum beside it. */
const olderColumns = ['date', 'event', 'user', 'groupname', 'comments', 'user_notes', 'patient_id', 'success'];

export const librehealthPlan: PlanOf = (resolved) => ({
  ...shared,
  mapping: resolved,
  trail: {
    tables: [{ table: 'log', columns: olderColumns }],
    rows: (update, moments) => [
      {
        table: 'log',
        values: logged(update, moments).filter(([column]) => olderColumns.includes(column)),
        keyOf: null,
      },
    ],
    trace: (update) => ({
      table: 'log',
      holds: [
        ['patient_id', update.id],
        ['user_notes', note(update)],
      ],
    }),
  },
});
