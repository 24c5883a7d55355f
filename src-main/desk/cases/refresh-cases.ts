import { setImmediate } from 'node:timers/promises';
import type { Closing } from '../../contract/reports.ts';
import type { AddressFacts, NewAuditEntry } from '../../store/port.ts';
import type { Desk } from '../desk.ts';
import { suggestAddress } from '../suggest/suggest-address.ts';
import { addressesOf, type CaseContext } from './case-context.ts';
import { type DerivedCase, deriveCase } from './derive-case.ts';
import { arrived } from './failures.ts';
import { type AddressState, type Announcement, stateOfAddress } from './opening.ts';

/** Addresses derived in one go: one question to the store and one transaction. */
const batchSize = 100;

/** Milliseconds: while all cases are derived the screen hears of it so often at most. */
const tellEvery = 1_000;

/** Cases derived before others get their turn: a few milliseconds. */
const atOnce = 10;

/** Everything that a case's derivation reads, at this moment. */
export function contextOf(desk: Desk, facts: AddressFacts, learnedDomains: ReadonlySet<string>): CaseContext {
  const settings = desk.settings();
  const state = withStandingEcho(
    facts,
    stateOfAddress(facts.address, facts.messages, facts.rejections, {
      thresholds: settings.thresholds,
      timeZone: settings.timeZone,
      domainMissing: facts.domainMissing,
    }),
  );
  const suggest = (address: string) => suggestAddress(address, { learnedDomains });
  return { facts, state, settings, now: desk.clock.now(), suggest };
}

/** Mandrill's block runs out or is lifted by itself; the address is no better for that. The case stays until something arrives there. */
function withStandingEcho(facts: AddressFacts, state: AddressState): AddressState {
  const row = facts.rows.find((one) => one.section !== 'report' && one.opening.kind === 'echo');
  if (state.opening !== null || row === undefined) return state;
  if (facts.messages.some((message) => arrived(message) && message.sentAt > row.since)) return state;
  return { ...state, opening: { opening: row.opening, since: row.since, by: null } };
}

const auditOf = (closing: Closing): NewAuditEntry => ({
  at: closing.closedAt,
  actor: closing.actor ?? 'Bounce Desk',
  action: closing.messageId === null ? 'line-closed' : 'report-settled',
  patientId: closing.patientId === '' ? null : closing.patientId,
  oldValue: closing.address,
  newValue: closing.newAddress,
  outcome: closing.kind,
  detail: closing.messageId,
});

/** What a derivation brought: announcements that were never made, and whether any line or closing is other than before. */
interface Derived {
  readonly fresh: readonly Announcement[];
  readonly changed: boolean;
}

/** Derives the cases of these addresses anew and stores their rows. Answers what is to be announced and never was. */
export async function refreshCases(desk: Desk, addresses: readonly string[]): Promise<readonly Announcement[]> {
  if (addresses.length === 0) return [];
  const { fresh } = await deriveAll(desk, addresses);
  desk.changed(['worklist', 'status', 'done']);
  return fresh;
}

async function deriveAll(desk: Desk, addresses: readonly string[]): Promise<Derived> {
  const learned = new Set(await desk.store.messages.genuineDomains(3));
  const fresh: Announcement[] = [];
  let changed = false;
  for (let start = 0; start < addresses.length; start += batchSize) {
    const batch = addresses.slice(start, start + batchSize);
    const derived = await desk.deriving(() => deriveBatch(desk, batch, learned));
    fresh.push(...derived.fresh);
    changed ||= derived.changed;
  }
  return { fresh, changed };
}

async function deriveBatch(desk: Desk, batch: readonly string[], learned: ReadonlySet<string>): Promise<Derived> {
  const derived: DerivedCase[] = [];
  for (const facts of await desk.store.cases.facts(batch)) {
    derived.push(deriveCase(contextOf(desk, facts, learned)));
    // The window is drawn by this thread's grace: it gets its turn between cases.
    if (derived.length % atOnce === 0) await setImmediate();
  }
  const closings = derived.flatMap((one) => one.closings);
  // Closings first: after a crash between the two the rows still tell that there was something to close.
  if (closings.length > 0) await desk.store.closings.add(closings, closings.map(auditOf));
  const replaced = await desk.store.cases.replace(
    batch,
    derived.flatMap((one) => one.rows),
  );
  const announcements = new Map(derived.flatMap((one) => one.announcements).map((one) => [one.key, one]));
  const fresh = await desk.store.announcements.fresh([...announcements.keys()]);
  return {
    fresh: fresh.flatMap((key) => announcements.get(key) ?? []),
    changed: replaced || closings.length > 0,
  };
}

/** Derives every case anew: at start, since a commit across both files is not atomic and the records are the truth. */
export async function refreshAllCases(desk: Desk): Promise<readonly Announcement[]> {
  const fresh: Announcement[] = [];
  const seen = new Set<string>();
  let untold = false;
  let toldAt = desk.clock.now();
  // At most starts nothing has changed: then the screen need not ask again. Among very many, what it asks for takes longer than a step.
  const tell = (): void => {
    if (untold) desk.changed(['worklist', 'status', 'done']);
    untold = false;
    toldAt = desk.clock.now();
  };
  const derive = async (addresses: readonly string[]): Promise<void> => {
    if (addresses.length === 0) return;
    const derived = await deriveAll(desk, addresses);
    for (const announcement of derived.fresh) fresh.push(announcement);
    untold ||= derived.changed;
    if (desk.clock.now() - toldAt >= tellEvery) tell();
  };
  try {
    for (let after: string | null = null; ; ) {
      const addresses = await desk.store.messages.failedAddresses(after, batchSize);
      if (addresses.length === 0) break;
      for (const address of addresses) seen.add(address);
      await derive(addresses);
      after = addresses.at(-1) ?? null;
    }
    // Of a correction that waits for somebody the cache may know nothing any more.
    const unsettled = (await desk.store.journal.unsettled()).flatMap(addressesOf);
    await derive([...new Set([...(await desk.store.cases.addresses()), ...unsettled])].filter((one) => !seen.has(one)));
  } finally {
    tell();
  }
  return fresh;
}
