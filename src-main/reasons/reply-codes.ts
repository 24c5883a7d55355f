import type { ReasonCode } from '../contract/reason.ts';

/**
 * What a bare three-digit code leaves to guess (RFC 5321 4.2.2, RFC 1870, RFC 7504). 550, 553 and 554 stand for so
 * many causes that they say nothing; least of all that an address is wrong.
 */
const codes: Readonly<Record<string, ReasonCode>> = {
  '421': 's4',
  '450': 's4',
  '451': 's4',
  '452': 's4',
  '500': 's15',
  '501': 's15',
  '502': 's15',
  '503': 's15',
  '504': 's15',
  '521': 'h2',
  '523': 's6',
  '551': 'h1',
  '552': 's6',
  '556': 'h2',
};

/** The likeliest reason for a reply code alone, or undefined. */
export function replyCodeReason(code: string): ReasonCode | undefined {
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}
