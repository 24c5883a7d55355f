import type { Announcement } from '../cases/opening.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import type { Desk } from '../desk.ts';

/** A domain's answer is trusted for a week when it takes mail, for a day when it does not. Milliseconds. */
const trust = { 'takes-mail': 7 * 86_400_000, 'no-mail': 86_400_000, missing: 86_400_000 } as const;

/** Domains asked for at the same time: a name server that is silent costs seconds for each. */
const atOnce = 10;

/** What is known of a domain, asked anew where the answer is old; null while offline. Only the domain leaves the workstation. */
export async function domainState(desk: Desk, domain: string): Promise<'takes-mail' | 'no-mail' | 'missing' | null> {
  const known = await desk.store.domains.get(domain);
  if (known && desk.clock.now() - known.checkedAt < trust[known.state]) return known.state;
  const state = await desk.lookUpDomain(domain);
  if (state === null) return known?.state ?? null;
  await desk.store.domains.set(domain, state, desk.clock.now());
  return state;
}

/** Checks the domains of soft "domain not found" bounces ourselves: one that really is missing opens its case at once. */
export async function checkDomains(desk: Desk, signal: AbortSignal): Promise<readonly Announcement[]> {
  const addresses = await desk.store.messages.softDomainBounces(50);
  const domains = [...new Set(addresses.map((address) => address.slice(address.lastIndexOf('@') + 1)))];
  const missing = new Set<string>();
  for (let start = 0; start < domains.length && !signal.aborted; start += atOnce) {
    const batch = domains.slice(start, start + atOnce);
    const states = await Promise.all(batch.map((domain) => domainState(desk, domain)));
    for (const [index, domain] of batch.entries()) if (states[index] === 'missing') missing.add(domain);
  }
  return await refreshCases(
    desk,
    addresses.filter((address) => missing.has(address.slice(address.lastIndexOf('@') + 1))),
  );
}
