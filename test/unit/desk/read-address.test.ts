import { describe, expect, it } from 'vitest';
import { addressFrom, inLetters, syntaxOf } from '../../../src-main/desk/correct/read-address.ts';

describe('an address as pasted', () => {
  it.each([
    ['naledi@gmail.com', 'naledi@gmail.com'],
    ['  Naledi.M@Gmail.com ', 'Naledi.M@Gmail.com'],
    ['Naledi Mokoena <naledi@gmail.com>', 'naledi@gmail.com'],
    ['"Mokoena, Naledi" <naledi@gmail.com>;', 'naledi@gmail.com'],
    ['<naledi@gmail.com>', 'naledi@gmail.com'],
    ['naledi@gmail.com>', 'naledi@gmail.com'],
    ['mailto:naledi@gmail.com', 'naledi@gmail.com'],
    ['MAILTO:naledi%2Bclinic@gmail.com?subject=Hello%20there', 'naledi+clinic@gmail.com'],
    ['mailto:100%@gmail.com', '100%@gmail.com'],
    ['“naledi@gmail.com”', 'naledi@gmail.com'],
    ['naledi@gmail.com.', 'naledi@gmail.com'],
    ['\u200bnaledi\u00ad@gmail.com\u202c\u00a0', 'naledi@gmail.com'],
    ['naledi＠gmail.com', 'naledi@gmail.com'],
    ['thandi@München.example', 'thandi@xn--mnchen-3ya.example'],
    ['thandi@xn--mnchen-3ya.example', 'thandi@xn--mnchen-3ya.example'],
    ['', ''],
  ])('%j', (text, address) => expect(addressFrom(text)).toBe(address));
});

describe('the syntax', () => {
  it.each([
    ['', 'empty'],
    ['naledi', 'incomplete'],
    ['naledi@', 'incomplete'],
    ['naledi@gmail', 'incomplete'],
    ['naledi@gmail.', 'incomplete'],
    ['naledi@gmail.com', 'fine'],
    ['naledi+clinic@gmail.co.za', 'fine'],
    ['thandi@xn--mnchen-3ya.example', 'fine'],
    ['na ledi@gmail.com', 'invalid'],
    ['naledi..m@gmail.com', 'invalid'],
    ['.naledi@gmail.com', 'invalid'],
    ['naledi@gmail..com', 'invalid'],
    ['a@gmail.com; b@gmail.com', 'invalid'],
    ['naledi@@gmail.com', 'invalid'],
    ['@gmail.com', 'invalid'],
  ])('%j: %s', (address, syntax) => expect(syntaxOf(address)).toBe(syntax));
});

it('is shown in letters where its domain travels in another form', () => {
  expect(inLetters('thandi@xn--mnchen-3ya.example')).toBe('thandi@münchen.example');
  expect(inLetters('thandi@mail.XN--mnchen-3ya.example')).toBe('thandi@mail.münchen.example');
  expect(inLetters('thandi@gmail.com')).toBeNull();
  expect(inLetters('thandi@xn--.example')).toBeNull();
});
