import type { Rule } from '../../rule.ts';

const manual =
  'https://mimecastsupport.zendesk.com/hc/en-us/articles/34000709564691-Policies-Mimecast-SMTP-Error-Codes';

/** Mimecast's fixed sentences. */
export const mimecastRules: readonly Rule[] = [
  {
    id: 'mimecast-blocked-senders',
    reason: 'h2',
    kind: 'phrase',
    phrases: [
      'envelope blocked',
      '(blocked senders|manually blocked|block policy)',
      'sender [address] (blocked|blacklisted)',
      'host network not allowed',
      'ip temporarily blacklisted',
      '(geographical|geo|country) .. (restrict*|block*)',
    ],
    source: manual,
    alternatives: ['s13', 's9', 's11'],
    examples: [
      '550 envelope blocked - user entry',
      '550 rejected by header-based manually blocked senders - block policy',
      '421 Sender address blocked',
      '554 Host network not allowed',
      '451 IP temporarily blacklisted',
      '554 refused by geographical restriction',
    ],
    nearMisses: ['550 envelope rejected: DMARC sender invalid'],
  },
  {
    id: 'mimecast-recipient',
    reason: 'h1',
    kind: 'phrase',
    phrases: ['recipient email address is possibly incorrect'],
    source: manual,
    examples: ['550 Recipient email address is possibly incorrect'],
    nearMisses: ['550 sender email address is possibly incorrect'],
  },
  {
    id: 'mimecast-spoofing',
    reason: 's10',
    kind: 'phrase',
    phrases: ['anti spoofing', 'antispoofing'],
    source: manual,
    alternatives: ['s9', 's13'],
    examples: ['550 Rejected by header based Anti-Spoofing policy', '550 AntiSpoofing lockout'],
    nearMisses: ['550 Rejected by anti-spam policy'],
  },
  {
    id: 'mimecast-content',
    reason: 's8',
    kind: 'phrase',
    phrases: ['content examination', 'attachment .. policy'],
    source: manual,
    alternatives: ['s9', 's11'],
    examples: [
      '550 Message bounced due to Content Examination Policy',
      '550 Message bounced by attachment management policy',
    ],
    nearMisses: ['550 Email rejected due to security policies'],
  },
  {
    id: 'mimecast-security-policies',
    reason: 's9',
    kind: 'phrase',
    phrases: [
      '(rejected|refused|bounced|bounce) .. [due to|by|because of] (security|administrative|administrator) (policies|policy|reasons)',
      'security (policies|policy)',
      'route requires',
    ],
    unless: ['(virus|malware|spam|spf|dkim|dmarc|attachment|attachments|spoof*)'],
    source: manual,
    alternatives: ['s12', 's11'],
    examples: [
      '554 Email rejected due to security policies',
      '550 Message bounced by administrative policy',
      '553 this route requires encryption',
    ],
    nearMisses: ['550 blocked'],
  },
  {
    id: 'mimecast-reputation',
    reason: 's11',
    kind: 'phrase',
    phrases: ['local ct ip', 'ip reputation'],
    source: manual,
    alternatives: ['h2'],
    examples: ['550 Local CT IP refused', '550 5.7.1 IP reputation reject'],
    nearMisses: ['550 mimecast.com unknown user'],
  },
  {
    id: 'mimecast-limits',
    reason: 's5',
    kind: 'phrase',
    phrases: ['outbound thread limit', 'thread limit'],
    source: manual,
    examples: ['550 Exceeding outbound thread limit', '451 thread limit'],
    nearMisses: ['552 size limit'],
  },
];
