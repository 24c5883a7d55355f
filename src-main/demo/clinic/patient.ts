/** How the sample practice system marks a record. */
export type SampleStatus = 'Active' | 'Deceased' | 'Left' | 'Archived' | 'Merged';

/** A record of the sample practice database, as it stands in the table. */
export interface SamplePatient {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly homePhone: string | null;
  readonly workPhone: string | null;
  readonly status: SampleStatus;
  readonly emailConsent: 'Y' | 'N' | null;
}

/** A person before anyone wrote an address down. `latin` is the name as addresses spell it; members of a household live together. */
export interface Person extends Omit<SamplePatient, 'email'> {
  readonly latin: string;
  readonly age: number;
  readonly household: number;
}
