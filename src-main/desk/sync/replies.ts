import type { MandrillClient, MandrillMessage } from '../../mandrill/port.ts';
import type { Desk } from '../desk.ts';

/** Single calls spent on one page; the rest is classified by what there is. */
const mostCalls = 25;

const lacksReply = (row: MandrillMessage): boolean =>
  (row.state === 'bounced' || row.state === 'soft-bounced') && row.diag === null && row.bounceDescription === null;

/** Searches of the older contract leave the server's words out: they are fetched message by message, once. */
export async function completeReplies(
  desk: Desk,
  mandrill: MandrillClient,
  rows: readonly MandrillMessage[],
  signal: AbortSignal,
): Promise<readonly MandrillMessage[]> {
  const complete: MandrillMessage[] = [];
  let calls = 0;
  for (const row of rows) {
    if (!lacksReply(row) || calls >= mostCalls || signal.aborted) {
      complete.push(row);
      continue;
    }
    const known = await desk.store.messages.get(row.id);
    if (known !== null && known.reason !== null && known.diag !== null) {
      complete.push({ ...row, diag: known.diag });
      continue;
    }
    calls += 1;
    const answer = await mandrill.message(row.id, signal);
    complete.push(
      answer.ok && answer.value !== null
        ? { ...row, diag: answer.value.diag, failedAt: answer.value.failedAt ?? row.failedAt }
        : row,
    );
  }
  return complete;
}
