import { clinicSideReasons } from '../../../../src-main/contract/reason.ts';
import type { SampleClinic } from '../../../../src-main/demo/clinic/sample-clinic.ts';
import { classify } from '../../../../src-main/reasons/classify.ts';

const day = 86_400;
const ourSubaccount = 'karoo-eye-care';
const mailboxReasons = ['s1', 's3', 'h1', 'h2'];

/** Addresses with an open problem at `now` (unix milliseconds), worked out from the bare mail by the rules that the desk follows. */
export function addressesWithProblem(
  clinic: SampleClinic,
  now: number,
  missingDomains: ReadonlySet<string>,
): readonly string[] {
  const time = now / 1000;
  const mail = clinic.messages
    .filter(({ subaccount }) => subaccount === ourSubaccount)
    .flatMap(({ email, ts, history }) => {
      const last = history.findLast(({ at }) => at <= time);
      if (last === undefined) return [];
      const bounced = last.state === 'bounced' || last.state === 'soft-bounced';
      return time - ts <= (bounced ? 90 : 30) * day ? [{ email, ts, ...last }] : [];
    });
  return [...Map.groupBy(mail, ({ email }) => email)].flatMap(([address, messages]) => {
    const arrived = messages.filter(({ state }) => ['sent', 'spam', 'unsub'].includes(state)).map(({ ts }) => ts);
    const failures = messages.filter(({ ts }) => ts > Math.max(0, ...arrived));
    const days = new Map<string, Set<number>>();
    const open = failures.some(({ state, diag, bounceDescription, rejectReason, at }) => {
      if (state === 'rejected') return rejectReason === 'hard-bounce' || rejectReason === 'invalid';
      if (state !== 'bounced' && state !== 'soft-bounced') return false;
      const { code } = classify({ diag, state, bounceDescription });
      if (clinicSideReasons.has(code)) return false;
      if (state === 'bounced') return true;
      if (code === 's7') return missingDomains.has(address.slice(address.lastIndexOf('@') + 1));
      const seen = days.get(code) ?? new Set();
      days.set(code, seen.add(Math.floor((at + 7200) / day)));
      return seen.size >= (mailboxReasons.includes(code) ? 3 : 4);
    });
    return open ? [address] : [];
  });
}
