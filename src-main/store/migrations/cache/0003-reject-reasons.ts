import type { Migration } from '../../migrate.ts';

const columns =
  'id, view, section, sectionOrder, sortKey, newestKey, nameKey, address, patientId, type, until, searchText, row';

/** Lines that Mandrill did not even try are found by its word. Lines are replaced, never changed. */
const lines = `
CREATE TEMP TABLE untried AS SELECT ${columns}, json_extract(row, '$.rejectReason') AS reason FROM worklist
  WHERE reason IS NULL AND json_extract(row, '$.rejectReason') IS NOT NULL;
DELETE FROM worklist WHERE id IN (SELECT id FROM untried);
INSERT INTO worklist (${columns}, reason) SELECT ${columns}, reason FROM untried ORDER BY rowid;
DROP TABLE untried;
`;

export const rejectReasons: Migration = {
  version: 3,
  name: 'reject-reasons',
  up: (connection) => {
    connection.exec(lines);
  },
};
