import { expect, test } from 'vitest';
import { speak } from '../../../src-main/contract/catalogue/translate.ts';
import { sayRate } from '../../../src-renderer/delivery/rate.ts';
import { figuresOf } from '../../support/fake-bridge/reports.ts';

test.each([
  [figuresOf(214, 4, 1, 2), '96.8 %'],
  [figuresOf(29, 0), 'too few to say'],
  [figuresOf(30, 0), '100.0 %'],
  [figuresOf(9999, 1), '99.9 %'],
  [figuresOf(0, 40), '0.0 %'],
  [figuresOf(0, 0), 'too few to say'],
])('%j', (figures, said) => expect(sayRate(figures)).toBe(said));

test('has the decimal sign of the language', () => {
  speak('af');
  expect(sayRate(figuresOf(214, 7))).toBe('96,8 %');
  speak('en');
});
