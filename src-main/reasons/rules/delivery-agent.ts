import type { Rule } from '../rule.ts';

/** s2: delivery agent, forwarding or alias misconfigured on the recipient's side. */
export const deliveryAgentRules: readonly Rule[] = [
  {
    id: 'agent-failed',
    reason: 's2',
    kind: 'phrase',
    phrases: [
      '(procmail|maildrop|vdelivermail|dovecot lda|lmtp|cyrus|mailer|filter|pipe|program|local delivery|sieve|local mailer|mail filter|delivery agent|milter|script) .. (error|died|failed|failure|lock failure|returned|exit|exited|signal|status|not found|cannot execute|unable|crashed|command output|denied)',
      'mailer error',
      'command died',
      '(alias|aliases|forward|forwarding|forwarded|mailing list|list|redirect|expansion) .. (expansion|error|failed|failure|broken|misconfigured|invalid|problem|incorrect|loop|unavailable|too deep|not found|unable|unsafe)',
      '(cannot|unable to|can t|couldnt|could not|cant|error|failed to|failure) [to] (forward|append|create|open|chdir|write|lock|store|switch|deliver to mailbox|access|update|writing|opening|creating) .. (mailbox|file|maildir|directory|home|folder|mail file|message|output|mail)',
      '(address|user) is unsafe for mailing',
      'forwarding address .. (wrong|invalid|not found|misconfigured|does not exist|unknown|incorrect)',
      'cannot mail directly',
      '(ambiguous|not unique|several matches|more than one)',
    ],
    unless: ['(spam|virus|content|policy) filter', 'policy', '(user|recipient) unknown'],
    source:
      'sysexits.h as Sendmail and Postfix report it; procmail, maildrop, qmail-local and Courier wordings; RFC 3463 X.2.4',
    alternatives: ['s4', 's15'],
    examples: [
      'procmail: Lock failure on "/var/virtmail/neko/mailbox.lock"',
      '554 5.3.0 unknown mailer error 2',
      '554 5.3.0 Command died with status 1',
      '550 5.2.4 mailing list expansion problem',
      '451 cannot open mailbox',
      '550 5.7.1 Address is unsafe for mailing to programs',
      'the forwarding address is wrong',
      '550 Cannot mail directly to files',
      '550 5.1.4 Recipient address is ambiguous',
    ],
    nearMisses: ['550 rejected by spam filter: error'],
  },
];
