import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { TableDescription } from '../../contract/setup.ts';
import { declaredLength } from '../mapping/declared-length.ts';
import type { Engine, Session } from '../session.ts';
import { digitsIn, foldText } from '../sql/fold.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { sqliteFaultOf } from './sqlite-faults.ts';

/** How long we wait for somebody else's lock, in milliseconds. */
const lockWait = 2000;

/**
 * The practice database in a file. It is opened for each operation and closed behind it, so that we never hold a lock, and never write to
 * a file that was moved away and replaced by another.
 */
export function sqliteFile(file: string): Engine {
  return {
    name: 'SQLite',
    dialect: sqliteDialect,
    schemas: false,
    faultOf: sqliteFaultOf,
    async use(purpose, work) {
      // An absolute path, because SQLite takes '' and ':memory:' for databases of their own.
      const database = new Database(resolve(file), {
        fileMustExist: true,
        readonly: purpose === 'read',
        timeout: lockWait,
      });
      try {
        prepare(database);
        return await work(sessionOn(database));
      } finally {
        database.close();
      }
    },
  };
}

function prepare(database: Database.Database): void {
  // What we call written must survive a power cut; the driver's own build asks for less on databases with a write-ahead log.
  database.pragma('synchronous = FULL');
  const options = { varargs: true, deterministic: true, directOnly: true };
  database.function('bounce_desk_fold', options, (...texts) => foldText(joined(texts)));
  database.function('bounce_desk_digits', options, (...texts) =>
    texts.map((text) => digitsIn(joined([text]))).join('\n'),
  );
}

const joined = (texts: readonly unknown[]): string => texts.filter((text) => text !== null).join('\n');

function sessionOn(database: Database.Database): Session {
  const run = (text: string) => void database.prepare(text).run();
  return {
    tables: async () => tableNames(database).map((name) => describeTable(database, name)),
    changeRights: async () => null,
    table: async (name) => {
      const found = tableNames(database).find((known) => known.toLowerCase() === name.toLowerCase());
      if (found === undefined) return null;
      return { ...describeTable(database, found), transactional: true, rowVersion: null, updatable: null };
    },
    all: async ({ text, values }) => database.prepare<unknown[], Record<string, unknown>>(text).all(...values),
    run: async ({ text, values }) => database.prepare(text).run(...values).changes,
    // Nobody else can write from here on.
    begin: async () => run('BEGIN IMMEDIATE'),
    commit: async () => run('COMMIT'),
    rollback: async () => {
      // Some errors make SQLite roll back by itself.
      if (database.inTransaction) run('ROLLBACK');
    },
  };
}

/** The tables and views of the file itself; what SQLite and its extensions keep for themselves is left out. */
function tableNames(database: Database.Database): readonly string[] {
  const list = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`;
  return database.prepare<unknown[], string>(list).pluck().all();
}

function describeTable(database: Database.Database, table: string): TableDescription {
  const columns = database
    .prepare<unknown[], { name: string; type: string; notnull: number }>(
      'SELECT name, type, "notnull" FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid',
    )
    .all(table);
  return {
    table,
    columns: columns.map(({ name, type, notnull }) => ({
      name,
      type,
      nullable: notnull === 0,
      length: declaredLength(type),
    })),
  };
}
