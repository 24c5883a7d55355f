import type { Rule } from '../rule.ts';

/** s7: the recipient's domain or its mail server is not found; h2 where the domain says that it takes no mail. */
export const domainRules: readonly Rule[] = [
  {
    id: 'domain-null-mx',
    reason: 'h2',
    kind: 'phrase',
    phrases: [
      '(null mx|nullmx)',
      '(domain|host|site|system|#) .. (does not accept|doesnt accept|accepts no|not accept|never accepts) [any] [incoming|inbound] (mail|email|messages|smtp)',
      'indicated no smtp service',
    ],
    unless: ['(mailbox|account|user|recipient)', 'for this domain'],
    source: 'RFC 7505, RFC 7504 (521 host never accepts mail); Exim and Postfix wordings',
    alternatives: ['s7'],
    examples: [
      '556 5.1.10 Recipient address has null MX',
      '521 5.3.2 Host does not accept mail',
      'an MX or SRV record indicated no SMTP service',
    ],
    nearMisses: ['550 this mailbox does not accept mail'],
  },
  {
    id: 'domain-not-found',
    reason: 's7',
    kind: 'phrase',
    phrases: [
      '(host|domain|hostname|domain name|server|system|mail server|host name|site) [#|name|@] .. (unknown|not found|does not exist|doesnt exist|not exist|no longer exists|cannot be found|could not be found|not be resolved|unresolvable|nonexistent|invalid|unroutable|unrouteable|not resolve|isnt registered|not registered|expired|not known|lookup failed|couldnt be found|is not valid)',
      '(unknown|nonexistent|non existent|no such|invalid|unresolvable|bad|illegal|unroutable|unrouteable|missing|malformed|non existing) (host|domain|hostname|destination|mail domain|recipient domain|destination domain|destination system|mail server|domain name|host or domain|host domain)',
      '(dns|name service|name server|nameserver|mx|nxdomain|name resolution) [#] [lookup|error|query|server|record|records|failure|resolution] [for|of|failure|error|server] .. (fail*|error|not found|no relevant|nxdomain|servfail|no answer|invalid|not exist|missing|returned|could not|unable|exist|unavailable|nonexistent|soft)',
      '(no|not|without|any|missing|couldnt find [a|any]|invalid|unable to find|find a|valid) [valid|usable] (mx|mail exchanger|mail exchangers|a record|a records|mail servers|mx record|mx records|mx host|mx hosts|mail exchange|dns records|mx or a)',
      '(couldnt|could not|cannot|cant|unable to|wasnt able to|werent able to|not able to|failed to|didnt|not|error) (find|look up|lookup|resolve|locate) .. (host|domain|hostname|server|mail server|address of|ip address|dns|mail exchanger|destination)',
      '(nxdomain|unrouteable mail domain|unroutable mail domain|domain not found|no mx|name or service not known|no route to domain|domain missing)',
      'mx .. (points to|non existent|nonexistent|invalid|loopback|cname)',
      '(illegal|invalid) host',
      '(domaine|domain|dominio) .. (inexistant|inconnu|existiert nicht|unbekannt|no existe|nao existe|inesistente|non esiste|desconocido|introuvable)',
    ],
    unless: [
      '{sender} .. domain',
      'sender',
      '(your|client|helo|reverse|sending) (host|hostname|domain|ip|server)',
      '(helo|ehlo|ptr)',
      '(user|recipient|mailbox|account|address) .. (unknown|not found|does not exist|doesnt exist|not exist)',
      '(blocked|listed) using',
      'return path',
    ],
    source: 'RFC 3463 X.1.2 and X.4.4; Postfix, Exim, qmail, Sendmail wordings; RFC 1035 return codes',
    alternatives: ['h2'],
    examples: [
      'Host or domain name not found. Name service error for name=example.org type=MX: Host not found',
      '550 5.1.2 unknown host',
      'DNS Error: lookup of example.org returned NXDOMAIN',
      '550 no mx for the domain',
      "Sorry, I couldn't find any host named example.org. (#5.1.2)",
      'NXDOMAIN',
      'all relevant MX records point to non-existent hosts; mx points to nothing',
      'Illegal host/domain name found',
      '550 Le domaine est inconnu',
    ],
    nearMisses: [
      '450 4.1.8 <kijitora@example.jp>: Sender address rejected: Domain not found',
      '450 4.7.1 Client host rejected: cannot find your hostname',
    ],
  },
];
