import type { Rule } from '../rule.ts';

/** s12: a virus is named. */
export const virusRules: readonly Rule[] = [
  {
    id: 'virus-named',
    reason: 's12',
    kind: 'phrase',
    phrases: [
      '(virus|viruses|malware|trojan|worm|ransomware|malicious) ... (detected|found|infected|rejected|blocked|refused|suspected|identified|identified in)',
      '(infected|contains|contain|containing|carries|detected|found|carrying|has|for|of|suspected) [a|an|the|known|possible|potential|suspected] (virus|viruses|malware|trojan|worm|ransomware|malicious)',
      '(infected|infects)',
      '(virus|malware) [infected|detected|scan|check] (message|infected|detected|mail|email|attachment|content)',
      '(eicar|clamav)',
      'rejected .. (virus|malware)',
      '(hat|enthalt|enthaelt|wurde) .. (virus|viren|schadsoftware)',
      '(contient|contenant|contiene|contem) .. virus',
    ],
    unless: [
      'spam or virus',
      'virus or spam',
      'spam and virus',
      '(anti virus|antivirus|virus scanner|virus scan|virus filter) .. (unavailable|down|error|timeout|failed|not available)',
      'no virus',
    ],
    source: 'RFC 3463 X.7.0 has no code of its own; the text names it',
    examples: [
      '554 5.7.1 Virus Sobig detected',
      '550 message contains a virus',
      '550 5.7.1 infected message',
      '550 virus infected',
      '554 5.7.1 ClamAV: Eicar-Test-Signature',
      '552 rejected: virus',
      '554 Nachricht enthält Virus',
      '554 Votre message contient un virus',
    ],
    nearMisses: [
      '552 Message rejected for spam or virus content',
      '451 4.3.0 virus scanner unavailable',
      '550 virus@example.org unknown user',
    ],
  },
];
