import type { Rule } from '../../rule.ts';

const manual = 'https://senders.yahooinc.com/smtp-error-codes/';

/** Yahoo, AOL and those whose mail they run. */
export const yahooRules: readonly Rule[] = [
  {
    id: 'yahoo-deferred',
    reason: 's5',
    kind: 'phrase',
    phrases: [
      'unexpected volume',
      '(temporarily deferred|deferred) .. (volume|excessive)',
      'unknown recipients possible open relay',
    ],
    source: `${manual} [TSS04]; Apple defers for excessive volume in like words`,
    alternatives: ['s11'],
    examples: [
      '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1',
      '421 4.7.1 Messages to neko@icloud.com deferred due to excessive volume. Try again later',
      '451 VS1-IP Excessive unknown recipients - possible Open Relay (#4.1.8)',
    ],
    nearMisses: ['421 4.7.0 [TS01] Messages temporarily deferred due to user complaints'],
  },
  {
    id: 'yahoo-permanently-deferred',
    reason: 'h2',
    kind: 'phrase',
    phrases: ['permanently deferred'],
    source: `${manual} [TSS09], [TSS11]`,
    alternatives: ['s11', 's5'],
    examples: [
      '553 5.7.2 [TSS09] All messages from 192.0.2.1 will be permanently deferred; Retrying will NOT succeed.',
    ],
    nearMisses: ['421 4.7.0 temporarily deferred'],
  },
  {
    id: 'yahoo-block-list',
    reason: 's11',
    kind: 'token',
    marks: [/\[bl\d{2}\]/, /\[(?:tss?|ipts)\d{2}\]/, /\((?:rly|con|hvu|dyn|rtr):[a-z0-9]{2,3}\)/],
    source: `${manual}; AOL postmaster error codes RLY, CON, HVU, DYN, RTR`,
    alternatives: ['h2', 's5'],
    examples: [
      '553 5.7.1 [BL21] Connections not accepted',
      '421 4.7.0 [TSS05] refused',
      '554- (RLY:B1) http://postmaster.info.aol.com/errors/554rlyb1.html',
    ],
    nearMisses: ['554 5.7.9 [PH01] Message not accepted'],
  },
  {
    id: 'yahoo-policy',
    reason: 's9',
    kind: 'token',
    marks: [/\[ph\d{2}\]/],
    source: manual,
    alternatives: ['s11', 's10'],
    examples: ['554 Message not allowed - [PH01]'],
    nearMisses: ['553 5.7.1 [BL21] Connections not accepted'],
  },
  {
    id: 'aol-reverse-dns',
    reason: 's13',
    kind: 'token',
    marks: [/\(dns:[a-z0-9]{2,3}\)/],
    source: 'AOL postmaster error codes DNS:NR and kin',
    alternatives: ['s11'],
    examples: ['421 (DNS:NR) http://postmaster.info.aol.com/errors/421dnsnr.html'],
    nearMisses: ['554 (RLY:B1)'],
  },
];
