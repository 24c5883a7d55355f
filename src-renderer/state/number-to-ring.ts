import type { WorklistRow } from '../../src-main/contract/worklist.ts';

/** The number to ring about a line: the first of the record that nobody found to be somebody else's; null where none is left. */
export const numberToRing = ({ patient, wrongNumbers }: WorklistRow): string | null =>
  patient?.phones.find(({ number }) => !wrongNumbers.includes(number))?.number ?? null;
