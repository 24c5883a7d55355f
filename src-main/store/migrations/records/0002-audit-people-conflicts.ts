import type { Migration } from '../../migrate.ts';

const changes = `
-- Whether the patient confirmed the new address; null where a line is not about that.
ALTER TABLE audit ADD COLUMN confirmed INTEGER;
-- REPLACE passes the trigger against removal by: a number that was given is never given again.
CREATE TRIGGER auditOnlyGrows BEFORE INSERT ON audit
WHEN NEW.sequence <= (SELECT ifnull(max(sequence), 0) FROM audit)
BEGIN SELECT RAISE (ABORT, 'audit is append-only'); END;

-- How often in a row a person was locked out: each time for longer.
ALTER TABLE people ADD COLUMN lockouts INTEGER NOT NULL DEFAULT 0;

-- Who put there what was found instead, and when, where the practice database can tell.
ALTER TABLE corrections ADD COLUMN foundBy TEXT;
ALTER TABLE corrections ADD COLUMN foundAt INTEGER;
`;

export const auditPeopleConflicts: Migration = {
  version: 2,
  name: 'audit-people-conflicts',
  up: (connection) => connection.exec(changes),
};
