import type { Migration } from '../../migrate.ts';

const changes = `
-- Who and what was erased, as keyed hashes that nobody can read back: Mandrill goes on telling of old mail, and it shall not come back by itself.
CREATE TABLE erasures (
  mark TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const erasures: Migration = { version: 3, name: 'erasures', up: (connection) => connection.exec(changes) };
