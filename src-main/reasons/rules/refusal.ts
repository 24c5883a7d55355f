import type { Rule } from '../rule.ts';

/** h2: the recipient does not want the mail. */
export const preferenceRules: readonly Rule[] = [
  {
    id: 'refusal-preferences',
    reason: 'h2',
    kind: 'phrase',
    phrases: [
      '(rejected|refused|blocked|declined|denied) (by|by the|due to|at the request of|by this|by our|because of) [the|recipients|user|our] (recipient|recipients|user|users|addressee|user preference|recipient preferences|preferences|customer|subscriber)',
      '(recipient|user|addressee|recipients|he|she|owner) .. (refuses|has blocked|rejects|does not want|doesnt want|blocked|rejected|not want|refused) [to] [receive|accept] (your|you|this sender|this mail|this message|mail from|email from|messages from|any mail|mails|us)',
      '(recipient|user) preferences',
      'envelope blocked',
      'blocked senders',
      '(we|i) (dont|do not) want',
      '(not accepting|does not accept|doesnt accept|not accept) [any] (mail|email|messages) from (this sender|you|your)',
      'reject all (mails|mail|messages)',
    ],
    source:
      "plain language: the recipient or the recipient's settings refuse the mail; Mimecast blocked senders policies",
    alternatives: ['s9', 's13'],
    examples: [
      '550 Mail is rejected by recipients',
      '550 The recipient does not want mail from you',
      '550 5.1.1 Refused due to recipient preferences',
      '550 envelope blocked - user entry',
      "550 Sorry, we don't want mail from you",
      '550 neko IS NOT ACCEPTING MAIL FROM THIS SENDER',
      'Destination seem to reject all mails',
      '550 rejected by header-based blocked senders - block policy for header from',
    ],
    nearMisses: ['550 user unknown'],
  },
];

/** h2: this server or organisation refuses us or all mail, without further cause. */
export const refusalRules: readonly Rule[] = [
  {
    id: 'refusal-blocked',
    reason: 'h2',
    kind: 'hint',
    phrases: [
      '(banned|blacklisted|blocked|blocklisted|black listed|barred|blocking|denylisted)',
      '(access|connection|connections|service|permission|client host|client|host|mail|message|messages|email|delivery|traffic|ip|sender|server|transaction|relay) .. (denied|refused|rejected|forbidden|prohibited|not accepted|not permitted|declined|not allowed|disallowed|not welcome|unauthorized|reject|rejects|turned away)',
      '(not accept|will not accept|wont accept|refuse|refuses|refusing|reject|rejecting|dont accept|do not accept|doesnt accept|does not accept) .. (mail|messages|email|connections|connection|message|mails)',
      '(denied|refused|rejected|forbidden|prohibited|unauthorized|reject|refuse)',
      'not (allowed|permitted|authorized|welcome) to (connect|send|deliver|use)',
      '(zugriff|nachricht|mail|annahme) .. (verweigert|abgelehnt)',
      '(acces|message|service|connexion) .. (refuse|interdit|rejete|refusee)',
      '(acceso|mensaje|acesso|mensagem|accesso|messaggio) .. (denegado|rechazado|negado|rejeitada|negato|rifiutato)',
    ],
    source: 'RFC 3463 X.7.1 "Delivery not authorized, message refused"; plain language: refused and no cause given',
    alternatives: ['s13', 's11', 's9'],
    confidence: 'medium',
    examples: [
      '550 5.7.1 your mail server is banned',
      '550 Access denied',
      '550 we do not accept your mail',
      '550 rejected',
      '554 5.7.1 You are not allowed to connect.',
      '550 Nachricht abgelehnt',
      '550 Accès interdit',
      '550 acceso denegado',
    ],
    nearMisses: ['451 try again later'],
  },
];
