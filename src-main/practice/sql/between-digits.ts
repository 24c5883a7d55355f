/** What stands between the digits of a phone number: taken out one by one, because older MySQL and SQL Server can't replace by pattern. */
const betweenDigits = [' ', '-', '(', ')', '+', '.', '/'] as const;

/** SQL that leaves the digits of a text; `literal` writes one of the letters above. */
export const withoutBetween = (text: string, literal: (letter: string) => string): string =>
  betweenDigits.reduce((rest, letter) => `REPLACE(${rest}, ${literal(letter)}, ${literal('')})`, text);
