/** Every change of an address, written down by the database itself: what the connector says is held against it. */
export const historyTables: Readonly<Record<string, readonly string[]>> = {
  sqlite: [
    'CREATE TABLE history (patient_id INTEGER, old_email TEXT, new_email TEXT)',
    'CREATE TRIGGER remember AFTER UPDATE OF email ON patients BEGIN INSERT INTO history VALUES (new.id, old.email, new.email); END',
  ],
  mariadb: [
    'DROP TABLE IF EXISTS history',
    'CREATE TABLE history (patient_id BIGINT, old_email VARCHAR(255), new_email VARCHAR(255))',
    'CREATE TRIGGER remember AFTER UPDATE ON patients FOR EACH ROW INSERT INTO history VALUES (NEW.id, OLD.email, NEW.email)',
  ],
  postgresql: [
    'DROP TABLE IF EXISTS history',
    'CREATE TABLE history (patient_id bigint, old_email text, new_email text)',
    `CREATE OR REPLACE FUNCTION remember() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN INSERT INTO history VALUES (NEW.id, OLD.email, NEW.email); RETURN NULL; END $$`,
    'CREATE TRIGGER remember AFTER UPDATE ON patients FOR EACH ROW EXECUTE FUNCTION remember()',
  ],
};

export interface Change {
  readonly patient_id: string | null;
  readonly old_email: string | null;
  readonly new_email: string | null;
}

export const readHistory = 'SELECT patient_id, old_email, new_email FROM history';
