import type { SaveCorrection, SavedCorrection } from '../../contract/bridge.ts';
import type { Correction } from '../../contract/correction.ts';
import type { Failure } from '../../contract/failure.ts';
import { addressesIn, normaliseAddress, type Patient, replaceAddress } from '../../contract/patient.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { WorklistRow } from '../../contract/worklist.ts';
import { undoWindow } from '../cases/case-context.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import { actorOf, type Desk } from '../desk.ts';
import { auditOf } from './audit-of.ts';
import { holdersOutside } from './check-address.ts';
import { dropReplaced } from './drop-replaced.ts';
import { overTheirs } from './over-theirs.ts';
import { addressFrom, syntaxOf } from './read-address.ts';
import { untried } from './untried.ts';

const active = (patient: Patient): boolean => patient.status === 'active' || patient.status === 'unknown';

/**
 * Puts a correction into the journal: on disk when it resolves, written to the practice database ten seconds later. Never waits for the network.
 * One intent a ticked patient, each guarded by that patient's own raw field.
 */
export async function saveCorrection(desk: Desk, input: SaveCorrection): Promise<Result<SavedCorrection, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const row = await desk.store.cases.row(input.rowId);
  if (row === null) return failure({ code: 'not-found' });
  // Only an address that nobody has takes a patient found by hand; a line has its own.
  if (input.patientId !== null && row.patient !== null && input.patientId !== row.patient.id)
    return failure({ code: 'not-allowed-here' });
  const patients = await patientsOf(desk, row, input);
  if (patients === null) return failure({ code: 'not-found' });
  const inactive = patients.find((patient) => !active(patient));
  if (inactive) return failure({ code: 'practice-record-inactive', status: inactive.status });
  const address = addressFrom(input.text);
  if (address !== '' && syntaxOf(address) !== 'fine') return failure({ code: 'address-invalid' });
  if (normaliseAddress(address) === row.address) return failure({ code: 'address-unchanged' });
  const own = patients.map((patient) => patient.id);
  const others = address === '' ? [] : await holdersOutside(desk, address, row.address, own);
  if (others.length > 0 && !input.belongsToAnotherConfirmed)
    return failure({ code: 'address-belongs-to-another', names: others.map((patient) => patient.name) });
  const now = desk.clock.now();
  const open = await desk.store.journal.open();
  // Typed anew where a decision was asked for: the guard is what the person saw there, not what was read since.
  const decided = row.step.kind === 'decide' ? await desk.store.journal.get(row.step.correction.id) : null;
  const corrections: Omit<Correction, 'sequence'>[] = [];
  for (const patient of patients) {
    // Behind a correction that still waits, the field will hold what that one writes.
    const before = open.findLast((correction) => correction.patientId === patient.id);
    const over = before === undefined && decided?.patientId === patient.id ? seenIn(decided) : undefined;
    const raw = over !== undefined ? over : before === undefined ? patient.rawEmail : before.nextRaw;
    const removed = before?.oldAddress === row.address && before.newAddress === '';
    const next =
      over !== undefined && decided !== null
        ? overTheirs(over, decided, address)
        : removed
          ? afterRemoval(raw, address)
          : nextRaw(raw, bouncedPart(raw, row.address, before), address);
    if (next === undefined || (over !== undefined && next === over)) return failure({ code: 'address-unchanged' });
    corrections.push({
      id: desk.newId(),
      patientId: patient.id,
      patientName: patient.name,
      oldAddress: row.address,
      newAddress: address,
      expectedRaw: raw,
      nextRaw: next === '' && patient.emptyAs === 'null' ? null : next,
      expectedVersion: before === undefined && over === undefined ? patient.version : null,
      actor: actor.value,
      madeAt: now,
      notBefore: now + undoWindow,
      state: desk.settings().writing ? 'queued' : 'to-be-typed',
      confirmedWithPatient: !input.suggestionTaken,
      undoes: null,
      ...untried,
    });
  }
  await desk.store.journal.add(
    corrections,
    corrections.map((correction) => auditOf(correction, 'correction-saved', sharedWith(others))),
  );
  for (const { id } of corrections) await dropReplaced(desk, id);
  await refreshCases(desk, [row.address, normaliseAddress(address)].filter(Boolean));
  return success({ ids: corrections.map((correction) => correction.id), undoUntil: now + undoWindow, address });
}

/** For the audit: whose address it was before, said yes to by whoever saved it. By id: a name is not kept longer than its record. */
const sharedWith = (others: readonly Patient[]): string | null =>
  others.length === 0 ? null : `used as well as by ${others.map(({ id }) => id).join(', ')}`;

/** The row's own patient (or the one found for an address that nobody has) and the ticked ones who share the address; null where one is not known. */
async function patientsOf(desk: Desk, row: WorklistRow, input: SaveCorrection): Promise<readonly Patient[] | null> {
  const first = input.patientId === null ? row.patient : await desk.store.patients.get(input.patientId);
  if (first === null) return null;
  const [facts] = await desk.store.cases.facts([row.address]);
  const also = input.alsoFor.map((id) => facts?.holders?.find((patient) => patient.id === id));
  const patients = [first, ...also.filter((patient) => patient !== undefined && patient.id !== first.id)];
  return patients.length === 1 + new Set(input.alsoFor.filter((id) => id !== first.id)).size
    ? (patients as readonly Patient[])
    : null;
}

/** The field that stood beside the question, or undefined where none did. */
function seenIn({ state, foundRaw, expectedRaw }: Correction): string | null | undefined {
  if (state === 'conflict' || state === 'unknown') return foundRaw;
  return state === 'refused' ? expectedRaw : undefined;
}

/** The part of the field to change: the bounced address, or what a correction that still waits is about to put in its place. */
const bouncedPart = (raw: string | null, address: string, before: Correction | undefined): string =>
  before?.oldAddress === address && !addressesIn(raw).includes(address) ? before.newAddress : address;

/** Behind a removal that still waits there is no part to change: the address joins those that are left, and a second removal changes nothing. */
function afterRemoval(raw: string | null, newAddress: string): string | undefined {
  if (newAddress === '') return undefined;
  return raw === null || raw === '' ? newAddress : `${raw}; ${newAddress}`;
}

/** The whole field after the correction: only the bounced part changes. A record that does not hold the bounced address (found by hand) takes the new one instead of what it has; `undefined` where nothing would change. */
function nextRaw(raw: string | null, oldAddress: string, newAddress: string): string | null | undefined {
  if (raw === null || raw === '') return newAddress === '' ? undefined : newAddress;
  const replaced = replaceAddress(raw, oldAddress, newAddress) ?? newAddress;
  return replaced === raw ? undefined : replaced;
}
