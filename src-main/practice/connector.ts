import type { ReadOnlyReason } from '../contract/failure.ts';
import { failure } from '../contract/result.ts';
import type { TableMapping } from '../contract/settings.ts';
import { ownPlan, type PlanOf } from './mapping/plan.ts';
import { dryRun } from './operations/dry-run.ts';
import { describeTables, probe } from './operations/probe.ts';
import { type Context, findByEmails, get, preview, search } from './operations/reading.ts';
import { settle } from './operations/settle.ts';
import { updateEmail } from './operations/update-email.ts';
import type { PracticeConnector } from './port.ts';
import type { Engine } from './session.ts';

export interface ConnectorOptions {
  readonly writing: boolean;
  /** Why this system is never written. */
  readonly readOnly?: ReadOnlyReason | null;
  /** Unix milliseconds. */
  readonly clock: () => number;
  /** Makes a plan of the mapping; the default adds nothing to it. */
  readonly planOf?: PlanOf;
}

/** The port over an engine that speaks SQL. */
export function connectorOver(
  engine: Engine,
  mapping: TableMapping,
  { writing, readOnly = null, clock, planOf = ownPlan }: ConnectorOptions,
): Omit<PracticeConnector, 'close' | 'rightsScript'> {
  const context = (): Context => ({ engine, mapping, planOf, now: clock() });
  return {
    test: () => probe(context(), readOnly === null),
    describe: () => describeTables(context()),
    findByEmails: (addresses) => findByEmails(context(), addresses),
    search: (text, limit) => search(context(), text, limit),
    preview: (limit) => preview(context(), limit),
    get: (id) => get(context(), id),
    updateEmail: async (update) => {
      if (!writing) return { outcome: 'refused', failure: { code: 'practice-writing-off' } };
      if (readOnly !== null) return { outcome: 'refused', failure: { code: 'practice-read-only', reason: readOnly } };
      return updateEmail(context(), update);
    },
    settle: (update) => settle(context(), update),
    dryRun: async (patientId) =>
      readOnly === null
        ? await dryRun(context(), patientId)
        : failure({ code: 'practice-read-only', reason: readOnly }),
  };
}
