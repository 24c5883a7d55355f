import type { Correction, CorrectionState, Decision, DecisionKind } from '../../contract/correction.ts';
import type { Message } from '../../contract/message.ts';
import { addressesIn, normaliseAddress, type Patient } from '../../contract/patient.ts';
import type { Settings } from '../../contract/settings.ts';
import type { CorrectionSummary } from '../../contract/worklist.ts';
import type { AddressFacts } from '../../store/port.ts';
import type { AddressState } from './opening.ts';

/** What every part of a case's derivation reads. `now` is unix milliseconds. */
export interface CaseContext {
  readonly facts: AddressFacts;
  readonly state: AddressState;
  readonly settings: Settings;
  readonly now: number;
  readonly suggest: (address: string) => string | null;
}

/** Ten seconds in which a step can be taken back. */
export const undoWindow = 10_000;

const ended: ReadonlySet<CorrectionState> = new Set(['withdrawn', 'undone', 'dropped']);

export const summaryOf = (correction: Correction): CorrectionSummary => ({
  id: correction.id,
  state: correction.state,
  oldAddress: correction.oldAddress,
  newAddress: correction.newAddress,
  foundRaw: correction.foundRaw,
  foundBy: correction.foundBy,
  foundAt: correction.foundAt,
  actor: correction.actor,
  madeAt: correction.madeAt,
  undoUntil: correction.madeAt + undoWindow,
  failure: correction.failure,
});

/** The addresses whose cases show a correction. */
export const addressesOf = ({ oldAddress, newAddress }: Correction): readonly string[] =>
  [...new Set([oldAddress, normaliseAddress(newAddress)])].filter(Boolean);

/** Whether a correction is told in the case of an address: the one it leads away from. A removal that is being undone leads away from nothing: it stands with what it restores until that is done. */
export const concerns = (correction: Correction, address: string): boolean =>
  correction.oldAddress === ''
    ? normaliseAddress(correction.newAddress) === address && isUnderWay(correction)
    : correction.oldAddress === address && !ended.has(correction.state);

/** The newest correction of the case's address for this patient that still counts. */
export const correctionOf = ({ facts }: CaseContext, patientId: string): Correction | null =>
  facts.corrections.findLast(
    (correction) => correction.patientId === patientId && concerns(correction, facts.address),
  ) ?? null;

/** Decisions that stand, of one line, in the order in which they were made, whatever the clock said then. */
export const decisionsOf = ({ facts }: CaseContext, patientId: string): readonly Decision[] =>
  facts.decisions.filter(
    (decision) => decision.patientId === patientId && decision.messageId === null && !decision.undone,
  );

export const newestOf = (decisions: readonly Decision[], kinds: readonly DecisionKind[]): Decision | null =>
  decisions.findLast((decision) => kinds.includes(decision.kind)) ?? null;

/** Failures of the case that this desk came to know after a moment (unix milliseconds). */
export const failuresSeenAfter = ({ state }: CaseContext, moment: number): readonly Message[] =>
  state.failures.filter((message) => (message.failureSeenAt ?? message.firstSeenAt) * 1000 > moment);

/** Failures of mail that was sent after a moment (unix milliseconds). */
export const sentAfter = (messages: readonly Message[], moment: number): readonly Message[] =>
  messages.filter((message) => message.sentAt * 1000 > moment);

/** Everyone whose snapshot we have: who holds the address now, then who did. */
export const peopleOf = ({ facts }: CaseContext): readonly Patient[] => [
  ...(facts.holders ?? []),
  ...facts.formerHolders,
];

export const holds = (patient: Patient, address: string): boolean => addressesIn(patient.rawEmail).includes(address);

const underWay: ReadonlySet<CorrectionState> = new Set([
  'queued',
  'writing',
  'conflict',
  'refused',
  'gone',
  'unknown',
  'to-be-typed',
]);

/** Whether a correction still asks something of the practice database or of a person. */
export const isUnderWay = (correction: Correction | null): boolean =>
  correction !== null && underWay.has(correction.state);
