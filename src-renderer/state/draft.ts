import type { Failure } from '../../src-main/contract/failure.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import { normaliseAddress } from '../../src-main/contract/patient.ts';
import type { EditorCheck, WorklistRow } from '../../src-main/contract/worklist.ts';

/** A correction while it is typed. Kept until it is saved or thrown away on purpose. */
export interface Draft {
  /** The row as it was when the editor opened: the editor outlives the row. */
  readonly row: WorklistRow;
  /** Chosen with "Find patient"; null where the row has its own. */
  readonly patient: Patient | null;
  readonly text: string;
  readonly suggestionTaken: string | null;
  /** Ticks set by hand; the others follow `tickedByDefault`. */
  readonly ticks: Readonly<Record<string, boolean>>;
  readonly belongsConfirmed: boolean;
  readonly check: EditorCheck | null;
  /** What stood in the field when it was checked. */
  readonly checkedText: string | null;
  readonly saving: boolean;
  readonly failure: Failure | null;
}

export const newDraft = (row: WorklistRow, patient: Patient | null): Draft => ({
  row,
  patient,
  text: patient === null ? row.address : '',
  suggestionTaken: null,
  ticks: {},
  belongsConfirmed: false,
  check: null,
  checkedText: null,
  saving: false,
  failure: null,
});

/** Whether there is anything to lose. */
export const isTouched = (draft: Draft): boolean =>
  normaliseAddress(draft.text) !== (draft.patient === null ? draft.row.address : '');

/** The address in what was typed or pasted ("Naledi <naledi@gmail.com>"), in letters, once the check has found it; until then the text. */
export function addressToSave({ text, check, checkedText }: Draft): string {
  if (check === null || checkedText !== text || check.syntax !== 'fine') return text.trim();
  return check.letters ?? check.address;
}

const partsOf = (address: string) => {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, at), domain: address.slice(at + 1) };
};

/** A change of the domain alone is a typo that everyone with the address shares; any other new address is one person's. */
export function isDomainTypo(oldAddress: string, newAddress: string): boolean {
  const before = partsOf(normaliseAddress(oldAddress));
  const after = partsOf(normaliseAddress(newAddress));
  return before.local === after.local && before.domain !== after.domain && after.domain.includes('.');
}

/** Whether someone who shares the address gets the new one too. */
export const isTicked = (draft: Draft, patientId: string): boolean =>
  draft.ticks[patientId] ?? isDomainTypo(draft.row.address, draft.text);

export const tickedIds = (draft: Draft): readonly string[] =>
  draft.row.sharedWith.map((holder) => holder.patientId).filter((id) => isTicked(draft, id));

/** The options of the field: what the check suggests, before its first answer what the row knew. */
export function suggestionsOf(draft: Draft): readonly string[] {
  const known = draft.check?.suggestions ?? (draft.row.suggestion === null ? [] : [draft.row.suggestion]);
  const text = normaliseAddress(draft.text);
  return known.filter((suggestion) => normaliseAddress(suggestion) !== text);
}
