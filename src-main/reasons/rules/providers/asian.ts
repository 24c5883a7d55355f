import type { Rule } from '../../rule.ts';

const tencent = 'https://service.mail.qq.com (help pages 1000723 to 1000730, linked from the replies)';
const netease = 'https://help.mail.163.com (bounce codes of NetEase and Coremail)';

/** Asian webmail: Tencent QQ, NetEase, Coremail. */
export const asianRules: readonly Rule[] = [
  {
    id: 'qq-frequency',
    reason: 's5',
    kind: 'phrase',
    phrases: ['(sender|ip|domain|connection|mail) frequency limited'],
    marks: [/mailbox unavailable or access denied[^|]{0,80}qq\.com/],
    source: `${tencent}: the recipient gets too much mail in a short time`,
    alternatives: ['s11'],
    examples: [
      '550 Mailbox unavailable or access denied. http://service.mail.qq.com/cgi-bin/help?subtype=1',
      '550 Sender frequency limited.',
    ],
    nearMisses: ['550 Mailbox not found.'],
  },
  {
    id: 'qq-content',
    reason: 's11',
    kind: 'phrase',
    phrases: ['mail content denied', 'suspected bounce attacks', 'suspected spam'],
    source: `${tencent}: reported by many users as spam`,
    alternatives: ['s8', 'h2'],
    examples: [
      '550 Mail content denied. http://service.mail.qq.com/cgi-bin/help',
      '550 Suspected bounce attacks.',
      '550 Suspected spam ip',
    ],
    nearMisses: ['550 Mailbox not found.'],
  },
  {
    id: 'netease-suspended',
    reason: 's3',
    kind: 'phrase',
    phrases: ['user (suspended|hangup|is locked|lock*)'],
    source: netease,
    examples: ['550 User suspended: neko@163.com'],
    nearMisses: ['550 User not found: neko@163.com'],
  },
  {
    id: 'netease-local-only',
    reason: 'h2',
    kind: 'phrase',
    phrases: ['local user only', 'user in blacklist', 'user rejected', '(ip|rcpt) is (rejected|hangup|reject)'],
    source: netease,
    alternatives: ['s13', 's11'],
    examples: [
      '553 Requested action not taken: Local user only',
      '550 User in blacklist',
      '550 User rejected',
      '554 IP is rejected',
    ],
    nearMisses: ['550 User not found'],
  },
  {
    id: 'netease-sender',
    reason: 's13',
    kind: 'phrase',
    phrases: ['(null|fake|invalid) sender', 'invalid ip', 'no smtp mx only', 'sender is (rejected|null)'],
    source: netease,
    alternatives: ['s10', 'h2', 's11'],
    examples: [
      '553 Requested action not taken: NULL sender is not allowed',
      '554 INVALID IP FOR SENDING MAIL OF DOMAIN example.com',
      '553 Requested action not taken: no smtp MX only',
      '550 sender is rejected',
    ],
    nearMisses: ['550 invalid recipient'],
  },
  {
    id: 'netease-spam',
    reason: 's11',
    kind: 'token',
    marks: [/\b(?:dt|hl|mi|rp):(?:spm|rep|ipb|itc|isp|spb|ylist|cel|mlr|url|wrn)\b/],
    source: netease,
    alternatives: ['h2'],
    examples: ['554 DT:SPM 163 smtp1,D9GowADX refused'],
    nearMisses: ['451 MI:SFQ refused'],
  },
  {
    id: 'netease-rate',
    reason: 's5',
    kind: 'token',
    marks: [/\b(?:rp|hl|mi|dt):(?:sfq|ifq|ccl|ivc|irq|trc|qrc|crl)\b/],
    source: netease,
    examples: ['451 MI:SFQ 163 smtp1 refused'],
    nearMisses: ['554 DT:SPM refused'],
  },
  {
    id: 'netease-authentication',
    reason: 's10',
    kind: 'token',
    marks: [/\bmi:(?:dmc|spf)\b/],
    source: netease,
    examples: ['550 MI:DMC 163 smtp1 refused'],
    nearMisses: ['554 DT:SPM refused'],
  },
];
