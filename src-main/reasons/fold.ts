import type { View } from './view.ts';
import { viewBuilder } from './view.ts';

/** A reply longer than this is read at its beginning and its end only: a cause stands in the first or the last lines. */
const headLength = 3072;
const tailLength = 1024;

const quotes: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u00b4': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
};

const marks = /[\u0300-\u036f]/g;

/** One code point without case, accent or typographic variety; blanks and control characters give a blank. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 32 || code === 127 || code === 0xa0 || code === 0x3000 || code === 0xfeff) return ' ';
  if (code < 127) return code >= 65 && code <= 90 ? character.toLowerCase() : (quotes[character] ?? character);
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  const lower = character.toLowerCase();
  return quotes[lower] ?? (code < 0x250 ? lower.normalize('NFD').replace(marks, '') : lower);
}

/** Lower case, accents and quotes made plain, blanks collapsed; linear in the length read, which is capped. */
export function fold(text: string): View {
  const builder = viewBuilder();
  const cut = text.length > headLength + tailLength;
  foldRange(text, 0, cut ? headLength : text.length, builder);
  if (cut) {
    builder.add('|', headLength, headLength);
    foldRange(text, text.length - tailLength, text.length, builder);
  }
  return builder.build();
}

function foldRange(text: string, from: number, to: number, builder: ReturnType<typeof viewBuilder>): void {
  let index = from;
  while (index < to) {
    const code = text.codePointAt(index) ?? 0;
    const next = index + (code > 0xffff ? 2 : 1);
    const folded = foldCharacter(text.slice(index, next));
    if (folded === ' ') builder.blank(index, next);
    else builder.add(folded, index, next);
    index = next;
  }
}
