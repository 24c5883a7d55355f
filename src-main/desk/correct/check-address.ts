import { addressesIn, normaliseAddress, type Patient } from '../../contract/patient.ts';
import type { EditorCheck } from '../../contract/worklist.ts';
import { failed, failureTime } from '../cases/failures.ts';
import type { Desk } from '../desk.ts';
import { suggestAddress } from '../suggest/suggest-address.ts';
import { domainState } from '../sync/check-domains.ts';
import { doubtOf } from './doubts.ts';
import { addressFrom, inLetters, syntaxOf } from './read-address.ts';

/** How long the editor waits for what lies outside this computer, milliseconds. A later answer is kept, and found when it asks again. */
const patience = 1_200;

/** Patients outside the case whose record holds the address, as far as is known here and now. */
export async function holdersOutside(
  desk: Desk,
  address: string,
  caseAddress: string,
  own: readonly string[],
): Promise<readonly Patient[]> {
  const [facts] = await desk.store.cases.facts([normaliseAddress(address)]);
  return (facts?.holders ?? []).filter(
    (patient) => !own.includes(patient.id) && !addressesIn(patient.rawEmail).includes(normaliseAddress(caseAddress)),
  );
}

/** Asks the practice database who has these addresses, so that the facts know it. */
async function askWhose(desk: Desk, addresses: readonly string[]): Promise<void> {
  const found = addresses.length === 0 ? undefined : await desk.practice()?.findByEmails(addresses);
  if (found?.ok) await desk.store.patients.saveHolders(addresses, found.value);
}

/** Whether all of it ended in time. It goes on behind, so that the next question finds the answer. */
async function inTime(desk: Desk, work: readonly Promise<unknown>[]): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const cancel = desk.clock.after(patience, () => late.resolve(false));
  try {
    return await Promise.race([Promise.all(work).then(() => true), late.promise]);
  } finally {
    cancel();
  }
}

/** Checks a half-typed address for the editor. Advisory: "no problem found", never "valid". */
export async function checkAddress(
  desk: Desk,
  input: { readonly address: string; readonly patientId: string | null; readonly text: string },
): Promise<EditorCheck> {
  const address = addressFrom(input.text);
  const normalised = normaliseAddress(address);
  const syntax = syntaxOf(address);
  const learnedDomains = new Set(await desk.store.messages.genuineDomains(3));
  const suggestion = suggestAddress(normalised === '' ? input.address : normalised, { learnedDomains });
  // Taken and saved at once, a suggestion is not checked again: whose it is must be known by then.
  const asked = [
    ...new Set([
      ...(syntax === 'fine' ? [normalised] : []),
      ...(suggestion === null ? [] : [suggestion.toLowerCase()]),
    ]),
  ];
  const whose = askWhose(desk, asked);
  const base = {
    address,
    letters: inLetters(address),
    syntax,
    suggestions: suggestion === null ? [] : [suggestion],
    unchanged: normalised === input.address,
  };
  if (syntax !== 'fine') {
    await inTime(desk, [whose]);
    const doubt = doubtOf(normalised, desk.settings(), undefined);
    return { ...base, doubt, domain: 'unknown', bouncedBefore: null, belongsTo: [], complete: true };
  }
  const state = domainState(desk, normalised.slice(normalised.lastIndexOf('@') + 1));
  const complete = await inTime(desk, [state, whose]);
  const [facts] = await desk.store.cases.facts([normalised]);
  const bounced = facts?.messages.findLast(failed);
  const own = input.patientId === null ? [] : [input.patientId];
  const outside = await holdersOutside(desk, normalised, input.address, own);
  return {
    ...base,
    doubt: doubtOf(normalised, desk.settings(), facts),
    domain: (complete ? await state : null) ?? 'unknown',
    bouncedBefore: bounced ? { at: failureTime(bounced), reason: bounced.reason } : null,
    belongsTo: outside.map((patient) => ({ patientId: patient.id, name: patient.name })),
    complete,
  };
}
