import type { TableDescription } from '../../../contract/setup.ts';
import type { FoundTable, Session } from '../../session.ts';
import type { Row, Statement } from '../../sql/statement.ts';

/** One connection of a driver, in the terms that the pool and the session need. Each call settles or rejects by itself within its deadline. */
export interface Link {
  query(statement: Statement): Promise<{ readonly rows: readonly Row[]; readonly matched: number }>;
  /** A statement without values and without an answer. */
  command(text: string): Promise<void>;
  /** Says goodbye. */
  end(): Promise<void>;
  /** Cuts the connection: what was not committed is rolled back by the server. */
  destroy(): void;
}

/** How an engine looks up tables in its catalogue. */
export interface Catalogue {
  tables(link: Link): Promise<readonly TableDescription[]>;
  table(link: Link, name: string): Promise<FoundTable | null>;
}

export interface LinkSession {
  readonly session: Session;
  readonly inTransaction: () => boolean;
}

export function sessionOver(link: Link, catalogue: Catalogue): LinkSession {
  let open = false;
  return {
    inTransaction: () => open,
    session: {
      tables: () => catalogue.tables(link),
      table: (name) => catalogue.table(link, name),
      all: async (statement) => (await link.query(statement)).rows,
      run: async (statement) => (await link.query(statement)).matched,
      begin: async () => {
        open = true;
        await link.command('START TRANSACTION');
      },
      commit: async () => {
        await link.command('COMMIT');
        open = false;
      },
      rollback: async () => {
        if (!open) return;
        await link.command('ROLLBACK');
        open = false;
      },
    },
  };
}
