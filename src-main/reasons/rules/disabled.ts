import type { Rule } from '../rule.ts';

/** The account meant is the sender's, or what is off is not the mailbox. */
const notTheMailbox = [
  '(sender|sending|senders|your|from|ip|source) (account|address|user|domain|mailbox|email|ip)',
  '(spam|blacklist|blacklisted|blocklist|reputation|using|listed|rbl|envelope|policy|reputation)',
  '(connection|relay|relaying|feature|command|function|authentication|vrfy|subscription|expn|starttls) .. (disabled|closed)',
  '(message|delivery time|delivery|queue|time|certificate|domain|password) [has|is] expired',
];

/** s3: the mailbox is disabled, suspended, inactive or locked. */
export const disabledRules: readonly Rule[] = [
  {
    id: 'disabled-mailbox',
    reason: 's3',
    kind: 'phrase',
    phrases: [
      '{rcpt} [@] [is|has been|was|that you tried to reach is|you tried to reach is|status is|currently|are|has] [currently|temporarily|permanently|administratively|now|been|is|has been|marked as|an|presently] [an] {off}',
      '{rcpt} .. (has been|is|was|been|is currently|is temporarily|has) [temporarily|permanently|administratively|currently] {off}',
      '(mailbox|account|user|recipient) [@] (is|has been|was|been) [temporarily|permanently|administratively|currently|being] (blocked|barred|banned)',
      '(disabled|suspended|inactive|deactivated|locked|closed|terminated|frozen|expired|dormant|disactivated) [user|email|mail] (user|mailbox|recipient|account|address|email|inbox|customer|member|accounts)',
      '{rcpt} .. (inactive|no longer active|not been activated|not activated|inactivity|never logged in|not active|disactivated)',
      '(mailbox|account|user|recipient|inbounds) .. (on hold|out of service|not in service|is held|hangup|put on hold|under maintenance|disabled|suspended|suspend)',
      '(mailbox|account) cannot be accessed',
      '(postfach|konto|benutzer|mailbox|empfanger) .. (gesperrt|deaktiviert|inaktiv|stillgelegt|geschlossen)',
      '(compte|boite|utilisateur|bal|adresse|destinataire) .. (desactive|desactivee|suspendu|suspendue|bloque|bloquee|inactif|inactive|ferme|fermee|cloture)',
      '(cuenta|buzon|usuario|casilla) .. (deshabilitad*|suspendid*|desactivad*|bloquead*|inactiv*|cerrad*)',
      '(conta|caixa|usuario) .. (desativad*|suspens*|bloquead*|inativ*|desabilitad*)',
      '(casella|account|utente|mailbox) .. (disabilitat*|sospes*|disattivat*|bloccat*|inattiv*|non attiv*)',
      'konto .. (nieaktywne|zablokowane|zawieszone)',
      '(gebruiker|posbus|rekening|postbus) .. (geblokkeer*|gedeaktiveer*|gedeactiveer*|onaktief|geslote)',
    ],
    unless: notTheMailbox,
    source: 'RFC 3463 X.2.1 "Mailbox disabled, not accepting messages"; plain language',
    alternatives: ['h1'],
    examples: [
      'vdelivermail: account is locked email bounced',
      '550 5.2.1 The email account that you tried to reach is disabled',
      '550 recipient account has been temporarily suspended',
      '554 disabled mailbox',
      '550 the mailbox is blocked',
      '550 account deleted for inactivity',
      '550 account on hold',
      '550 5.2.1 mailbox cannot be accessed',
      '550 Das Postfach ist gesperrt',
      '550 Le compte est désactivé',
      '550 la cuenta esta deshabilitada',
      '550 conta desativada',
      '550 casella disabilitata',
      '550 rekening gedeaktiveer',
      '550 konto nieaktywne',
    ],
    nearMisses: [
      '550 sender account is suspended',
      '554 5.7.1 email blocked using spam list',
      '550 your ip address is banned',
    ],
  },
];

/** s3, said in words that also go with an address that never was: to be read after those. */
export const notReceivingRules: readonly Rule[] = [
  {
    id: 'disabled-not-receiving',
    reason: 's3',
    kind: 'phrase',
    phrases: [
      '(mailbox|account|user|recipient|address|it|@) .. (not accepting|not receiving|does not accept|doesnt accept|no longer accepts|no longer accepting|not currently receiving|not currently accepting|cannot receive|not allowed to receive|no longer receives|unable to receive|not able to receive|doesnt receive|does not receive|not authorized to receive|not permitted to receive|currently not permitted to receive|cannot accept) [any] [new|more|external|incoming|inbound] (mail|mails|messages|email|emails)',
      '(never been|never|not yet) activated',
      '(account|user) (not available|unavailable)',
    ],
    unless: [...notTheMailbox, '(messages|mail|email) from', 'this time', 'full'],
    source: 'RFC 3463 X.2.1; plain language',
    alternatives: ['h1', 'h2'],
    examples: [
      '550 5.2.1 mailbox not accepting messages',
      '550 the account was never activated',
      '550 5.2.1 Account not available',
    ],
    nearMisses: ['550 user does not accept mail from you'],
  },
];
