import type { Query } from './syntax.ts';
import { type Token, tokenise } from './tokens.ts';

/** What is left to read. */
interface Reader {
  readonly tokens: readonly Token[];
  position: number;
}

const everything: Query = { kind: 'all' };

/**
 * Reads a query in the part of Lucene's language that Mandrill documents: AND, OR, NOT (also `-`), parentheses, quotes, `field:term`,
 * `field:[a TO b]`, `*` and `?` (never leading). AND binds tighter than OR; terms side by side are any of, as in Lucene. Null where the
 * query is none.
 */
export function parseQuery(text: string): Query | null {
  const tokens = tokenise(text);
  if (tokens === null) return null;
  if (tokens.length === 0) return everything;
  const reader: Reader = { tokens, position: 0 };
  const query = readAny(reader);
  return reader.position === tokens.length ? query : null;
}

function accept(reader: Reader, kind: Token['kind']): boolean {
  if (reader.tokens[reader.position]?.kind !== kind) return false;
  reader.position += 1;
  return true;
}

function group(kind: 'and' | 'or', parts: readonly Query[]): Query {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : { kind, parts };
}

function readAny(reader: Reader): Query | null {
  const parts: Query[] = [];
  do {
    const part = readEvery(reader);
    if (part === null) return null;
    parts.push(part);
  } while (accept(reader, 'or') || startsTerm(reader));
  return group('or', parts);
}

function startsTerm(reader: Reader): boolean {
  const kind = reader.tokens[reader.position]?.kind;
  return kind !== undefined && kind !== 'close' && kind !== 'and';
}

function readEvery(reader: Reader): Query | null {
  const parts: Query[] = [];
  do {
    const part = readOne(reader);
    if (part === null) return null;
    parts.push(part);
  } while (accept(reader, 'and'));
  return group('and', parts);
}

function readOne(reader: Reader): Query | null {
  if (accept(reader, 'not')) {
    const query = readOne(reader);
    return query === null ? null : { kind: 'not', query };
  }
  if (accept(reader, 'open')) {
    const query = readAny(reader);
    return accept(reader, 'close') ? query : null;
  }
  const token = reader.tokens[reader.position];
  if (token?.kind === 'field') {
    reader.position += 1;
    return readValue(reader, token.name);
  }
  return readValue(reader, null);
}

function readValue(reader: Reader, field: string | null): Query | null {
  const token = reader.tokens[reader.position];
  reader.position += 1;
  if (token?.kind === 'range') return field === null ? null : { kind: 'range', field, from: token.from, to: token.to };
  if (token?.kind !== 'text') return null;
  const [first, second] = token.pattern;
  if (first === undefined || !('wildcard' in first)) return { kind: 'term', field, pattern: token.pattern };
  return first.wildcard === '*' && second === undefined && field === null ? everything : null;
}
