import type { Rule } from '../rule.ts';

/** s10: SPF, DKIM, DMARC. */
export const authenticationRules: readonly Rule[] = [
  {
    id: 'authentication-named',
    reason: 's10',
    kind: 'phrase',
    phrases: [
      '(spf|dkim|dmarc|domainkeys|arc|senderid|sender id)',
      'sender policy framework',
      '(message|mail|email|domain) .. not signed',
      '(domain keys|domainkeys) identified mail',
      '(unauthenticated|not authenticated) (email|mail|message|messages) (from|is)',
      '(email|mail|message|sender|domain) .. (is|was|be) (not authenticated|unauthenticated) ... (gmail|google|requires)',
      '(fails|failed|fail|not pass|did not pass|failing) .. authentication (check|checks|requirements|tests)',
    ],
    unless: ['(auth|smtp) login', 'group'],
    source: 'RFC 7208, RFC 6376, RFC 7489, RFC 7372: nothing else goes by these names',
    alternatives: ['s13'],
    examples: [
      '550 5.7.1 SPF check failed',
      '550 5.7.1 mail from this domain is not signed',
      '550 5.7.23 the message was rejected because of Sender Policy Framework violation',
      '550 DomainKeys Identified Mail signature is wrong',
      '550-5.7.1 Unauthenticated email from example.com is not accepted due to domain policy',
      '550 5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate',
      '550 Message failed the authentication checks',
    ],
    nearMisses: [
      '550 5.7.1 sender not authenticated for group',
      '530 5.7.0 authentication required',
      '550 spf@example.org unknown',
    ],
  },
  {
    id: 'authentication-spoofing',
    reason: 's10',
    kind: 'phrase',
    phrases: ['(spoof|spoofed|spoofing|forged|forgery)'],
    unless: ['spam', '(may be|possibly|might be) forged', 'forged (helo|hostname|reverse|ptr)'],
    source: 'plain language: a message said to be spoofed failed the proof of its sender',
    alternatives: ['s9', 's13'],
    confidence: 'medium',
    examples: ['550 Rejected by header based Anti-Spoofing policy', '554 5.7.1 forged sender'],
    nearMisses: ['550 5.7.1 Relaying denied. IP name possibly forged [192.0.2.1]'],
  },
];
