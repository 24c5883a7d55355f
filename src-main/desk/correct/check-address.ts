import { domainToASCII } from 'node:url';
import validator from 'validator';
import { addressesIn, normaliseAddress, type Patient } from '../../contract/patient.ts';
import type { EditorCheck } from '../../contract/worklist.ts';
import { failed, failureTime } from '../cases/failures.ts';
import type { Desk } from '../desk.ts';
import { suggestAddress } from '../suggest/suggest-address.ts';
import { domainState } from '../sync/check-domains.ts';
import { isPlaceholder } from './placeholder.ts';

/** An address as pasted or typed: "Thandi Nkosi <thandi@example.org>", "mailto:", stray blanks and a closing ">" fall away. The case of the local part is kept. */
export function addressFrom(text: string): string {
  const inBrackets = /<([^<>]+)>?\s*$/.exec(text);
  return (inBrackets?.[1] ?? text)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[>,;.]+$/, '')
    .trim();
}

/** Whether the text can be an email address: validator's rule, which takes international domains. */
export function syntaxOf(address: string): EditorCheck['syntax'] {
  if (address === '') return 'empty';
  const at = address.lastIndexOf('@');
  if (at < 0 || at === address.length - 1 || !address.slice(at + 1).includes('.')) return 'incomplete';
  const ascii = `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
  return validator.isEmail(address) && validator.isEmail(ascii) ? 'fine' : 'invalid';
}

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
  const base = {
    address,
    syntax,
    suggestions: suggestion === null ? [] : [suggestion],
    placeholder: isPlaceholder(normalised),
    unchanged: normalised === input.address,
  };
  if (syntax !== 'fine') return { ...base, domain: 'unknown', bouncedBefore: null, belongsTo: [] };
  const practice = desk.practice();
  const found = practice === null ? null : await practice.findByEmails([normalised]);
  if (found?.ok) await desk.store.patients.saveHolders([normalised], found.value);
  const [facts] = await desk.store.cases.facts([normalised]);
  const bounced = facts?.messages.findLast(failed);
  const outside = await holdersOutside(
    desk,
    normalised,
    input.address,
    input.patientId === null ? [] : [input.patientId],
  );
  const domain = await domainState(desk, domainToASCII(normalised.slice(normalised.lastIndexOf('@') + 1)));
  return {
    ...base,
    domain: domain === null ? 'unknown' : domain === 'takes-mail' ? 'takes-mail' : 'no-mail',
    bouncedBefore: bounced ? { at: failureTime(bounced), reason: bounced.reason } : null,
    belongsTo: outside.map((patient) => ({ patientId: patient.id, name: patient.name })),
  };
}
