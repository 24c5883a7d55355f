import type { Failure } from '../../contract/failure.ts';
import type { AuditCheck } from '../../contract/reports.ts';
import { type Result, success } from '../../contract/result.ts';
import type { ChainedAuditEntry, NewAuditEntry } from '../../store/port.ts';
import { actorOf, type Desk } from '../desk.ts';
import { csvHead, csvLines } from './csv.ts';
import type { SaveFile } from './save-file.ts';

/** Goes over every line, its hash and the seal. */
export async function checkAudit({ store }: Desk): Promise<AuditCheck> {
  const newest = await store.audit.newest();
  const firstBroken = await store.audit.verify();
  return { entries: newest?.sequence ?? 0, intact: firstBroken === null, firstBroken, newestHash: newest?.hash ?? '' };
}

/** Names of columns, for whoever reads the file: another program as likely as a person, so they are not translated. */
const header = [
  'number',
  'at (UTC)',
  'who',
  'what',
  'patient',
  'old',
  'new',
  'outcome',
  'confirmed with the patient',
  'detail',
  'hash',
];

const rowOf = (entry: ChainedAuditEntry) => [
  entry.sequence,
  new Date(entry.at).toISOString(),
  entry.actor,
  entry.action,
  entry.patientId,
  entry.oldValue,
  entry.newValue,
  entry.outcome,
  entry.confirmed === null ? null : entry.confirmed ? 'yes' : 'no',
  entry.detail,
  entry.hash,
];

const pageSize = 1_000;

/** Saves the whole audit as CSV where a person chooses, and records that with count and reason before the file is written. Answers the number of lines, null where nobody chose a place. */
export async function exportAudit(
  desk: Desk,
  reason: string,
  saveFile: SaveFile,
): Promise<Result<{ readonly lines: number } | null, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const { store, clock } = desk;
  const upTo = (await store.audit.newest())?.sequence ?? 0;
  const line = (action: string): NewAuditEntry => ({
    at: clock.now(),
    actor: actor.value,
    action,
    patientId: null,
    oldValue: null,
    newValue: null,
    outcome: `${upTo} lines`,
    detail: reason,
  });
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  let recorded = false;
  const content = async function* () {
    await store.audit.append([line('audit-exported')]);
    recorded = true;
    yield csvHead(header, ',');
    for (let after = 0; after < upTo; ) {
      const page = await store.audit.page(after, Math.min(pageSize, upTo - after));
      if (page.length === 0) break;
      yield csvLines(page.map(rowOf), ',');
      after += page.length;
    }
  };
  const saved = await saveFile(`bounce-desk-audit-${day}.csv`, content).catch(async (fault: unknown) => {
    // Reading stopped on the way: there is no file, and the record shall not go on saying so. The first fault is the one to tell.
    if (recorded) await store.audit.append([line('audit-export-failed')]).catch(() => undefined);
    throw fault;
  });
  if (!saved.ok) {
    await store.audit.append([line('audit-export-failed')]);
    return saved;
  }
  return success(saved.value === null ? null : { lines: upTo });
}
