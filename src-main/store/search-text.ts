/** Without case and diacritics: how names and what is typed are compared. SQLite ends a text at a zero, so there is none. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\0', '').toLowerCase();

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What a row is found by: each part folded on a line of its own, phone numbers as digits. */
export const searchText = (parts: readonly (string | null)[], phones: readonly string[] = []): string =>
  [...parts.filter((part) => part !== null).map(foldText), ...phones.map(digitsOf)].join('\n');

export interface Search {
  /** JSON list of folded words; each must be found. */
  readonly words: string;
  /** The longest of them: most texts hold it not, and need no look at the list. */
  readonly longest: string;
  /** Digits of something typed like a phone number, without country code or leading zero; else null. */
  readonly phone: string | null;
}

/** A country's code behind "+" or "00", as the international numbering plan cuts it: one digit, two or three. */
const countryCode = /^\s*(?:\+|00)\s*(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(?=\D*\d)/;

/** The significant digits of a national number: +27 82 555 0134 and 082 555 0134 end alike. */
const significantDigits = 9;

/** What was typed, ready for `matches`. */
export function searchOf(typed: string): Search {
  const { words, phone } = readTyped(typed);
  return { words: JSON.stringify(words), longest: longestOf(words), phone };
}

const longestOf = (words: readonly string[]): string =>
  words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');

function readTyped(typed: string): { readonly words: readonly string[]; readonly phone: string | null } {
  const isNumber = /^[\d\s()+./-]+$/.test(typed);
  // The groups of a phone number are no words of their own.
  const words = isNumber ? [typed.replace(/\s/g, '')].filter(Boolean) : foldText(typed).split(/\s+/).filter(Boolean);
  // Half-typed with the code of its country, a number must be found where it stands without.
  const digits = isNumber ? digitsOf(typed.replace(countryCode, '')) : '';
  const significant = digits.replace(/^0+/, '').slice(-significantDigits);
  return { words, phone: significant.length >= 3 ? significant : null };
}

/** SQL condition: the folded text holds every word of `@words`, of which `@longest` is one. */
export const holdsWords = (text: string): string =>
  `(instr(${text}, @longest) > 0 AND NOT EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(${text}, value) = 0))`;

/** SQL condition: the folded text in `column` holds every word of `@words`, or the digits of `@phone`. */
export const matches = (column: string): string => `(${holdsWords(column)} OR instr(${column}, @phone) > 0)`;

/** Two of these before each word let one index of three letters each also find a word by its first one or two. */
const mark = '\u0001';

/** A search text for large tables: each word begins with two marks. */
export const markWords = (text: string): string => text.replace(/(?<!\S)(?=\S)/gu, mark + mark);

/** Three letters and more are found anywhere, fewer at the beginning of a word. */
function needleOf(word: string): string {
  const letters = [...word].length;
  return letters >= 3 ? word : mark.repeat(3 - letters) + word;
}

/** What to look for among marked texts: the values of `matches`, and the same for the index of three letters each. */
export interface Needles extends Search {
  /** A query of SQLite's FTS5. */
  readonly indexed: string;
  /** The same for texts without a phone number. */
  readonly indexedWords: string;
}

const quoted = (needle: string): string => `"${needle.replaceAll('"', '""')}"`;

/** What was typed, ready for marked texts; null where that is nothing. */
export function needlesOf(typed: string): Needles | null {
  const { words, phone } = readTyped(typed.replaceAll(mark, ''));
  if (words.length === 0) return null;
  const needles = words.map(needleOf);
  const all = needles.map(quoted).join(' AND ');
  return {
    words: JSON.stringify(needles),
    longest: longestOf(needles),
    phone,
    indexedWords: all,
    indexed: phone === null ? all : `(${all}) OR ${quoted(phone)}`,
  };
}
