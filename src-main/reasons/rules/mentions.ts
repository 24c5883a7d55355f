import type { Rule } from '../rule.ts';

const source = 'plain language: the thing is named, what is wrong with it is not';

/** Mere mentions: the part of the world that failed. */
export const mentionRules: readonly Rule[] = [
  {
    id: 'mention-rate',
    reason: 's5',
    kind: 'faint',
    phrases: [
      'too many',
      '(limit|limits|limited) [has been|was|is|been] (exceeded|reached)',
      'temporarily limited',
      '(exceeded|reached) .. limit',
    ],
    unless: ['(mailbox|quota|storage|size|errors|hops)'],
    source,
    alternatives: ['s1', 's6'],
    confidence: 'low',
    examples: ['550 too many', '550 limit reached', 'The account is temporarily limited', '550 you exceeded a limit'],
    nearMisses: ['552 mailbox limit exceeded'],
  },
  {
    id: 'mention-delivery-agent',
    reason: 's2',
    kind: 'faint',
    phrases: [
      '(alias|aliases|forward|forwarding|forwarded|redirect|qmail|procmail|maildrop|cyrus|lmtp|sieve|autoreply|vacation|output file|program delivery|dot lock|lda|mailer|dotlock|lockfile|permission denied|no such file|spool file|home directory|maildir|mbox|exec|exit status|exit code|script|subprocess|child process|pipe|notes mail file)',
    ],
    unless: ['fast forward'],
    source,
    alternatives: ['s4', 's15'],
    confidence: 'low',
    examples: ['Uh-oh: first line of .qmail file is program delivery. (#4.7.0)'],
    nearMisses: ['421 fast forward'],
  },
  {
    id: 'mention-recipient',
    reason: 'h1',
    kind: 'faint',
    when: 'permanent',
    phrases: [
      '(user|mailbox|recipient|addressee|username) .. (no|not|unknown|invalid|never|nobody|without|isnt|doesnt|cannot)',
      '(no|not|unknown|invalid|nobody|isnt|cannot) .. (user|mailbox|recipient|addressee|username)',
    ],
    unless: [
      '(policy|spam|block*|list|listed|sender|from|permission|accept*|allow*|relay*|rate|limit*|quota|full|disabled|auth*|tls|size|domain|host|dns|ip|access|sent|send|available|unavailable|deliver*|receive*|time|error|fail*|temporar*|forward*|refuse*|reject*|denied|later|group|protocol|command|too|read|open|write|need*|required)',
    ],
    source,
    alternatives: ['s15', 's3'],
    confidence: 'low',
    examples: ['550 the user is not one I know', '550 I know no user like that'],
    nearMisses: ['550 the user does not accept this'],
  },
  {
    id: 'mention-recipient-wrapper',
    reason: 'h1',
    kind: 'faint',
    marks: [/\bunknown address error\b/],
    source: 'Cisco Secure Email writes "5.1.0 - Unknown address error" before whatever the other server said to RCPT',
    alternatives: ['h2', 's3'],
    confidence: 'low',
    examples: ["smtp;5.1.0 - Unknown address error 550-'neko' (delivery attempts: 0)"],
    nearMisses: ['550 unknown error'],
  },
  {
    id: 'mention-domain',
    reason: 's7',
    kind: 'faint',
    phrases: ['(dns|mx|nameserver|domain name|hostname lookup|host name lookup)'],
    unless: ['(reverse|your|client|sender|ptr|helo)', 'blacklist'],
    source,
    alternatives: ['s4', 'h2'],
    confidence: 'low',
    examples: ['451 DNS trouble'],
    nearMisses: ['550 your DNS'],
  },
  {
    id: 'mention-system',
    reason: 's4',
    kind: 'faint',
    phrases: [
      '(connection|connect|network|server|service|system|socket|timeout|retry|retries|later|attempts|unreachable|overload*|temporary|temporarily|busy|maintenance|unavailable)',
    ],
    unless: ['name server', '(mail|this) system (said|at)', 'service unavailable'],
    when: 'temporary',
    source,
    alternatives: ['s15'],
    confidence: 'low',
    examples: ['421 the server hiccuped'],
    nearMisses: ['550 mail system said no'],
  },
];
