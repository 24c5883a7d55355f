import type { SentQuery } from './reports.ts';
import type { View, WorklistQuery } from './worklist.ts';

/** A list as the screen shows it: which one, under which filters and search, in which order. */
export type ListShown =
  | {
      readonly list: View;
      readonly filters: Omit<WorklistQuery, 'view' | 'cursor'>;
      /** Ids of the lines that are picked; null: all that are shown. */
      readonly lines: readonly string[] | null;
    }
  | { readonly list: 'done'; readonly search: string }
  | { readonly list: 'sent'; readonly filters: Omit<SentQuery, 'cursor'> };

/** A list that leaves the app, and why: the words that the audit keeps. */
export interface ExportList {
  readonly shown: ListShown;
  readonly reason: string;
}

/** `call-list`: who is to be rung, a patient an entry. `list`: what the screen shows. */
export interface PrintList extends ExportList {
  readonly what: 'call-list' | 'list';
  readonly to: 'printer' | 'pdf';
}

/** Everything that is kept about one patient. */
export interface PrintPatient {
  readonly patientId: string;
  readonly reason: string;
  readonly to: 'printer' | 'pdf';
}

/** What was made of a list. `lines` are patients in a call list, which leaves out lines about which nobody can be rung. `fileName` as the person chose it; empty on paper. */
export interface Exported {
  readonly lines: number;
  readonly leftOut: number;
  readonly fileName: string;
}

/** How far an export is, told while it runs; `of` is null where nobody counted before. `printing`: the system's print window is open. */
export interface ExportProgress {
  readonly stage: 'reading' | 'printing';
  readonly lines: number;
  readonly of: number | null;
}
