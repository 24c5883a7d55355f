import { existsSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

const strikes = {
  /** The thread ends before the commit. */
  'dies-before-commit': () => process.exit(),
  /** The thread ends after the commit, before it could answer. */
  'dies-after-commit': (_: Database.Database, commit: () => void) => {
    commit();
    process.exit();
  },
  /** The thread waits for ever before the commit. */
  'hangs-before-commit': () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  /** A system call that nobody can interrupt, and that goes on to commit if it is let. */
  'stuck-before-commit': (database: Database.Database, commit: () => void) => {
    const count =
      'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 30000000) SELECT max(x) FROM c';
    database.prepare(count).get();
    commit();
  },
  'drive-lost-at-commit': () => {
    throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
  },
} satisfies Record<string, (database: Database.Database, commit: () => void) => void>;

export type WorkerFault = keyof typeof strikes;

/** Lets the first commit of this and of later workers meet a fault; `marker` is a file that appears when it struck. */
export function strikeAtCommit(fault: WorkerFault, marker: string): void {
  const prepare = Database.prototype.prepare;
  const strike = strikes[fault];
  function faultyPrepare(this: Database.Database, text: string) {
    const statement = prepare.call(this, text);
    if (text !== 'COMMIT' || existsSync(marker)) return statement;
    const { run } = statement;
    const commit = () => void Reflect.apply(run, statement, []);
    return Object.assign(statement, {
      run: () => {
        writeFileSync(marker, '');
        strike(this, commit);
      },
    });
  }
  Object.assign(Database.prototype, { prepare: faultyPrepare });
}

const here = new URL('./faults.ts', import.meta.url).href;
const worker = new URL('../../../src-main/practice/engines/sqlite-worker.ts', import.meta.url).href;

/** The product's own worker with a fault in it. */
export function faultyWorker(fault: WorkerFault, marker: string): URL {
  const code = [
    `import { strikeAtCommit } from ${JSON.stringify(here)};`,
    `strikeAtCommit(${JSON.stringify(fault)}, ${JSON.stringify(marker)});`,
    `await import(${JSON.stringify(worker)});`,
  ];
  return new URL(`data:text/javascript,${encodeURIComponent(code.join('\n'))}`);
}
