import { domainToASCII, domainToUnicode } from 'node:url';
import validator from 'validator';
import type { EditorCheck } from '../../contract/worklist.ts';

/** What comes along with text copied from a web page or a PDF and is not seen: soft hyphens, marks of direction, blanks without width. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The two sides of the last @. */
function halvesOf(address: string): readonly [local: string, domain: string] {
  const at = address.lastIndexOf('@');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}

const isPlain = (text: string): boolean => /^[\u0020-\u007e]*$/.test(text);

/**
 * An address as pasted or typed: "Thandi Nkosi <thandi@example.org>", "mailto:" with what follows it, stray blanks and a closing ">" fall away.
 * The case of the local part is kept. A domain in other letters comes back as it travels (`xn--…`): practice systems, Mandrill and the servers'
 * answers have that form, and addresses are compared by it.
 */
export function addressFrom(text: string): string {
  const seen = text.replace(unseen, '').replaceAll('＠', '@');
  const inBrackets = /<([^<>]+)>?[\s;,.]*$/.exec(seen);
  const address = withoutMailto((inBrackets?.[1] ?? seen).trim())
    .replace(/^["'“”‘’<(]+/, '')
    .replace(/[>,;.)"'“”‘’]+$/, '')
    .trim();
  const [local, domain] = halvesOf(address);
  if (domain === '' || isPlain(domain)) return address;
  const ascii = domainToASCII(domain);
  return ascii === '' ? address : `${local}@${ascii}`;
}

/** A link to write to somebody: its subject and the like are no part of the address, and it may be spelled in percent. */
function withoutMailto(text: string): string {
  if (!/^mailto:/i.test(text)) return text;
  const address = text.slice('mailto:'.length).split('?')[0] ?? '';
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether the text can be an email address, by validator's rule. */
export function syntaxOf(address: string): EditorCheck['syntax'] {
  if (address === '') return 'empty';
  const [local, domain] = halvesOf(address);
  if (local === address || !domain.includes('.') || domain.endsWith('.')) return 'incomplete';
  return validator.isEmail(address) ? 'fine' : 'invalid';
}

/** The address in the letters that people read, where its domain travels in another form (`xn--…`); else null. */
export function inLetters(address: string): string | null {
  const [local, domain] = halvesOf(address);
  if (!/(^|\.)xn--/i.test(domain)) return null;
  const letters = domainToUnicode(domain);
  return letters === '' || letters === domain.toLowerCase() ? null : `${local}@${letters}`;
}

/** Letters before the @ that most mail systems, Mandrill among them, can't carry. */
export const hasForeignLocal = (address: string): boolean => !isPlain(halvesOf(address)[0]);
