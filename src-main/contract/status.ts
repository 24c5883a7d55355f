import type { Failure } from './failure.ts';

/** Progress of a running sync in days, newest first: "day 12 of 90". */
export interface SyncProgress {
  readonly day: number;
  readonly of: number;
  readonly messages: number;
}

export interface SyncStatus {
  readonly running: SyncProgress | null;
  /** When the last complete check began, unix milliseconds: all that Mandrill could tell by then is here. */
  readonly lastCompleteAt: number | null;
  readonly lastFailure: Failure | null;
  /** True once the first run has read everything it wants. */
  readonly firstRunDone: boolean;
  readonly nextAt: number | null;
}

/** Delivery of one calendar month in the clinic's zone. Rate = delivered / decided; what is on its way is in neither. */
export interface DeliveryFigures {
  readonly delivered: number;
  readonly bouncedHard: number;
  readonly bouncedSoft: number;
  readonly notSent: number;
  readonly onItsWay: number;
  /** delivered + bouncedHard + bouncedSoft + notSent. */
  readonly decided: number;
}

export const tooFewToSay = 30;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: 'manager' | 'receptionist';
}

/** Digits of a PIN, at least. */
export const shortestPin = 4;

export interface AppStatus {
  readonly phase: 'welcome' | 'locked' | 'ready' | 'refused';
  /** Why the records could not be opened (`refused`), or what was lost and restored at start. */
  readonly notices: readonly Failure[];
  readonly sample: boolean;
  readonly sync: SyncStatus;
  readonly practice: {
    readonly configured: boolean;
    readonly reachable: boolean | null;
    readonly writing: boolean;
    readonly failure: Failure | null;
    /** Corrections that wait for the practice database. */
    readonly queued: number;
  };
  readonly counts: { readonly toFix: number; readonly waiting: number; readonly clinicSide: number };
  readonly month: DeliveryFigures;
  /** New bounces for which the system refused to show a toast, since somebody last looked. */
  readonly unseen: number;
  /** Toasts are held back until then (unix milliseconds; null: until somebody ends it); null where they are not. */
  readonly pause: { readonly until: number | null } | null;
  readonly atDesk: Person | null;
  readonly timeZone: string;
  readonly theme: 'system' | 'light' | 'dark';
  /** What the app is read in now. */
  readonly language: 'en' | 'af';
  readonly keychain: 'system' | 'none';
  readonly version: string;
}
