import type { Rule } from '../rule.ts';

/** s3: the mailbox is disabled, suspended, inactive or locked. */
export const disabledRules: readonly Rule[] = [
  {
    id: 'disabled-mailbox',
    reason: 's3',
    kind: 'phrase',
    phrases: [
      '{rcpt} [@] [is|has been|was|that you tried to reach is|you tried to reach is|status is|currently|are] [currently|temporarily|permanently|administratively|now|been|is|has been|marked as|an] [an] {off}',
      '{rcpt} .. (has been|is|was|been|is currently|is temporarily) [temporarily|permanently|administratively|currently] {off}',
      '(disabled|suspended|inactive|deactivated|locked|closed|terminated|frozen|expired|dormant|blocked) (user|mailbox|recipient|account|address|email|inbox|customer|member)',
      '(mailbox|account|user|recipient|address|it) .. (not accepting|not receiving|does not accept|doesnt accept|no longer accepts|no longer accepting|not currently receiving|not currently accepting|cannot receive|can not receive|not allowed to receive|no longer receives|unable to receive|not able to receive|doesnt receive|does not receive|not authorized to receive|not permitted to receive) [any] [new|more|external|incoming] (mail|mails|messages|email|emails|e mail)',
      '{rcpt} .. (not active|inactive|no longer active|not been activated|not activated|inactivity|never logged in|never been activated)',
      '(mailbox|account|user|recipient) .. (on hold|out of service|not in service|is held|hangup|has been removed|put on hold|under maintenance)',
      '(mailbox|account) cannot be accessed',
      '(postfach|konto|benutzer|mailbox|empfanger) .. (gesperrt|deaktiviert|inaktiv|stillgelegt|geschlossen)',
      '(compte|boite|utilisateur|bal|adresse|destinataire) .. (desactive|desactivee|suspendu|suspendue|bloque|bloquee|inactif|inactive|ferme|fermee|cloture)',
      '(cuenta|buzon|usuario|casilla) .. (deshabilitad*|suspendid*|desactivad*|bloquead*|inactiv*|cerrad*)',
      '(conta|caixa|usuario) .. (desativad*|suspens*|bloquead*|inativ*|desabilitad*)',
      '(casella|account|utente|mailbox) .. (disabilitat*|sospes*|disattivat*|bloccat*|inattiv*|non attiv*)',
    ],
    unless: [
      '(sender|sending|senders|your|from) (account|address|user|domain|mailbox|email)',
      '(email|address|user|recipient|mail|account) .. (blocked|blacklisted|barred|banned) .. (spam|blacklist|using|list|reputation|ip)',
      '(connection|relay|relaying|feature|command|function|authentication|vrfy|subscription) .. (disabled|closed)',
      'delivery time expired',
    ],
    source: 'RFC 3463 X.2.1 "Mailbox disabled, not accepting messages"; plain language',
    alternatives: ['h1'],
    examples: [
      'vdelivermail: account is locked email bounced',
      '550 5.2.1 The email account that you tried to reach is disabled',
      '550 recipient account has been temporarily suspended',
      '554 disabled mailbox',
      '550 5.2.1 mailbox not accepting messages',
      '550 account deleted for inactivity',
      '550 account on hold',
      '550 5.2.1 mailbox cannot be accessed',
      '550 Das Postfach ist gesperrt',
      '550 Le compte est désactivé',
      '550 la cuenta esta deshabilitada',
      '550 conta desativada',
      '550 casella disabilitata',
    ],
    nearMisses: ['550 sender account is suspended', '554 5.7.1 email blocked using spam list'],
  },
];
