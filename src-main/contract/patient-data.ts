import type { Patient } from './patient.ts';
import type { AuditEntry } from './reports.ts';
import type { TimelineEntry } from './worklist.ts';

/** Somebody of whom something may be kept here. */
export interface KnownPatient {
  readonly patientId: string;
  /** As last known; null where only the number is. */
  readonly name: string | null;
  readonly birthDate: string | null;
}

export interface FoundPatients {
  readonly patients: readonly KnownPatient[];
  /** False where the practice database could not be asked: then only who is kept here was found. */
  readonly practiceAsked: boolean;
}

/** Everything that this computer keeps of one patient. */
export interface PatientData extends KnownPatient {
  /** Name, phones, birth date and the like as cached; null where they are not. */
  readonly snapshot: Patient | null;
  /** Every address that the record holds or held, normalised. */
  readonly addresses: readonly string[];
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  /** Lines that stand in To fix or Waiting now. */
  readonly lines: number;
  /** Newest first. These stay when the rest is erased. */
  readonly audit: readonly AuditEntry[];
}

/** How much was erased. `steps` are calls, notes and the like. */
export interface Erased {
  readonly messages: number;
  readonly steps: number;
  readonly corrections: number;
}

export interface ErasedPatient extends Erased {
  /** Whether new sealed copies have taken the place of those that still had the patient; else the next ones do. */
  readonly copiesRenewed: boolean;
}
