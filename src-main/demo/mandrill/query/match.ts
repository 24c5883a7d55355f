import type { MessageView } from '../view.ts';
import type { PatternPart, Query } from './syntax.ts';

export type Matcher = (view: MessageView) => boolean;

const nothing: Matcher = () => false;

/** Makes a query into a test of one message. */
export function matcher(query: Query): Matcher {
  switch (query.kind) {
    case 'all':
      return () => true;
    case 'not': {
      const inner = matcher(query.query);
      return (view) => !inner(view);
    }
    case 'and': {
      const parts = query.parts.map(matcher);
      return (view) => parts.every((part) => part(view));
    }
    case 'or': {
      const parts = query.parts.map(matcher);
      return (view) => parts.some((part) => part(view));
    }
    case 'range': {
      const from = query.from ?? Number.NEGATIVE_INFINITY;
      const to = query.to ?? Number.POSITIVE_INFINITY;
      return query.field === 'ts' ? ({ message }) => message.ts >= from && message.ts <= to : nothing;
    }
    case 'term':
      return termMatcher(query.field, query.pattern);
  }
}

function termMatcher(field: string | null, pattern: readonly PatternPart[]): Matcher {
  switch (field) {
    case 'ts':
    case 'state':
    case 'full_email': {
      const whole = wholeExpression(pattern);
      return (view) => whole.test(wholeValue(view, field));
    }
    default: {
      const words = wordsExpression(pattern);
      return words === null ? nothing : (view) => wordValues(view, field).some((text) => words.test(wordsOf(text)));
    }
  }
}

function wholeValue({ message, current }: MessageView, field: 'ts' | 'state' | 'full_email'): string {
  if (field === 'ts') return `${message.ts}`;
  return field === 'state' ? current.state : message.email;
}

/** A field that is none of Mandrill's own is one of the metadata; a term without a field is looked for in all. */
function wordValues({ message }: MessageView, field: string | null): readonly string[] {
  switch (field) {
    case 'email':
      return [message.email];
    case 'sender':
      return [message.sender];
    case 'subject':
      return [message.subject];
    case 'tags':
      return message.tags;
    case null:
      return [message.email, message.sender, message.subject, ...message.tags, ...scalars(message.metadata)];
    default:
      return Object.hasOwn(message.metadata, field) ? scalars({ [field]: message.metadata[field] }) : [];
  }
}

function scalars(metadata: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(metadata).flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [`${value}`] : [],
  );
}

const separators = /[^\p{L}\p{N}]+/gu;

/** `Jan.Smit@gmail.com` is found by its words: jan, smit, gmail, com. */
function wordsOf(text: string): string {
  return text.toLowerCase().replace(separators, ' ').trim();
}

function wildcardExpression(part: PatternPart, literal: (text: string) => string): string {
  if ('text' in part) return literal(part.text);
  return part.wildcard === '*' ? '\\S*' : '\\S';
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function wholeExpression(pattern: readonly PatternPart[]): RegExp {
  return new RegExp(`^${pattern.map((part) => wildcardExpression(part, escaped)).join('')}$`, 'iu');
}

/** The words of the pattern side by side; null where it has none. */
function wordsExpression(pattern: readonly PatternPart[]): RegExp | null {
  const source = pattern
    .map((part) => wildcardExpression(part, (text) => text.toLowerCase().replace(separators, ' ')))
    .join('')
    .trim();
  return source === '' ? null : new RegExp(`(?:^| )${source}(?: |$)`, 'u');
}
