import { describe, expect, it } from 'vitest';
import { separatorFor, separatorInRegistry } from '../../../src-main/shell/separator-for.ts';

describe('what parts the cells of a spreadsheet’s file', () => {
  it.each([
    ['en-US', ','],
    ['en-GB', ','],
    ['de-DE', ';'],
    ['pt-BR', ';'],
    ['nl-NL', ';'],
    ['not a locale', ','],
  ])('in %s is %s', (locale, separator) => {
    expect(separatorFor(locale)).toBe(separator);
  });

  it('is what Windows has for it, where that is one of the two', () => {
    const printed = (sign: string) =>
      `\r\nHKEY_CURRENT_USER\\Control Panel\\International\r\n    sList    REG_SZ    ${sign}\r\n\r\n`;
    expect(separatorInRegistry(printed(';'))).toBe(';');
    expect(separatorInRegistry(printed(','))).toBe(',');
    expect(separatorInRegistry(printed('|'))).toBeNull();
    expect(separatorInRegistry('ERROR: The system was unable to find the specified registry key.')).toBeNull();
  });
});
