import type { ErasedPatient, FoundPatients, PatientData } from '../../src-main/contract/patient-data.ts';
import type { Result } from '../../src-main/contract/result.ts';
import type { Tools } from './store.ts';

/** One patient's data. Nothing of it stays in the window's state: whoever is shown it has it. */
export interface PatientDataSlice {
  readonly findPatients: (text: string) => Promise<Result<FoundPatients>>;
  readonly showPatient: (patientId: string) => Promise<Result<PatientData>>;
  readonly erasePatient: (patientId: string, reason: string) => Promise<Result<ErasedPatient>>;
}

export const patientDataSlice = ({ ask }: Tools): PatientDataSlice => ({
  findPatients: (text) => ask('patient-data.find', { text }),
  showPatient: (patientId) => ask('patient-data.show', { patientId }),
  erasePatient: (patientId, reason) => ask('patient-data.erase', { patientId, reason }),
});
