import type { TableMapping } from '../../contract/settings.ts';
import type { EmailUpdate } from '../port.ts';
import type { SqlValue } from '../sql/statement.ts';

/** What a trace is written with: when, by our clock (ISO, UTC) and by the server's (`YYYY-MM-DD HH:MM:SS`). */
export interface Moments {
  readonly utc: string;
  readonly server: string;
}

export type ColumnValue = readonly [column: string, value: SqlValue];

/** One row that a correction leaves behind. `keyOf`: a column that takes the key which the row before it was given. */
export interface TraceRow {
  readonly table: string;
  readonly values: readonly ColumnValue[];
  readonly keyOf: string | null;
}

/** How a correction is recorded in the practice's own audit, and found there again. */
export interface Trail {
  readonly tables: readonly { readonly table: string; readonly columns: readonly string[] }[];
  rows(update: EmailUpdate, moments: Moments): readonly TraceRow[];
  /** What the first row of this correction, and no other, holds. */
  trace(update: EmailUpdate): {
    readonly table: string;
    readonly holds: readonly ColumnValue[];
  };
  /** The rows that tell who put an address into a patient's field, and when (UTC); left out where the audit can't be asked so. */
  changeTo?(
    id: string,
    email: string,
  ): {
    readonly table: string;
    readonly holds: readonly ColumnValue[];
    readonly who: string;
    readonly when: string;
  };
}

type Expressed = 'firstName' | 'lastName' | 'birthDate' | 'mobile' | 'home' | 'work' | 'status';

/** A mapping with what only a shipped preset may add: SQL expressions, stamps, the system's own audit. */
export interface Plan {
  readonly mapping: TableMapping;
  /** Take the place of the mapped columns, in statements where the patient's row is `p`; `status` yields one of our own status words. */
  readonly expressions: Readonly<Partial<Record<Expressed, string>>>;
  /** Further columns of the patient table that expressions read. */
  readonly needs: readonly string[];
  /** Which rows of the table of addresses count beside what the mapping says; `qualifier` stands before that table's columns. */
  readonly addressesWhere: ((qualifier: string) => string) | null;
  /** Further columns of the table of addresses that `addressesWhere` reads. */
  readonly addressNeeds: readonly string[];
  /** Columns that stamps set, of the table that holds the address. */
  readonly sets: readonly string[];
  /** Other tables that expressions look into. */
  readonly looksInto: readonly { readonly table: string; readonly columns: readonly string[] }[];
  /** Tables that not every version has, which `alsoIn` reads. */
  readonly perhaps: readonly { readonly table: string; readonly columns: readonly string[]; readonly since: string }[];
  /** Further addresses of the patient `p`, in lines; null where there are none, or not these tables. */
  readonly alsoIn: string | null;
  /** How the field says that there is no address: by NULL where it takes that. The catalogue tells. */
  readonly emptyAs: 'null' | 'blank';
  /** What the system itself sets beside a changed address. */
  stamps(update: EmailUpdate, moments: Moments): readonly ColumnValue[];
  readonly trail: Trail | null;
}

/** Makes the plan once the mapping is in the database's own spelling. */
export type PlanOf = (mapping: TableMapping) => Plan;

/** What a preset without need for more adds. */
export const nothingMore = {
  expressions: {},
  needs: [],
  addressesWhere: null,
  addressNeeds: [],
  sets: [],
  looksInto: [],
  perhaps: [],
  alsoIn: null,
  emptyAs: 'blank',
  stamps: () => [],
} as const satisfies Partial<Plan>;

/** "My own table": what the mapping says and nothing else. */
export const ownPlan: PlanOf = (mapping) => ({
  mapping,
  ...nothingMore,
  trail: mapping.audit === null ? null : ownTrail(mapping.audit),
});

function ownTrail(audit: NonNullable<TableMapping['audit']>): Trail {
  const { table } = audit;
  return {
    tables: [
      {
        table,
        columns: [audit.correctionId, audit.patientId, audit.oldEmail, audit.newEmail, audit.actor, audit.changedAt],
      },
    ],
    rows: (update, { utc }) => [
      {
        table,
        values: [
          [audit.correctionId, update.correctionId],
          [audit.patientId, update.id],
          [audit.oldEmail, update.expected],
          [audit.newEmail, update.next],
          [audit.actor, update.actor],
          [audit.changedAt, utc],
        ],
        keyOf: null,
      },
    ],
    trace: ({ correctionId }) => ({ table, holds: [[audit.correctionId, correctionId]] }),
    changeTo: (id, email) => ({
      table,
      holds: [
        [audit.patientId, id],
        [audit.newEmail, email],
      ],
      who: audit.actor,
      when: audit.changedAt,
    }),
  };
}
