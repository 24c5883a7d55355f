import type { Correction } from '../contract/correction.ts';
import type { Message } from '../contract/message.ts';
import { normaliseAddress, numberOf, type Patient } from '../contract/patient.ts';
import { domainOf, hasFailed } from './cache/message-row.ts';
import { factsFromCache } from './cache/select-facts.ts';
import type { Workshop } from './connection.ts';
import type { AddressFacts } from './port.ts';
import { factsFromRecords } from './records/select-facts.ts';

/** What is known of one address but for the reports delivered elsewhere, which hang on all the rest. */
type Known = Omit<AddressFacts, 'deliveredReports'>;

/** How far back messages count, in seconds: 12 months. */
const memory = 366 * 86_400;

/** Reads all that the cases of these addresses are derived from, in a handful of statements for any number of addresses. */
export function addressFactsOn({ records, cache, now }: Workshop) {
  const fromCache = factsFromCache(cache);
  const fromRecords = factsFromRecords(records);

  return (addresses: readonly string[]): readonly AddressFacts[] => {
    const cached = fromCache.of(addresses, Math.floor(now() / 1000) - memory);
    const recorded = fromRecords.of(addresses, cached.holderIds);
    const involved = [
      ...recorded.corrections.map(({ patientId }) => patientId),
      ...cached.rows.flatMap(({ patient }) => patient?.id ?? []),
    ];
    const snapshots = fromCache.snapshots(involved);

    const known = addresses.map((address): Known => {
      const holders = cached.holders(address);
      const holderIds = new Set(holders?.map(({ id }) => id));
      const corrections = recorded.corrections.filter(
        (correction) =>
          correction.oldAddress === address ||
          normaliseAddress(correction.newAddress) === address ||
          holderIds.has(correction.patientId),
      );
      const rows = cached.rows.filter((row) => row.address === address);
      return {
        address,
        messages: cached.messages(address),
        rejections: cached.rejections(address),
        holders,
        decisions: recorded.decisions(address),
        corrections,
        formerHolders: formerHolders(corrections, rows, holderIds, snapshots),
        rows,
        closings: recorded.closings(address),
        domainMissing: cached.domainMissing(domainOf(address)),
      };
    });
    return withReports(known, fromCache);
  };
}

function formerHolders(
  corrections: readonly Correction[],
  rows: AddressFacts['rows'],
  holderIds: ReadonlySet<string>,
  snapshots: ReadonlyMap<string, Patient>,
): readonly Patient[] {
  const ids = new Set([
    ...corrections.map(({ patientId }) => patientId),
    ...rows.flatMap(({ patient }) => patient?.id ?? []),
  ]);
  return [...ids].filter((id) => !holderIds.has(id)).flatMap((id) => snapshots.get(id) ?? []);
}

const isMissedReport = (message: Message): boolean => message.type === 'consult-report' && hasFailed(message);

/** Adds the reports that may settle a missed one; where none is missed there is nothing to settle. */
function withReports(known: readonly Known[], cache: ReturnType<typeof factsFromCache>): readonly AddressFacts[] {
  const missing = known.filter(({ messages }) => messages.some(isMissedReport));
  const people = new Map(missing.map((facts) => [facts.address, peopleOf(facts)]));
  const held = cache.addressesHeldBy([...people.values()].flat());
  const wanted = new Map(
    missing.map((facts) => {
      const recipients = new Set([
        facts.address,
        ...(people.get(facts.address) ?? []).flatMap((id) => held.get(id) ?? []),
        ...facts.corrections.map(({ newAddress }) => normaliseAddress(newAddress)),
      ]);
      const named = facts.messages.filter(isMissedReport).flatMap(({ patientId }) => patientId ?? []);
      return [facts.address, { recipients, patients: new Set([...holdersOf(facts).map(numberOf), ...named]) }];
    }),
  );
  const reports = cache.deliveredReports(
    [...wanted.values()].flatMap(({ recipients }) => [...recipients]),
    [...wanted.values()].flatMap(({ patients }) => [...patients]),
  );
  return known.map((facts) => {
    const wish = wanted.get(facts.address);
    if (wish === undefined) return { ...facts, deliveredReports: [] };
    const deliveredReports = reports.filter(
      ({ recipient, patientId }) =>
        wish.recipients.has(recipient) || (patientId !== null && wish.patients.has(patientId)),
    );
    return { ...facts, deliveredReports };
  });
}

const holdersOf = ({ holders, formerHolders: former }: Known): readonly Patient[] => [...(holders ?? []), ...former];
const peopleOf = (facts: Known): readonly string[] => holdersOf(facts).map(({ id }) => id);
