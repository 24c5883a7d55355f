import { addressesIn, type Patient } from '../../contract/patient.ts';
import { atomically, type Connection, listOf } from '../connection.ts';
import { holdersNotErased } from '../not-erased.ts';
import type { Erasures } from '../records/erasures.ts';
import { foldText, markWords } from '../search-text.ts';
import { failed } from './message-row.ts';

export const patientOf = (snapshot: string): Patient => JSON.parse(snapshot) as Patient;

export function patientsOn(cache: Connection, now: () => number, erasures: Erasures) {
  const get = cache.prepare<[string], string>('SELECT snapshot FROM patients WHERE id = ?').pluck();
  const save = cache.prepare(
    `INSERT INTO patients (id, snapshot, searchName) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET snapshot = excluded.snapshot, searchName = excluded.searchName`,
  );
  const remove = cache.prepare('DELETE FROM patients WHERE id = ?');
  const letGo = cache.prepare('DELETE FROM patientAddresses WHERE patientId = ?');
  const hold = cache.prepare('INSERT INTO patientAddresses (address, patientId) VALUES (?, ?)');
  const disown = cache.prepare('DELETE FROM patientAddresses WHERE address IN (SELECT value FROM json_each(?))');
  const note = cache.prepare(
    'INSERT OR REPLACE INTO lookedUp (address, at) SELECT value, @at FROM json_each(@addresses)',
  );
  const concerned = cache
    .prepare<[object], string>(
      'SELECT address FROM patientAddresses WHERE patientId = @id UNION SELECT address FROM worklist WHERE patientId = @id',
    )
    .pluck();

  const failedLast = cache
    .prepare<[object], number>(
      `SELECT max(at) FROM (SELECT max(sentAt, ifnull(failedAt, 0)) AS at FROM messages WHERE recipient = @address AND ${failed}
         UNION ALL SELECT max(ifnull(lastEventAt, 0), ifnull(createdAt, 0)) FROM rejections WHERE address = @address
         UNION ALL SELECT 0)`,
    )
    .pluck();
  const newestFailure = (address: string): number => (failedLast.get({ address }) ?? 0) * 1000;

  const keep = (patient: Patient): void => {
    save.run(patient.id, JSON.stringify(patient), markWords(foldText(patient.name)));
    letGo.run(patient.id);
    for (const address of addressesIn(patient.rawEmail)) hold.run(address, patient.id);
  };

  return {
    saveHolders(addresses: readonly string[], patients: readonly Patient[]): void {
      atomically(cache, () => {
        disown.run(listOf(addresses));
        for (const patient of holdersNotErased(erasures, patients, addresses, newestFailure)) keep(patient);
        note.run({ addresses: listOf(addresses), at: now() });
      });
    },
    saveOne: (id: string, patient: Patient | null): readonly string[] =>
      atomically(cache, () => {
        const before = concerned.all({ id });
        if (patient === null) remove.run(id);
        else keep(patient);
        return [...new Set([...before, ...concerned.all({ id })])];
      }),
    get(id: string): Patient | null {
      const snapshot = get.get(id);
      return snapshot === undefined ? null : patientOf(snapshot);
    },
  };
}
