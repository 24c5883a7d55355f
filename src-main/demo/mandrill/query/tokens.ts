import type { PatternPart } from './syntax.ts';

export type Token =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'range'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'text'; readonly pattern: readonly PatternPart[] };

const space = /\s+/y;
const mark = /[()]|&&|\|\||[-!](?=\S)/y;
const range = /\[\s*(\d+|\*)\s+TO\s+(\d+|\*)\s*\]/y;
const quoted = /"((?:[^"\\]|\\.)*)"/sy;
const field = /(\w+):/y;
/** Anything up to a blank, a parenthesis or a quote; a backslash takes the next character as it is. */
const word = /(?:[^\s()"\\]|\\.)+/sy;

const operators: Readonly<Record<string, Token['kind'] & ('and' | 'or' | 'not')>> = {
  AND: 'and',
  OR: 'or',
  NOT: 'not',
  '&&': 'and',
  '||': 'or',
  '-': 'not',
  '!': 'not',
};

/** Splits a query; null where a character fits nowhere, such as a quote without an end. */
export function tokenise(query: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(query);
    if (match !== null) position = pattern.lastIndex;
    return match;
  };
  while (position < query.length) {
    if (take(space) !== null) continue;
    const token = readMark(take(mark)) ?? readRange(take(range)) ?? readQuoted(take(quoted)) ?? readField(take(field));
    const next = token ?? readWord(take(word));
    if (next === null) return null;
    tokens.push(next);
  }
  return tokens;
}

function readMark(match: RegExpExecArray | null): Token | null {
  if (match === null) return null;
  if (match[0] === '(') return { kind: 'open' };
  if (match[0] === ')') return { kind: 'close' };
  const operator = operators[match[0]];
  return operator === undefined ? null : { kind: operator };
}

function readRange(match: RegExpExecArray | null): Token | null {
  if (match === null) return null;
  const end = (text: string | undefined) => (text === undefined || text === '*' ? null : Number(text));
  return { kind: 'range', from: end(match[1]), to: end(match[2]) };
}

function readQuoted(match: RegExpExecArray | null): Token | null {
  return match === null ? null : { kind: 'text', pattern: [{ text: (match[1] ?? '').replace(/\\(.)/gs, '$1') }] };
}

function readField(match: RegExpExecArray | null): Token | null {
  return match === null ? null : { kind: 'field', name: match[1] ?? '' };
}

function readWord(match: RegExpExecArray | null): Token | null {
  if (match === null) return null;
  const operator = operators[match[0]];
  return operator === undefined ? { kind: 'text', pattern: readPattern(match[0]) } : { kind: operator };
}

function readPattern(text: string): readonly PatternPart[] {
  return [...text.matchAll(/([*?])|((?:[^*?\\]|\\.)+)/gs)].map(([whole, wildcard]) =>
    wildcard === '*' || wildcard === '?' ? { wildcard } : { text: whole.replace(/\\(.)/gs, '$1') },
  );
}
