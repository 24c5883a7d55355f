import type { Rule } from '../rule.ts';

/** s15: protocol or syntax trouble between servers; nothing anyone at the desk could use. */
export const protocolRules: readonly Rule[] = [
  {
    id: 'protocol-sequence',
    reason: 's15',
    kind: 'phrase',
    phrases: [
      '(improper|bad|wrong|invalid|out of|incorrect) [command] sequence',
      'sequence of commands',
      '(no commands allowed|may not be repeated|already authenticated|not advertised|authentication type|identity changes)',
      'too many .. commands',
      '(command|commands) .. (not implemented|unrecognized|not recognized|unknown|unimplemented|unsupported|out of|not allowed|unexpected|invalid|not understood|disabled)',
      '(unrecognized|unknown|unimplemented|unsupported|invalid|bad|nested|unexpected) [smtp|esmtp] (command|parameter|argument|option|mail command)',
      '(syntax error|protocol error|protocol violation|synchronization error|syntax|no data after bdat|remote protocol)',
      '(need|expecting|expected) (rcpt|mail|data|helo|ehlo|recipient|mail command|rcpt command)',
      '(pipelining|pregreet|pre greeting|out of sequence|data before|before greeting)',
    ],
    unless: [
      '(recipient|address|sender|mailbox|user|email) .. syntax',
      'syntax .. (address|recipient|sender)',
      '(issue|must|require*|need*|use) .. starttls',
      '(helo|ehlo) [command] rejected',
    ],
    source: 'RFC 5321 4.2.2 (500 to 504), RFC 3463 X.5',
    alternatives: ['s14', 's9'],
    examples: [
      '503 bad sequence',
      '454 5.5.1 STARTTLS may not be repeated',
      '502 5.5.1 Too many unrecognized commands, goodbye.',
      '503 Improper sequence of commands',
      '502 5.5.1 command not implemented',
      '500 5.5.1 unrecognized command',
      '501 5.5.2 syntax error',
      '503 need RCPT command',
      '554 improper use of SMTP command pipelining',
    ],
    nearMisses: ['553 5.1.3 syntax of recipient address'],
  },
];
