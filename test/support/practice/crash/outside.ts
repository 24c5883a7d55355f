import { behindOurBack } from '../practice-file.ts';
import type { TestServer } from '../servers/server.ts';
import { type Change, readHistory } from './history.ts';

/** A practice database past our code: somebody else's hand in it, and what it saw itself. */
export interface Outside {
  set(id: number, email: string): Promise<void>;
  history(): Promise<readonly Change[]>;
  /** The corrections that left a row in the practice's audit. */
  traces(): Promise<readonly (string | null)[]>;
  emails(): Promise<ReadonlyMap<string, string | null>>;
}

export function outsideOfFile(file: string): Outside {
  const all = <Row>(text: string) => behindOurBack(file, (database) => database.prepare<[], Row>(text).all());
  return {
    set: async (id, email) =>
      behindOurBack(
        file,
        (database) => void database.prepare('UPDATE patients SET email = ? WHERE id = ?').run(email, id),
      ),
    history: async () =>
      all<Change>(readHistory).map((change) => ({
        ...change,
        patient_id: change.patient_id === null ? null : String(change.patient_id),
      })),
    traces: async () =>
      all<{ correction_id: string }>('SELECT correction_id FROM contact_changes').map((row) => row.correction_id),
    emails: async () =>
      new Map(
        all<{ id: number; email: string }>('SELECT id, email FROM patients').map((row) => [String(row.id), row.email]),
      ),
  };
}

export function outsideOfServer(server: TestServer): Outside {
  return {
    set: (id, email) => server.execute(`UPDATE patients SET email = '${email}' WHERE id = ${id}`),
    history: async () => (await server.query(readHistory)) as unknown as readonly Change[],
    traces: async () =>
      (await server.query('SELECT correction_id FROM contact_changes')).map((row) => row.correction_id ?? null),
    emails: async () =>
      new Map((await server.query('SELECT id, email FROM patients')).map((row) => [row.id ?? '', row.email ?? null])),
  };
}
