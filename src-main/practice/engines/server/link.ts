import type { TableDescription } from '../../../contract/setup.ts';
import type { ChangeRight, FoundTable, Session } from '../../session.ts';
import type { Row, Statement } from '../../sql/statement.ts';

/** One connection of a driver, in the terms that the pool and the session need. Each call settles or rejects by itself within its deadline. */
export interface Link {
  rows(statement: Statement): Promise<readonly Row[]>;
  /** Answers how many rows the statement matched. */
  change(statement: Statement): Promise<number>;
  /** A statement without values and without an answer. */
  command(text: string): Promise<void>;
  /** How a transaction is begun, and how it is given up. */
  readonly begin: string;
  readonly rollback: string;
  /** Says goodbye. */
  end(): Promise<void>;
  /** Cuts the connection: what was not committed is rolled back by the server. */
  destroy(): void;
}

/** How an engine looks up tables in its catalogue. */
export interface Catalogue {
  tables(link: Link): Promise<readonly TableDescription[]>;
  table(link: Link, name: string): Promise<FoundTable | null>;
  changeRights(link: Link): Promise<readonly ChangeRight[]>;
}

/** A row of an engine's question for rights, each of these columns true as `1` or `t`. */
export function changeRightOf(row: Row): ChangeRight {
  const is = (alias: string): boolean => ['1', 't', 'true'].includes(String(row[alias]));
  return {
    schema: String(row.schema ?? ''),
    table: String(row.table ?? ''),
    near: is('near'),
    inserts: is('inserts'),
    updates: is('updates'),
    deletes: is('deletes'),
  };
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
      changeRights: () => catalogue.changeRights(link),
      all: (statement) => link.rows(statement),
      run: (statement) => link.change(statement),
      begin: async () => {
        open = true;
        await link.command(link.begin);
      },
      commit: async () => {
        await link.command('COMMIT');
        open = false;
      },
      rollback: async () => {
        if (!open) return;
        await link.command(link.rollback);
        open = false;
      },
    },
  };
}
