import type { PracticeFailure } from '../contract/failure.ts';
import type { TableDescription } from '../contract/setup.ts';
import type { Dialect } from './sql/dialect.ts';
import type { Row, Statement } from './sql/statement.ts';

/**
 * What went wrong in a database, in the terms that decide what follows.
 * `away`: nothing was written, it may be tried again. `broken`: the same, but at commit nobody can tell.
 * `denied`: we have no right. `rejected`: the database does not take this value.
 */
export interface Fault {
  readonly kind: 'away' | 'broken' | 'denied' | 'rejected';
  readonly failure: PracticeFailure;
}

/** A table as the database's own catalogue knows it: names in its spelling, which is how they must be quoted. */
export interface FoundTable extends TableDescription {
  /** False where a rollback may leave changes in place (MyISAM), or where nobody can tell (views of MariaDB). */
  readonly transactional: boolean;
  /** A hidden column that changes with every change of a row and that we may read, or null. */
  readonly rowVersion: string | null;
  /** The columns that we may update, or null where the engine cannot tell. */
  readonly updatable: readonly string[] | null;
}

/** What our login may change in one table, whoever needs it. */
export interface ChangeRight {
  readonly schema: string;
  readonly table: string;
  /** Whether a statement may name the table without its schema. */
  readonly near: boolean;
  readonly inserts: boolean;
  readonly updates: boolean;
  /** Takes rows or the whole table away. */
  readonly deletes: boolean;
}

/** One connection to a practice database. Everything may reject with the driver's error, which `Engine.faultOf` reads. */
export interface Session {
  tables(): Promise<readonly TableDescription[]>;
  /** By its name, without regard to case unless two differ in nothing else; null where there is no such table. */
  table(name: string): Promise<FoundTable | null>;
  /** Every table, ours or not, in which the login may change anything; null where the engine knows no rights. */
  changeRights(): Promise<readonly ChangeRight[] | null>;
  all(statement: Statement): Promise<readonly Row[]>;
  /** Answers how many rows the statement matched. */
  run(statement: Statement): Promise<number>;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  readonly dialect: Dialect;
  /** Whether a table may be named with its schema, `dem.identity`. */
  readonly schemas: boolean;
  /** True where our statements were never run against such a server. */
  readonly untried?: boolean;
  /** Opens or lends a connection, works, gives it back. What was not committed is rolled back. */
  use<Value>(purpose: 'read' | 'write', work: (session: Session) => Promise<Value>): Promise<Value>;
  faultOf(error: unknown): Fault;
}
