import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StandInMessage } from '../../../../src-main/demo/mandrill/message.ts';
import { matcher } from '../../../../src-main/demo/mandrill/query/match.ts';
import { parseQuery } from '../../../../src-main/demo/mandrill/query/parser.ts';
import type { PatternPart, Query } from '../../../../src-main/demo/mandrill/query/syntax.ts';
import { viewAt } from '../../../../src-main/demo/mandrill/view.ts';
import { hardBounce, message, softBounce, start } from '../../../support/mandrill/fixtures.ts';

function found(text: string, messages: readonly StandInMessage[]): readonly string[] {
  const query = parseQuery(text);
  if (query === null) throw new Error(`unreadable: ${text}`);
  const matches = matcher(query);
  return messages
    .flatMap((each) => viewAt(each, start) ?? [])
    .filter(matches)
    .map((view) => view.message.email);
}

const jan = message(1, {
  email: 'Jan.Smit@gmail.com',
  ts: start - 5000,
  metadata: { patient_id: 'P1', site: 'Cape Town' },
});
const eva = message(
  2,
  { email: 'eva+news@gmail.co.za', ts: start - 4000, subject: 'Uw verslag – oog(links)', tags: ['consult-report'] },
  [hardBounce(start - 3900)],
);
const ann = message(3, { email: 'ann@outlook.com', ts: start - 3000, sender: 'desk@other.example' }, [
  softBounce(start - 2900),
]);
const all = [jan, eva, ann];

describe('finds', () => {
  test.each<[string, readonly StandInMessage[]]>([
    ['*', all],
    ['', all],
    ['state:bounced', [eva]],
    ['state:bounced OR state:soft-bounced', [eva, ann]],
    ['state:s*', [jan, ann]],
    ['state:soft?bounced', [ann]],
    ['NOT state:bounced', [jan, ann]],
    ['-state:bounced', [jan, ann]],
    ['state:bounced state:soft-bounced', [eva, ann]],
    ['email:gmail.com', [jan]],
    ['email:gmail', [jan, eva]],
    ['email:smit', [jan]],
    ['email:smi', []],
    ['email:smi*', [jan]],
    ['full_email:jan.smit@gmail.com', [jan]],
    ['full_email:gmail.com', []],
    ['full_email:"eva+news@gmail.co.za"', [eva]],
    ['full_email:eva\\+news@gmail.co.za', [eva]],
    ['sender:info@eyes.example', [jan, eva]],
    ['subject:recall', [jan, ann]],
    ['subject:"recall is due"', [jan, ann]],
    ['subject:"due recall"', []],
    ['subject:oog', [eva]],
    ['tags:consult-report', [eva]],
    ['site:cape', [jan]],
    ['site:"cape town"', [jan]],
    ['constructor:x', []],
    ['P1', [jan]],
    ['recall AND gmail', [jan]],
    [`ts:[${start - 4000} TO ${start - 3000}]`, [eva, ann]],
    [`ts:[${start - 3999} TO *]`, [ann]],
    [`ts:[* TO ${start - 4001}]`, [jan]],
    [`ts:${start - 3000}`, [ann]],
    [`(state:bounced OR state:soft-bounced) AND ts:[${start - 3500} TO ${start}]`, [ann]],
    ['state:bounced OR email:outlook AND NOT state:soft-bounced', [eva]],
    ['NOT (state:bounced OR state:soft-bounced)', [jan]],
    ['email:outlook && sender:other || full_email:jan.smit@gmail.com', [jan, ann]],
    ['nothing', []],
  ])('%s', (query, messages) => {
    expect(found(query, all)).toEqual(messages.map(({ email }) => email));
  });
});

test.each([
  '(',
  ')',
  'a AND',
  'AND a',
  'OR',
  'NOT',
  'state:',
  'state:(',
  '"open',
  '*leading',
  '?x',
  'email:*',
  '[1 TO 2]',
  'a)',
  'back\\',
])('refuses %s', (text) => {
  expect(parseQuery(text)).toBeNull();
});

const literal = fc.string({ minLength: 1, maxLength: 6 });
const pattern: fc.Arbitrary<readonly PatternPart[]> = fc
  .tuple(literal, fc.array(fc.tuple(fc.constantFrom<'*' | '?'>('*', '?'), literal), { maxLength: 2 }))
  .map(([first, rest]) => [{ text: first }, ...rest.flatMap(([wildcard, text]) => [{ wildcard }, { text }])]);
const bound = fc.option(fc.nat({ max: 4_000_000_000 }));

const { query: anyQuery } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'query' },
    fc.constant<Query>({ kind: 'all' }),
    fc.record({
      kind: fc.constant('term' as const),
      field: fc.option(fc.constantFrom('state', 'email', 'full_email', 'subject', 'tags', 'patient_id')),
      pattern,
    }),
    fc.record({ kind: fc.constant('range' as const), field: fc.constant('ts'), from: bound, to: bound }),
    fc.record({ kind: fc.constant('not' as const), query: tie('query') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

/** Writes a query the plain way: every character of a text escaped, every group in parentheses. */
function print(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '*';
    case 'range':
      return `${query.field}:[${query.from ?? '*'} TO ${query.to ?? '*'}]`;
    case 'not':
      return `NOT ${print(query.query)}`;
    case 'term':
      return `${query.field === null ? '' : `${query.field}:`}${query.pattern
        .map((part) => ('wildcard' in part ? part.wildcard : part.text.replace(/[\s\S]/g, '\\$&')))
        .join('')}`;
    default:
      return `(${query.parts.map(print).join(query.kind === 'and' ? ' AND ' : ' OR ')})`;
  }
}

test('reads back any query that can be written', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(parseQuery(print(query))).toEqual(query);
    }),
  );
});

test('any text is read or refused, and what is read can be asked of any message', () => {
  const piece = fc.oneof(
    fc.constantFrom('(', ')', 'AND', 'OR', 'NOT', 'state:', 'ts:[1 TO 2]', '"', '*', '?', '\\', '-', ' ', 'email:'),
    fc.string({ maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (each) => {
      const query = parseQuery(each);
      if (query !== null) expect(found(each, all).length).toBeLessThanOrEqual(all.length);
    }),
  );
});

test('AND, OR and NOT do with the messages what they say', () => {
  fc.assert(
    fc.property(anyQuery, anyQuery, (left, right) => {
      const everything = all.map(({ email }) => email);
      const [a, b] = [new Set(found(print(left), all)), new Set(found(print(right), all))];
      const both = (operator: string) => found(`(${print(left)}) ${operator} (${print(right)})`, all);
      expect(both('AND')).toEqual(everything.filter((email) => a.has(email) && b.has(email)));
      expect(both('OR')).toEqual(everything.filter((email) => a.has(email) || b.has(email)));
      expect(both('AND NOT')).toEqual(everything.filter((email) => a.has(email) && !b.has(email)));
    }),
  );
});
