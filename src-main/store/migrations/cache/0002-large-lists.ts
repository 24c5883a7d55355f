import type { Migration } from '../../migrate.ts';
import { markWords } from '../../search-text.ts';

const trigrams = `content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'`;

/**
 * What keeps pages, searches and counts quick among hundreds of thousands of lines and a million messages. Everything here follows from the
 * tables that were there, and triggers keep it in step with them in the same transaction.
 */
const tables = `
-- A number of its own, which a copy keeps: the search index knows a line by it.
CREATE TABLE lines (
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
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
  searchText TEXT NOT NULL, -- each word begins with two marks
  row TEXT NOT NULL -- JSON
) STRICT;

CREATE VIRTUAL TABLE worklistFound USING fts5 (searchText, ${trigrams});

-- How many lines there are of each kind.
CREATE TABLE worklistTallies (
  view TEXT NOT NULL,
  section TEXT NOT NULL,
  type TEXT NOT NULL,
  reason TEXT NOT NULL, -- empty for none
  lines INTEGER NOT NULL,
  PRIMARY KEY (view, section, type, reason)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER lineAdded AFTER INSERT ON lines BEGIN
  INSERT INTO worklistFound (rowid, searchText) VALUES (new.place, new.searchText);
  INSERT INTO worklistTallies VALUES (new.view, new.section, new.type, coalesce(new.reason, ''), 1)
    ON CONFLICT DO UPDATE SET lines = lines + 1;
END;
CREATE TRIGGER lineGone AFTER DELETE ON lines BEGIN
  DELETE FROM worklistFound WHERE rowid = old.place;
  UPDATE worklistTallies SET lines = lines - 1
    WHERE view = old.view AND section = old.section AND type = old.type AND reason = coalesce(old.reason, '');
END;
CREATE TRIGGER lineKept BEFORE UPDATE ON lines BEGIN
  SELECT RAISE (ABORT, 'lines are replaced, never changed');
END;

INSERT INTO lines (id, view, section, sectionOrder, sortKey, newestKey, nameKey, address, patientId, type, reason, until, searchText, row)
  SELECT id, view, section, sectionOrder, sortKey, newestKey, nameKey, address, patientId, type, reason, until, markWords(searchText), row
  FROM worklist ORDER BY rowid;
DROP TABLE worklist;
ALTER TABLE lines RENAME TO worklist;

-- Each order with all that a filter or a search asks of a line: lines that are passed over are not read themselves.
CREATE INDEX worklistUrgent ON worklist (view, sectionOrder, sortKey, id, type, reason, searchText);
CREATE INDEX worklistNewest ON worklist (view, sectionOrder, newestKey, id, type, reason, searchText);
CREATE INDEX worklistName ON worklist (view, sectionOrder, nameKey, id, type, reason, searchText);
CREATE INDEX worklistType ON worklist (view, type, reason);
CREATE INDEX worklistReason ON worklist (view, reason);
CREATE INDEX worklistAddress ON worklist (address);
CREATE INDEX worklistPatient ON worklist (patientId) WHERE patientId IS NOT NULL;
CREATE INDEX worklistUntil ON worklist (until) WHERE until IS NOT NULL;

-- Addresses and names in Sent, found by any three letters of them.
CREATE TABLE mailboxes (
  number INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE recipientsFound USING fts5 (address, ${trigrams});
CREATE TRIGGER recipientAdded AFTER INSERT ON mailboxes BEGIN
  INSERT INTO recipientsFound (rowid, address) VALUES (new.number, char(1, 1) || new.address);
END;
CREATE TRIGGER recipientGone AFTER DELETE ON mailboxes BEGIN
  DELETE FROM recipientsFound WHERE rowid = old.number;
END;
INSERT INTO mailboxes (address) SELECT address FROM recipients;
DROP TABLE recipients;
ALTER TABLE mailboxes RENAME TO recipients;

CREATE TABLE people (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  snapshot TEXT NOT NULL, -- JSON
  searchName TEXT NOT NULL -- each word begins with two marks
) STRICT;
CREATE TABLE held (
  address TEXT NOT NULL,
  patientId TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (address, patientId)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE patientsFound USING fts5 (searchName, ${trigrams});
CREATE TRIGGER patientAdded AFTER INSERT ON people BEGIN
  INSERT INTO patientsFound (rowid, searchName) VALUES (new.number, new.searchName);
END;
CREATE TRIGGER patientRenamed AFTER UPDATE OF searchName ON people WHEN old.searchName <> new.searchName BEGIN
  DELETE FROM patientsFound WHERE rowid = old.number;
  INSERT INTO patientsFound (rowid, searchName) VALUES (new.number, new.searchName);
END;
CREATE TRIGGER patientGone AFTER DELETE ON people BEGIN
  DELETE FROM patientsFound WHERE rowid = old.number;
END;
INSERT INTO people (id, snapshot, searchName) SELECT id, snapshot, markWords(searchName) FROM patients;
INSERT INTO held SELECT address, patientId FROM patientAddresses;
DROP TABLE patientAddresses;
DROP TABLE patients;
ALTER TABLE people RENAME TO patients;
ALTER TABLE held RENAME TO patientAddresses;
CREATE INDEX patientAddressesPatient ON patientAddresses (patientId);

-- Pages and searches of Sent read indexes alone, whatever they are filtered by. Most messages are delivered: those are read in their order.
DROP INDEX messagesSent;
CREATE INDEX messagesSent ON messages (sentAt, id, outcome, state, type, domain, recipient, patientId);
DROP INDEX messagesRecipient;
CREATE INDEX messagesRecipient ON messages (recipient, sentAt, id, type, outcome);
DROP INDEX messagesPatient;
CREATE INDEX messagesPatient ON messages (patientId, sentAt, id, type, outcome) WHERE patientId IS NOT NULL;
DROP INDEX messagesOther;
CREATE INDEX messagesOther ON messages (outcome, sentAt, id, recipient, patientId) WHERE outcome <> 'delivered';
CREATE INDEX messagesKind ON messages (type, outcome, sentAt, id, recipient, patientId) WHERE outcome <> 'delivered';
CREATE INDEX messagesType ON messages (type, sentAt, id, outcome, recipient, patientId);
`;

export const largeLists: Migration = {
  version: 2,
  name: 'large-lists',
  up: (connection) => {
    connection.function('markWords', (text) => markWords(String(text)));
    connection.exec(tables);
  },
};
