import type { Rule } from '../rule.ts';

/** s14: relaying denied, mail loop. */
export const relayRules: readonly Rule[] = [
  {
    id: 'relay-loop',
    reason: 's14',
    kind: 'phrase',
    phrases: [
      '(mail|email|message|routing|forwarding|delivery|redirect|aliasing|route) .. (loop|loops|looping)',
      '(loop|looping) (detected|found|back|to|error|alert)',
      'loops back',
      '(too many|max|maximum|excessive) (hops|hop count|received|received headers|hop|delivered)',
      'hop count',
      '(points back|my delivered to|best preference mx|lowest numbered mx|local host)',
      '(boucle|schleife|bucle)',
    ],
    unless: ['loopback'],
    source:
      'RFC 5321 6.3, RFC 3463 X.4.6; Postfix "loops back to myself", Sendmail "too many hops", qmail Delivered-To',
    examples: [
      '554 5.4.6 mail forwarding loop for neko@example.org',
      '554 loop detected',
      '550 5.4.6 mail for example.org loops back to myself',
      '554 5.4.6 Too many hops',
      '554 5.4.14 Hop count exceeded',
      'This message is looping: it already has my Delivered-To line. (#5.4.6)',
      '550 Boucle detectee',
    ],
    nearMisses: ['550 lo0 loopback address'],
  },
  {
    id: 'relay-denied',
    reason: 's14',
    kind: 'phrase',
    phrases: [
      '(relay|relaying|relayed|relays) .. (denied|not permitted|not allowed|prohibited|forbidden|rejected|refused|not authorized|disallowed|not accepted|blocked|disabled|not supported|verboten|not possible|unauthorized|restricted|disable|not enabled)',
      '(unable|not allowed|not permitted|cannot|not authorized|refuse*|no permission|will not|wont|dont|do not|not able|not|no|denied|does not|prohibited|unauthorized|anonymous|illegal|forbidden|disallow*) [to] [mail|open|smtp] (relay|relaying)',
      '(relay|relaying) (access|attempt|not|denied|is not|access denied)',
      'rcpthosts',
      '(list of allowed|allowed) rcpthosts',
      '(we|server|i|it) .. (does not|dont|do not|doesnt|not) [accept|handle|serve|host|relay|deliver|receive] [mail|email] [for] [this|that|the|your] domain',
      '(domain|destination) .. (not|isnt|is not) (local|hosted|served|handled|mine|one of ours|configured|in my list|accepted) [here|on|by|for]',
      'not [a] local (domain|address|host|user|recipient)',
      '(not|isnt) [a] (gateway|relay|mail exchanger) for',
      'gateway to',
      '(relais|relay|weiterleitung|relaying) .. (interdit|refuse|verboten|verweigert|negado|denegado|nao permitido|no permitido|non consentito|negato|nicht erlaubt)',
    ],
    unless: ['(listed|open relay|relays) .. (listed|blacklist|blocklist|spam)', 'user not local'],
    source:
      'RFC 5321 3.6.2 and 7.9, RFC 3463 X.7.1; Sendmail "Relaying denied", Postfix "Relay access denied", Exim "relay not permitted", qmail rcpthosts',
    examples: [
      '550 5.7.1 Relaying denied',
      '550 5.7.1 Unable to relay',
      '554 5.7.1 Relay access denied',
      "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
      '550 We do not accept mail for this domain',
      '550 domain not hosted here',
      '550 not a local address',
      '550 not a gateway for example.org',
      '571 we do not gateway to that',
      '550 relais interdit',
    ],
    nearMisses: ['554 5.7.1 listed open relay, see blacklist', '551 User not local; please try somewhere'],
  },
];
