import type { Failure } from '../../contract/failure.ts';
import type { Message } from '../../contract/message.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { CaseDetail, MissedMessage, NotSent, WorklistRow } from '../../contract/worklist.ts';
import { classify } from '../../reasons/classify.ts';
import type { AddressFacts } from '../../store/port.ts';
import type { CaseContext } from '../cases/case-context.ts';
import { missedReportsOf, reportRowId } from '../cases/missed-reports.ts';
import { contextOf } from '../cases/refresh-cases.ts';
import { blockOf, causingMessage, whyNotSent } from '../cases/why-not-sent.ts';
import { inLetters } from '../correct/read-address.ts';
import type { Desk } from '../desk.ts';
import { timelineOf } from './timeline.ts';

/** Of a patient's history beyond the address of the case. */
const mostMessages = 200;

/** Everything that the panel shows of a row: what happened, what never arrived, the server's words, the history of address and patient. */
export async function openCase(desk: Desk, rowId: string): Promise<Result<CaseDetail, Failure>> {
  const row = await desk.store.cases.row(rowId);
  if (row === null) return failure(await closedOf(desk, rowId));
  const [facts] = await desk.store.cases.facts([row.address]);
  if (facts === undefined) return failure({ code: 'not-found' });
  const context = contextOf(desk, facts, new Set());
  const shown = messageOf(row, context);
  const diag = shown?.diag ?? facts.rejections.find((rejection) => rejection.detail !== null)?.detail ?? null;
  const verdict =
    diag === null && shown?.bounceDescription == null
      ? null
      : classify({ diag, state: shown?.state, bounceDescription: shown?.bounceDescription });
  const history = row.patient === null ? null : await desk.store.patients.history(row.patient.id, [], mostMessages);
  return success({
    row,
    actor: verdict?.actor ?? null,
    severity: verdict?.severity ?? null,
    notSent: notSentOf(row, context),
    diag,
    evidence: verdict?.evidence ?? [],
    missed: missedOf(context, row),
    timeline: timelineOf(context, row.patient?.id ?? null, history),
    holders: facts.holders ?? [],
    letters: inLetters(row.address),
  });
}

const reportOf = (row: WorklistRow, facts: AddressFacts): Message | null =>
  facts.messages.find((message) => row.id.endsWith(`|${message.id}`)) ?? null;

/** Why Mandrill did not even try the newest message: the report's own row asks about the report. */
function notSentOf(row: WorklistRow, { facts, state }: CaseContext): NotSent | null {
  const newest = row.section === 'report' ? reportOf(row, facts) : (state.failures.at(-1) ?? null);
  if (newest !== null) return whyNotSent(newest, facts);
  const { rejectReason } = row;
  return rejectReason === null ? null : { rejectReason, because: blockOf(rejectReason, facts) };
}

/** The message whose reply the panel quotes: the report's own (or that of the bounce for which it was not sent), else the newest failure of the case, else the newest that ever bounced. */
function messageOf(row: WorklistRow, { facts, state }: CaseContext): Message | null {
  if (row.section === 'report') {
    const report = reportOf(row, facts);
    return report === null ? null : (causingMessage(report, facts) ?? report);
  }
  return (
    state.failures.findLast((message) => message.diag !== null) ??
    facts.messages.findLast((message) => message.diag !== null) ??
    state.failures.at(-1) ??
    null
  );
}

function missedOf(context: CaseContext, row: WorklistRow): readonly MissedMessage[] {
  const reports = new Map(missedReportsOf(context).map((report) => [report.message.id, report]));
  const messages =
    row.section === 'report' ? [...reports.values()].map((report) => report.message) : context.state.failures;
  const all = new Map(
    [...messages, ...[...reports.values()].map((report) => report.message)].map((message) => [message.id, message]),
  );
  return [...all.values()]
    .toSorted((one, other) => other.sentAt - one.sentAt)
    .map((message) => ({
      messageId: message.id,
      type: message.type,
      sentAt: message.sentAt,
      settled: reports.get(message.id)?.settled ?? null,
      open: openReport(message.id, context.facts),
    }));
}

function openReport(messageId: string, { rows }: AddressFacts): MissedMessage['open'] {
  const row = rows.find(({ id }) => id === reportRowId(messageId));
  return row === undefined ? null : { rowId: row.id, unconfirmed: row.step.kind === 'confirm-with-patient' };
}

/** What became of a line that stood in the panel a moment ago: it may have closed by itself. */
async function closedOf({ store }: Desk, rowId: string): Promise<Failure> {
  const closing = await store.closings.ofRow(rowId);
  if (closing === null) return { code: 'not-found' };
  const { kind, actor, closedAt } = closing;
  return { code: 'line-closed', kind, actor, at: closedAt };
}
