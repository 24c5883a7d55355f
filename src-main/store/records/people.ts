import type { Person } from '../../contract/status.ts';
import { atomically, type Connection } from '../connection.ts';
import type { NewAuditEntry, StoredPerson } from '../port.ts';
import type { AppendAudit } from './audit.ts';

export function peopleOn(records: Connection, appendAudit: AppendAudit) {
  const list = records.prepare<[], Person>('SELECT id, name, role FROM people ORDER BY name, id');
  const find = records.prepare<[string], StoredPerson>('SELECT * FROM people WHERE id = ?');
  const insert = records.prepare('INSERT INTO people (id, name, role, pinHash) VALUES (@id, @name, @role, @pinHash)');
  const remove = records.prepare('DELETE FROM people WHERE id = ?');
  const noteTry = records.prepare(
    'UPDATE people SET failedTries = @failedTries, lockedUntil = @lockedUntil, lockouts = @lockouts WHERE id = @id',
  );
  const setPin = records.prepare(
    'UPDATE people SET pinHash = ?, failedTries = 0, lockedUntil = NULL, lockouts = 0 WHERE id = ?',
  );
  return {
    list: (): readonly Person[] => list.all(),
    find: (id: string): StoredPerson | null => find.get(id) ?? null,
    add(person: Person, pinHash: string, audit: NewAuditEntry): void {
      atomically(records, () => {
        insert.run({ ...person, pinHash });
        appendAudit([audit]);
      });
    },
    remove(id: string, audit: NewAuditEntry): void {
      atomically(records, () => {
        remove.run(id);
        appendAudit([audit]);
      });
    },
    noteTry(id: string, tries: Pick<StoredPerson, 'failedTries' | 'lockedUntil' | 'lockouts'>): void {
      noteTry.run({ ...tries, id });
    },
    setPin(id: string, pinHash: string, audit: NewAuditEntry): void {
      atomically(records, () => {
        setPin.run(pinHash, id);
        appendAudit([audit]);
      });
    },
  };
}
