import type { PresetName, ServerPlace, TableMapping } from '../../contract/settings.ts';
import type { PlanOf } from '../mapping/plan.ts';

/** A practice system that we know. */
export interface Preset {
  readonly name: PresetName;
  readonly title: string;
  readonly engines: readonly ServerPlace['engine'][];
  /** What the mapping starts from; null where the manager fills it in. */
  readonly mapping: TableMapping | null;
  /** Adds what the mapping cannot say. */
  readonly plan: PlanOf;
  /** Why we never write there, one sentence; null where we do. */
  readonly readOnly: string | null;
  /** What it was tried against. */
  readonly verified: string;
}
