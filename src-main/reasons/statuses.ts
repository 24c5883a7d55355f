import type { ReasonCode } from '../contract/reason.ts';

/** What an enhanced status code says. */
export interface StatusMeaning {
  readonly reason: ReasonCode;
  /** A firm code outweighs a hint; one that servers use loosely does not. */
  readonly firm: boolean;
  readonly alternatives: readonly ReasonCode[];
}

/**
 * Meanings by subject and detail, the class left out: the IANA registry of enhanced status codes (RFC 3463, RFC 5248,
 * RFC 7372, RFC 7505 and others) and Microsoft's list of non-delivery codes for Exchange Online. Codes that say
 * nothing (X.0.0, X.1.0, X.2.0, X.3.0, X.4.0, X.5.0, X.7.0, X.7.1) are left out on purpose.
 */
const table: readonly (readonly [codes: string, reason: ReasonCode, alternatives: string, firm?: 'firm'])[] = [
  ['1.1 1.3 1.4 1.6 1.20', 'h1', ''],
  ['1.2 4.4', 's7', 'h2'],
  ['1.7 1.8', 's13', '', 'firm'],
  ['1.10', 'h2', 's7', 'firm'],
  ['7.27', 's13', 'h2', 'firm'],
  ['7.13', 's3', ''],
  ['7.17 7.18', 'h1', 's3'],
  ['2.1', 's3', 'h1'],
  ['2.2', 's1', '', 'firm'],
  ['2.3 3.4', 's6', '', 'firm'],
  ['2.4', 's2', ''],
  ['3.1', 's4', 's1'],
  ['3.2', 's4', 'h2'],
  ['3.3 3.5 3.6', 's4', 's15'],
  ['4.1 4.2 4.3 4.5 4.7', 's4', 's15'],
  ['4.6', 's14', '', 'firm'],
  ['5.1 5.2 5.4 5.5', 's15', 's14 s9'],
  ['5.3', 's5', '', 'firm'],
  ['6.0 6.1 6.2 6.3 6.4 6.5 6.6', 's8', 's9'],
  ['6.7 6.8 6.9 6.10', 's8', 's9'],
  ['7.2', 's13', 'h2'],
  ['7.4 7.5 7.6 7.7', 's9', 's15'],
  ['7.8 7.9 7.10 7.11 7.12 7.14', 's9', 's13 s10'],
  ['7.20 7.21 7.22 7.23 7.24 7.26', 's10', '', 'firm'],
  ['7.25', 's13', 's11 s10', 'firm'],
  ['7.28', 's5', 's11', 'firm'],
];

const meanings: ReadonlyMap<string, StatusMeaning> = new Map(
  table.flatMap(([codes, reason, alternatives, firm]) =>
    codes
      .split(' ')
      .map((code) => [
        code,
        { reason, firm: firm === 'firm', alternatives: alternatives.split(' ').filter(Boolean) as ReasonCode[] },
      ]),
  ),
);

/** The meaning of `5.2.2` and its like; undefined for a code that says nothing or is unknown. */
export function statusMeaning(status: string): StatusMeaning | undefined {
  return meanings.get(status.slice(2));
}
