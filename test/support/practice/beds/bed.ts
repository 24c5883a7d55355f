import type { TableMapping } from '../../../../src-main/contract/settings.ts';
import type { PracticeConnector } from '../../../../src-main/practice/port.ts';
import type { PatientRow } from '../practice-file.ts';

/** Column types in the terms of the contract; each engine has its own that comes nearest. */
export type TextKind = 'plain' | 'caseless' | 'padding-blind' | 'padded' | 'latin' | 'short' | 'required' | 'unique';
export type KeyKind = 'number' | 'text' | 'caseless-text';

export interface BedShape {
  readonly email?: TextKind;
  readonly key?: KeyKind;
}

export interface OpenChoice {
  readonly writing?: boolean;
  readonly deadline?: number;
  readonly mapping?: Partial<TableMapping>;
}

export interface AuditRow {
  readonly correction_id: string | null;
  readonly patient_id: string | null;
  readonly old_email: string | null;
  readonly new_email: string | null;
  readonly changed_by: string | null;
}

/** One practice database with patients in it, seen from outside. */
export interface Practice {
  open(choice?: OpenChoice): PracticeConnector;
  /** A connector whose first commit gets lost, before it arrived or after it was done. */
  openStruck(cue: 'before-commit' | 'after-commit', choice?: OpenChoice): Promise<PracticeConnector>;
  /** What another program does. */
  execute(...statements: readonly string[]): Promise<void>;
  /** Puts a value there as another program does. */
  setEmail(id: string, email: string | null): Promise<void>;
  /** The email fields as bytes in hexadecimal, by id. */
  fields(): Promise<Readonly<Record<string, string | null>>>;
  /** Gives a record another status as another program does: D deceased, A archived, L left, M merged. */
  setStatus(id: string, code: string): Promise<void>;
  /** Deletes a record as another program does. */
  removeRecord(id: string): Promise<void>;
  audit(): Promise<readonly AuditRow[]>;
}

export type TriggerKind = 'forbids' | 'alters' | 'drops' | 'deletes' | 'forbids-audit' | 'drops-audit';

/** What a case may be about that not every engine has. */
export type Need = 'sql' | 'audit' | 'empty' | 'several' | 'lengths' | 'keys' | 'left' | 'search';

/** An engine with a real database behind it. */
export interface Bed {
  readonly name: string;
  readonly version: string;
  readonly schemas: boolean;
  practice(rows: readonly PatientRow[], shape?: BedShape): Promise<Practice>;
  /** What cases can't be about here, and why. */
  readonly lacks: Readonly<Partial<Record<Need, string>>>;
  /** Null where the engine knows no such trigger. */
  trigger(kind: TriggerKind): readonly string[] | null;
  quote(name: string): string;
  remove(): Promise<void>;
}
