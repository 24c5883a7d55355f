import type { Separator } from '../desk/export/csv.ts';

/** Where a comma parts a number's decimals it can't part cells too: there spreadsheets expect a semicolon. `locale` is a BCP 47 tag. */
export function separatorFor(locale: string): Separator {
  try {
    const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal');
    return decimal?.value === ',' ? ';' : ',';
  } catch {
    return ',';
  }
}

/** The list separator in what `reg query … /v sList` prints; null where it is another sign or none. */
export function separatorInRegistry(printed: string): Separator | null {
  const found = /^\s*sList\s+REG_SZ\s+(\S)\s*$/m.exec(printed)?.[1];
  return found === ',' || found === ';' ? found : null;
}
