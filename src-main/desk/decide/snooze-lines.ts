import type { SnoozeLines, Undoable } from '../../contract/bridge.ts';
import type { Failure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { WorklistRow } from '../../contract/worklist.ts';
import { undoWindow } from '../cases/case-context.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import { actorOf, type Desk } from '../desk.ts';
import { auditOf } from './decide-line.ts';

/**
 * Puts several lines off at once. Those that can't be put off are left as they are: gone meanwhile, a report, a
 * correction on its way, a decision, a badge. All or none is recorded, in one transaction.
 * @returns `not-found` where none could be put off
 */
export async function snoozeLines(desk: Desk, { rowIds, until }: SnoozeLines): Promise<Result<Undoable, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const rows = await Promise.all([...new Set(rowIds)].map((id) => desk.store.cases.row(id)));
  const now = desk.clock.now();
  const decisions = rows
    .filter((row) => row !== null)
    .filter(canWait)
    .map((row) => ({
      id: desk.newId(),
      kind: 'snoozed' as const,
      address: row.address,
      patientId: row.patient?.id ?? '',
      messageId: null,
      actor: actor.value,
      madeAt: now,
      until: Math.max(until, now),
      note: null,
      undone: false,
    }));
  if (decisions.length === 0) return failure({ code: 'not-found' });
  await desk.store.decisions.add(
    decisions,
    decisions.map((decision) => auditOf(decision, 'decision', now, actor.value)),
  );
  await refreshCases(desk, [...new Set(decisions.map(({ address }) => address))]);
  return success({ ids: decisions.map(({ id }) => id), undoUntil: now + undoWindow });
}

const steps: ReadonlySet<WorklistRow['step']['kind']> = new Set([
  'none',
  'decide',
  'settle-report',
  'confirm-with-patient',
]);

const canWait = ({ section, step, waiting }: WorklistRow): boolean =>
  section !== 'report' && waiting?.kind !== 'write' && (waiting !== null || !steps.has(step.kind));
