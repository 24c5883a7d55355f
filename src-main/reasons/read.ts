import { fold } from './fold.ts';
import { mask } from './mask.ts';
import type { View } from './view.ts';
import { spanOf } from './view.ts';

/** A status code in the text and where it stands there. */
export interface Code {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A reply made ready for the rules. */
export interface Reading {
  /** Folded, but with addresses, hosts, links and codes in it. */
  readonly raw: View;
  /** Folded and masked: what phrases read. */
  readonly words: View;
  /** Enhanced status codes (RFC 3463) in order of appearance; one given beside the text comes last, with an empty span. */
  readonly statuses: readonly Code[];
  /** The first three-digit reply code (RFC 5321). */
  readonly replyCode: Code | undefined;
  /** Whether the server speaks of a fault that may pass: reply code 4xx, or status 4.x.x where there is none. */
  readonly temporary: boolean;
}

const statusPattern = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]?\d)/g;
const replyPattern = /(?<![\d.])[45][0-57]\d(?![\d.]?\d)(?=[ -]|$)/;

/** Reads a diag; never throws. */
export function readDiag(diag: string, givenStatus: string): Reading {
  const raw = fold(diag);
  const statuses: Code[] = [];
  for (const match of raw.text.matchAll(statusPattern)) {
    statuses.push({ value: match[0], ...spanOf(raw, match.index, match.index + match[0].length) });
    if (statuses.length === 8) break;
  }
  if (/^[245]\.\d{1,3}\.\d{1,3}$/.test(givenStatus) && !statuses.some((code) => code.value === givenStatus)) {
    statuses.push({ value: givenStatus, start: 0, end: 0 });
  }
  const reply = replyPattern.exec(raw.text);
  const verdict = reply?.[0] ?? statuses[0]?.value ?? '';
  return {
    raw,
    words: mask(raw, diag),
    statuses,
    replyCode: reply === null ? undefined : { value: reply[0], ...spanOf(raw, reply.index, reply.index + 3) },
    temporary: verdict.startsWith('4'),
  };
}
