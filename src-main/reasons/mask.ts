import type { View, ViewBuilder } from './view.ts';
import { spanOf, viewBuilder } from './view.ts';

/** What is not read as words. Each alternative is bounded, so that the pass stays linear. */
const maskable = new RegExp(
  [
    String.raw`(?<link>\b(?:https?:\/\/|www\.)[^ <>"']{1,600})`,
    // Email addresses, message ids, and whatever else stands in angle brackets.
    String.raw`(?<address><?[^ <>()[\]"',;:|]{1,64}@[^ <>()[\]"',;:|]{0,255}>?|<[^ <>]{1,128}>)`,
    String.raw`(?<ip>\b(?:\d{1,3}\.){3}\d{1,3}\b|(?:ipv6:)?\b[0-9a-f]{1,4}:(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4})`,
    // The codes that each line of a reply repeats, the codes of a further reply, a status alone.
    String.raw`(?<line>\b[245]\d\d-(?: ?#?[245]\.\d{1,3}\.\d{1,3}\b)?)`,
    String.raw`(?<reply>\b[245]\d\d ?#?[245]\.\d{1,3}\.\d{1,3}\b)`,
    String.raw`(?<status>\b[245]\.\d{1,3}\.\d{1,3}\b)`,
    String.raw`(?<host>\b[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,8}\.(?:[a-z]{2}|com|net|org|edu|gov|mil|int|info|biz|name|pro|mobi|asia|africa|cloud|online|site|store|shop|tech|app|dev|club|xyz|email|mail|arpa|local|localdomain|lan|internal|example|test|invalid)\b)`,
    // "(e.g., mailbox busy)" and "(in reply to RCPT TO command)" name no cause.
    String.raw`(?<aside>\((?:e\.g\.|for example|in reply to)[^)]{0,160}\))`,
    // Cisco Secure Email puts these before the other server's own words.
    String.raw`(?<wrapper>\b(?:unknown address error|other mail system problem)\b)`,
    // What a server does for its users is no verdict on this mail.
    String.raw`(?<boast>\bto (?:best |help )?protect (?:our )?(?:users|customers|recipients) (?:from|against) spam\b)`,
    // Words written in one, in two or with a hyphen.
    String.raw`(?<spelling>\b(?:e[ -]mail|mail[ -]box|user[ -]name|host[ -]name|can not|time[ -]out|(?:black|block|white|grey|gray|allow|deny|safe)[ -]list|data[ -]base|file[ -]system|local[ -]part)(?=(?:s|es|ed|ing)?\b))`,
  ].join('|'),
  'g',
);

const trailing = /[.,;:!?)\]]{1,8}$/;
const wordSeparators = /[^a-z0-9.;|!?\u0080-\uffff]/;
const upper = /\p{Lu}/u;
const letters = /[a-z0-9\u0080-\uffff]/;

/** Whether a dot ends a sentence, be it without a blank: "failed.Please", but not `mx.example.org` or `RESOLVER.ADR`. */
function endsSentence(diag: string, raw: View, dot: number): boolean {
  if (!letters.test(raw.text.charAt(dot + 1))) return true;
  const before = diag.charAt(raw.starts[dot - 1] ?? -1);
  return upper.test(diag.charAt(raw.starts[dot + 1] ?? -1)) && !upper.test(before) && letters.test(before);
}

/** "exist.To" is the end of one sentence and the start of the next, not a host. */
function isSentenceJoint(diag: string, raw: View, from: number, found: string): boolean {
  const dot = found.indexOf('.');
  return dot === found.lastIndexOf('.') && endsSentence(diag, raw, from + dot);
}

/** Copies words: apostrophes inside a word vanish, whatever else is neither letter, digit nor end of a clause becomes a blank. */
function copyWords(raw: View, diag: string, from: number, to: number, builder: ViewBuilder): void {
  for (let index = from; index < to; index += 1) {
    const character = raw.text.charAt(index);
    const { start, end } = spanOf(raw, index, index + 1);
    if (character === '.' && !endsSentence(diag, raw, index)) builder.blank(start, end);
    else if (!wordSeparators.test(character)) builder.add(character, start, end);
    else {
      const quote = character === "'" || character === '"';
      const inside = quote && letters.test(raw.text.charAt(index - 1)) && letters.test(raw.text.charAt(index + 1));
      if (!inside) builder.blank(start, end);
    }
  }
}

/**
 * The words of a folded reply: addresses as `@`, hosts and IP addresses as `#`, links as `~`, status codes left out,
 * punctuation reduced to the ends of clauses (`. ; ! ?`). Where a second reply follows in the same text stands `|`.
 */
export function mask(raw: View, diag: string): View {
  const builder = viewBuilder();
  const continued = new Set<string>();
  let at = 0;
  for (const match of raw.text.matchAll(maskable)) {
    const { link, address, ip, line, reply, host, spelling } = match.groups ?? {};
    if (host !== undefined && isSentenceJoint(diag, raw, match.index, host)) continue;
    copyWords(raw, diag, at, match.index, builder);
    const length = match[0].length - (link === undefined ? 0 : (trailing.exec(link)?.[0].length ?? 0));
    const { start, end } = spanOf(raw, match.index, match.index + length);
    at = match.index + length;
    if (spelling !== undefined) builder.add(spelling.replace(/[ -]/, ''), start, end);
    else if (line !== undefined) {
      continued.add(line.slice(0, 3));
      builder.blank(start, end);
    } else if (reply !== undefined && match.index > 8 && !continued.has(reply.slice(0, 3)))
      builder.add('|', start, end);
    else if (link !== undefined || address !== undefined || ip !== undefined || host !== undefined) {
      builder.blank(start, end);
      builder.add(link !== undefined ? '~' : address !== undefined ? '@' : '#', start, end);
      builder.blank(start, end);
    } else builder.blank(start, end);
  }
  copyWords(raw, diag, at, raw.text.length, builder);
  return builder.build();
}
