/** Without case and diacritics: how names and what is typed are compared. */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What a row is found by: each part folded on a line of its own, phone numbers as digits. */
export const searchText = (parts: readonly (string | null)[], phones: readonly string[] = []): string =>
  [...parts.filter((part) => part !== null).map(foldText), ...phones.map(digitsOf)].join('\n');

export interface Search {
  /** JSON list of folded words; each must be found. */
  readonly words: string;
  /** Digits of something typed like a phone number, without country code or leading zero; else null. */
  readonly phone: string | null;
}

/** The significant digits of a national number: +27 82 555 0134 and 082 555 0134 end alike. */
const significantDigits = 9;

/** What was typed, ready for `matches`. */
export function searchOf(typed: string): Search {
  const isNumber = /^[\d\s()+./-]+$/.test(typed);
  // The groups of a phone number are no words of their own.
  const words = isNumber ? [typed.trim()].filter(Boolean) : foldText(typed).split(/\s+/).filter(Boolean);
  const digits = isNumber ? digitsOf(typed) : '';
  const significant = digits.replace(/^0+/, '').slice(-significantDigits);
  return { words: JSON.stringify(words), phone: significant.length >= 3 ? significant : null };
}

/** SQL condition: the folded text in `column` holds every word of `@words`, or the digits of `@phone`. */
export const matches = (column: string): string =>
  `(NOT EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(${column}, value) = 0) OR instr(${column}, @phone) > 0)`;
