import type { Migration } from '../../migrate.ts';

/**
 * What can be fetched again as far as Mandrill and the practice database remember. Columns bear the names of the contract's fields; times of
 * messages, rejections and snapshots are unix seconds, the others unix milliseconds.
 */
const tables = `
CREATE TABLE bookmarks (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  sentAt INTEGER NOT NULL,
  failedAt INTEGER,
  recipient TEXT NOT NULL,
  sender TEXT NOT NULL,
  type TEXT NOT NULL,
  state TEXT NOT NULL,
  opens INTEGER NOT NULL,
  diag TEXT,
  bounceDescription TEXT,
  rejectReason TEXT,
  patientId TEXT,
  reason TEXT,
  confidence TEXT,
  alternative TEXT,
  reasonVersion INTEGER,
  firstSeenAt INTEGER NOT NULL,
  failureSeenAt INTEGER,
  outcome TEXT NOT NULL, -- outcomeOf(state, opens) of the contract
  domain TEXT NOT NULL -- of the recipient
) STRICT;
-- Pages, figures and searches of Sent read this index alone.
CREATE INDEX messagesSent ON messages (sentAt, id, outcome, state, type, domain, recipient);
CREATE INDEX messagesRecipient ON messages (recipient, sentAt);
CREATE INDEX messagesFailed ON messages (recipient) WHERE outcome IN ('bounced', 'not-sent');
-- What is looked for among many that arrived.
CREATE INDEX messagesOther ON messages (outcome, sentAt, id) WHERE outcome NOT IN ('delivered', 'opened');
CREATE INDEX messagesReason ON messages (reasonVersion) WHERE reasonVersion IS NOT NULL;
CREATE INDEX messagesPatient ON messages (patientId, sentAt) WHERE patientId IS NOT NULL;
CREATE INDEX messagesArrived ON messages (domain) WHERE outcome IN ('delivered', 'opened');

-- Each address once: a part of an address is looked for here instead of in every message.
CREATE TABLE recipients (
  address TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE rejections (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  reason TEXT NOT NULL,
  detail TEXT,
  createdAt INTEGER,
  lastEventAt INTEGER,
  expiresAt INTEGER
) STRICT;
CREATE INDEX rejectionsAddress ON rejections (address);

CREATE TABLE patients (
  id TEXT PRIMARY KEY,
  snapshot TEXT NOT NULL, -- JSON
  searchName TEXT NOT NULL
) STRICT;

CREATE TABLE patientAddresses (
  address TEXT NOT NULL,
  patientId TEXT NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
  PRIMARY KEY (address, patientId)
) STRICT, WITHOUT ROWID;
CREATE INDEX patientAddressesPatient ON patientAddresses (patientId);

-- Addresses about which the practice database answered: nobody holds one that is here and has no patient.
CREATE TABLE lookedUp (
  address TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE domains (
  domain TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  checkedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE worklist (
  id TEXT PRIMARY KEY,
  view TEXT NOT NULL,
  section TEXT NOT NULL,
  sectionOrder INTEGER NOT NULL,
  sortKey TEXT NOT NULL,
  newestKey INTEGER NOT NULL, -- failedAt, negated
  nameKey TEXT NOT NULL,
  address TEXT NOT NULL,
  patientId TEXT,
  type TEXT NOT NULL,
  reason TEXT,
  until INTEGER,
  searchText TEXT NOT NULL,
  row TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX worklistUrgent ON worklist (view, sectionOrder, sortKey, id);
CREATE INDEX worklistNewest ON worklist (view, sectionOrder, newestKey, id);
CREATE INDEX worklistName ON worklist (view, sectionOrder, nameKey, id);
-- Counts read this index alone.
CREATE INDEX worklistCounts ON worklist (view, section, type, reason);
CREATE INDEX worklistAddress ON worklist (address);
CREATE INDEX worklistPatient ON worklist (patientId) WHERE patientId IS NOT NULL;
CREATE INDEX worklistUntil ON worklist (until) WHERE until IS NOT NULL;
`;

export const begin: Migration = { version: 1, name: 'begin', up: (connection) => connection.exec(tables) };
