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

/** One connection to a practice database. Everything may reject with the driver's error, which `Engine.faultOf` reads. */
export interface Session {
  tables(): Promise<readonly TableDescription[]>;
  /** Null where there is no such table. */
  table(name: string): Promise<TableDescription | null>;
  all(statement: Statement): Promise<readonly Row[]>;
  /** Answers how many rows the statement touched. */
  run(statement: Statement): Promise<number>;
  /** Begins a transaction in which nobody else can write. */
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  readonly dialect: Dialect;
  /** Opens, works, closes. What was not committed is rolled back. */
  use<Value>(purpose: 'read' | 'write', work: (session: Session) => Promise<Value>): Promise<Value>;
  faultOf(error: unknown): Fault;
}
