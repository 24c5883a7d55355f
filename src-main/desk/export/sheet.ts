import type { Html } from './html.ts';

/** Pages of paper: black on white, the foot on each of them with the number of the page. */
export interface Sheet {
  readonly title: string;
  /** BCP 47, for hyphens and quotes. */
  readonly language: string;
  readonly body: Html;
  /** Where a page that lies alone belongs to. */
  readonly foot: string;
  readonly landscape: boolean;
}

/** What puts sheets on paper or into a PDF. */
export interface Printer {
  pdf(sheet: Sheet): Promise<Uint8Array>;
  /**
   * Asks in the system's own window. `cancelled`: whoever was asked said no, or `signal` ended it; `failed`: the system has no printer or did not
   * take it.
   */
  print(sheet: Sheet, signal: AbortSignal): Promise<'printed' | 'cancelled' | 'failed'>;
}
