import { describe, expect, it } from 'vitest';
import { csvHead, csvLines } from '../../../src-main/desk/export/csv.ts';

const textOf = (cell: string | number | null): string => csvLines([[cell]], ',').slice(0, -2);

describe('a table for a spreadsheet', () => {
  it('says that it is UTF-8 and ends its lines as Windows does', () => {
    expect(csvHead(['Who', 'What'], ',') + csvLines([['Zoë', null]], ',')).toBe('\uFEFFWho,What\r\nZoë,\r\n');
  });

  it('parts cells by the sign that the spreadsheet expects, and quotes what holds it', () => {
    expect(csvHead(['Who', 'What'], ';') + csvLines([['a;b', 'a,b']], ';')).toBe('\uFEFFWho;What\r\n"a;b";a,b\r\n');
  });

  it.each(['=1+1', '+27 82 555 0134', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '\n@x', '  +1'])(
    'does not let %j run as a formula',
    (text) => {
      expect(textOf(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it.each(['Naledi', 'a=b', 'naledi@gmail.com', '2026-11-25', '0825550134', "O'Neill"])('leaves %j alone', (text) => {
    expect(textOf(text)).toBe(text);
  });

  it('quotes what would break a line or a cell', () => {
    expect(textOf('a,b "c"\nd')).toBe('"a,b ""c""\nd"');
  });
});
