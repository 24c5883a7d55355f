import type { Migration } from '../../migrate.ts';

/** What must never be lost. Columns bear the names of the contract's fields; times are unix milliseconds. */
const tables = `
CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  value TEXT NOT NULL -- JSON
) STRICT;

CREATE TABLE facts (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  pinHash TEXT NOT NULL,
  failedTries INTEGER NOT NULL DEFAULT 0,
  lockedUntil INTEGER
) STRICT;

CREATE TABLE corrections (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  patientId TEXT NOT NULL,
  patientName TEXT NOT NULL,
  oldAddress TEXT NOT NULL,
  newAddress TEXT NOT NULL,
  newAddressKey TEXT NOT NULL, -- normalised
  expectedRaw TEXT,
  nextRaw TEXT,
  expectedVersion TEXT,
  actor TEXT NOT NULL,
  madeAt INTEGER NOT NULL,
  notBefore INTEGER NOT NULL,
  state TEXT NOT NULL,
  confirmedWithPatient INTEGER NOT NULL,
  undoes TEXT REFERENCES corrections (id),
  attempts INTEGER NOT NULL,
  settledAt INTEGER,
  foundRaw TEXT,
  failure TEXT -- JSON
) STRICT;
CREATE INDEX correctionsOld ON corrections (oldAddress);
CREATE INDEX correctionsNew ON corrections (newAddressKey);
CREATE INDEX correctionsPatient ON corrections (patientId);
CREATE INDEX correctionsState ON corrections (state, sequence);
-- A patient's field is written by one correction at a time, whatever the program does.
CREATE UNIQUE INDEX correctionsWriting ON corrections (patientId) WHERE state = 'writing';

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  patientId TEXT,
  oldValue TEXT,
  newValue TEXT,
  outcome TEXT,
  detail TEXT,
  hash TEXT NOT NULL -- over the line before and this one
) STRICT;
CREATE INDEX auditPatient ON audit (patientId, sequence) WHERE patientId IS NOT NULL;
CREATE TRIGGER auditKeepsLines BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'audit is append-only'); END;
CREATE TRIGGER auditKeepsWords BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'audit is append-only'); END;

CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  address TEXT NOT NULL,
  patientId TEXT NOT NULL,
  messageId TEXT,
  actor TEXT NOT NULL,
  madeAt INTEGER NOT NULL,
  until INTEGER,
  note TEXT,
  undone INTEGER NOT NULL
) STRICT;
CREATE INDEX decisionsAddress ON decisions (address, madeAt);

CREATE TABLE announcements (
  key TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE closings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL,
  patientId TEXT NOT NULL,
  patientName TEXT,
  messageId TEXT,
  kind TEXT NOT NULL,
  actor TEXT,
  closedAt INTEGER NOT NULL,
  newAddress TEXT,
  correctionId TEXT,
  searchText TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX closingsOnce ON closings (address, patientId, ifnull(messageId, ''), closedAt);
CREATE INDEX closingsTime ON closings (closedAt, id);
`;

export const begin: Migration = { version: 1, name: 'begin', up: (connection) => connection.exec(tables) };
