import type { Correction } from '../../contract/correction.ts';
import type { Failure } from '../../contract/failure.ts';

/** A correction as its row holds it. */
export type CorrectionRow = Omit<Correction, 'confirmedWithPatient' | 'failure'> & {
  readonly confirmedWithPatient: 0 | 1;
  readonly failure: string | null;
};

export const correctionColumns = `sequence, id, patientId, patientName, oldAddress, newAddress, expectedRaw, nextRaw, expectedVersion, actor,
  madeAt, notBefore, state, confirmedWithPatient, undoes, attempts, settledAt, foundRaw, foundBy, foundAt, failure`;

export const correctionOf = (row: CorrectionRow): Correction => ({
  ...row,
  confirmedWithPatient: row.confirmedWithPatient === 1,
  failure: row.failure === null ? null : (JSON.parse(row.failure) as Failure),
});
