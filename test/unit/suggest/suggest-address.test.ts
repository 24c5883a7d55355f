import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestAddress } from '../../../src-main/desk/suggest/suggest-address.ts';
import { genuine } from './genuine.ts';
import { typos } from './typos.ts';

const suggested = (domain: string) => suggestAddress(`Thandi.M+x@${domain}`);

describe('suggesting an address', () => {
  it('mends every typo of the list', () => {
    const entries = Object.entries(typos);
    expect(entries.length).toBeGreaterThan(100);
    const wrong = entries.filter(([domain, meant]) => suggested(domain) !== `Thandi.M+x@${meant}`);
    expect(wrong.map(([domain]) => [domain, suggested(domain)])).toEqual([]);
  });

  it('doubts no genuine domain of the list', () => {
    expect(new Set(genuine).size).toBeGreaterThan(200);
    const doubted = genuine.filter((domain) => suggested(domain) !== null || suggested(domain.toUpperCase()) !== null);
    expect(doubted.map((domain) => [domain, suggested(domain)])).toEqual([]);
  });

  it.each([
    ['thandi@@gmail.com', 'thandi@gmail.com'],
    ['thandi @gmail.com', 'thandi@gmail.com'],
    [' thandi@gmail.com', 'thandi@gmail.com'],
    ['thandi..m@gmail.com', 'thandi.m@gmail.com'],
    ['thandi.@gmail.com', 'thandi@gmail.com'],
    ['thandi,m@gmail.com', 'thandi.m@gmail.com'],
    ['<thandi@gmail.com>', 'thandi@gmail.com'],
    ['mailto:thandi@gmail.com', 'thandi@gmail.com'],
    ['thandi(at)gmail.com', 'thandi@gmail.com'],
    ['thandi at gmail.com', 'thandi@gmail.com'],
    ['thandi@clinic..co.za', 'thandi@clinic.co.za'],
    ['thandigmail.com', 'thandi@gmail.com'],
    ['thandi#yahoo.co.za', 'thandi@yahoo.co.za'],
    ['www.thandi@gmail.com', 'thandi@gmail.com'],
    ['thandi.gmail.com', 'thandi@gmail.com'],
    ['thandi@gmail.com@gmail.com', 'thandi@gmail.com'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(suggestAddress(typed)).toBe(meant);
  });

  it.each([
    '',
    '@',
    'thandi',
    'thandi@',
    '@gmail.com',
    'a@b@c',
    'thandi@clinic',
    'a@gmail.com, b@gmail.com',
    'x'.repeat(400),
  ])('has nothing to suggest for "%s"', (typed) => {
    expect(suggestAddress(typed)).toBeNull();
  });

  it('never doubts a domain that mail has reached, and takes it as a pattern', () => {
    const learnedDomains = new Set(['gmial.com', 'drsmithoptom.co.za']);
    expect(suggestAddress('a@gmial.com', { learnedDomains })).toBeNull();
    expect(suggestAddress('a@drsmitoptom.co.za', { learnedDomains })).toBe('a@drsmithoptom.co.za');
    expect(suggestAddress('a@drsmitoptom.co.za')).toBeNull();
  });

  it('takes a missing @ for no more than that where dots are doubled too', () => {
    expect(suggestAddress('a..gmail.com')).toBeNull();
    expect(suggestAddress('thandi..gmail.com')).toBe('thandi@gmail.com');
  });

  it('never throws, and never suggests what it would mend again', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('a', 'gmail', 'com', '.', '@', ',', ' ', 'co', 'za', '-', '..', 'yahoo', '<', 'é'), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(odd, (typed) => {
        const suggestion = suggestAddress(typed);
        if (suggestion === null) return;
        expect(suggestion).not.toBe(typed);
        expect(suggestAddress(suggestion)).toBeNull();
      }),
      { numRuns: 1000, examples: [['a..gmail.com'], ['ab..c.gmail.com']] },
    );
  });
});
