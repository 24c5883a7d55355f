import { digitsIn } from './fold.ts';

/** A phone number typed with blanks is one word; anything else falls apart at its blanks. */
export function wordsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  return isPhoneLike(trimmed) ? [trimmed] : trimmed.split(/\s+/).filter(Boolean);
}

/** Whether what was typed can be (a part of) a phone number. */
export const isPhoneLike = (text: string): boolean => /^[\d\s()+./-]+$/.test(text) && digitsIn(text).length >= 3;

/** The digits to seek for what was typed as a phone number. South Africa: it may stand as 082…, as 2782… or as 002782…, and be sought in another of these forms, whole or half-typed. */
export function numbersAs(typed: string): readonly string[] {
  // "+27 (0)82 …" is written like that on many a card.
  const digits = digitsIn(typed).replace(/^(00)?270(?=\d{2})/, '$127');
  const abroad = /^\s*(?:\+|00)/.test(typed) ? /^(?:00)?27(?=\d)/ : /^27(?=\d{9}$)/;
  const national = digits.replace(abroad, '0');
  const international = /^0[1-9]\d+$/.test(national) ? [`27${national.slice(1)}`] : [];
  return [...new Set([national, ...international])];
}
