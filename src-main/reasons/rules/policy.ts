import type { Rule } from '../rule.ts';

/** s9: a stated policy, RFC compliance, TLS required. */
export const policyRules: readonly Rule[] = [
  {
    id: 'policy-tls',
    reason: 's9',
    kind: 'phrase',
    phrases: [
      '(tls|starttls|requiretls|ssl|encryption|ciphers|cipher|encrypted) .. (required|require|requires|must|needed|mandatory|high strength|insufficient|too weak|necessary|not supported by|first)',
      '(require|requires|must|need|needs|requiring|issue) .. (tls|starttls|requiretls|ssl|encryption|ciphers|cipher)',
    ],
    unless: ['(authentication|auth|password)', 'not offered', 'dane', 'tlsa'],
    source: 'RFC 3207 4, RFC 3463 X.7.10',
    alternatives: ['s13', 's10'],
    examples: ['550 5.7.10 encryption needed, TLS required', '530 5.7.0 Must issue a STARTTLS command first'],
    nearMisses: ['550 TLS is required, but was not offered by host mx.example.org'],
  },
  {
    id: 'policy-rfc',
    reason: 's9',
    kind: 'phrase',
    phrases: [
      'rfc .. (compliant|compliance|violation|conform*|requirement|requirements|not|ignorant|comply|2822|5322|822|821|5321|2821|standards|format)',
      '(not|non) (rfc compliant|compliant|rfc)',
      '(violates|violation of|comply with|conform to|compliant with|see|per|according to) rfc',
      'messageid',
    ],
    unless: ['protocol violation', 'valid rfc', 'rfc (2606|4954)', '(user|recipient|mailbox) (unknown|not found)'],
    source: 'RFC 5321, RFC 5322 named as the rule that is broken',
    alternatives: ['s8'],
    examples: [
      '550 5.7.1 message is not RFC 5322 compliant',
      '554 non compliant message',
      '550 This mail violates RFC 2822',
      '550 bad MessageId',
    ],
    nearMisses: ['550 5.1.0 recipient address reserved by rfc 2606'],
  },
  {
    id: 'policy-stated',
    reason: 's9',
    kind: 'phrase',
    phrases: [
      '(policy|policies|policys)',
      '(administrative|administratively) (prohibition|denied|prohibited|rejected|block|blocked|refused)',
      '(organization|organizational|corporate|company|customer|custom) (rule|rules|restriction|restrictions)',
      'organization does not allow',
      '(acceptable use|terms of service|terms of use|aup|violation of|violates|violate|violating|violated)',
      '(politique|richtlinie|richtlinien|politica|directiva) .. (locale|refuse|abgelehnt|verletzt|seguridad|local|seguranca|verstoss|rechazado)',
    ],
    unless: ['policy blocklist', 'protocol violation', 'aup _'],
    source: 'RFC 3463 X.7; plain language: a policy is named and nothing else',
    alternatives: ['h2', 's11', 's8'],
    examples: [
      '554 5.7.1 Message not accepted for policy reasons',
      '550 Administrative prohibition',
      '550 5.7.1 rejected by company rules',
      '550 mail violates our terms of service',
      '550 5.7.520 Access denied, Your organization does not allow external forwarding.',
      '550 refusé: politique locale',
    ],
    nearMisses: ['554 5.7.1 listed on the policy block list'],
  },
];
