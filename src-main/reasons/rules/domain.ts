import type { Rule } from '../rule.ts';

/** Words that tell that the host or domain meant is the sender's. */
const ofTheSender = [
  '{sender} .. (domain|host|hostname)',
  '(sender|senders|sending|client|reverse|originating|helo|ehlo|ptr|return path|from) .. (domain|host|hostname|address|name|dns|mx)',
  'your (host|hostname|domain|ip|server|mail server)',
  '(helo|ehlo|ptr|sender|senders)',
];

/** s7: the recipient's domain or its mail server is not found; h2 where the domain says that it takes no mail. */
export const domainRules: readonly Rule[] = [
  {
    id: 'domain-null-mx',
    reason: 'h2',
    kind: 'phrase',
    phrases: [
      '(null mx|nullmx)',
      '(domain|host|site|system|#) .. (does not accept|doesnt accept|accepts no|never accepts) [any] [incoming|inbound] (mail|email|messages|smtp)',
      'indicated no smtp service',
      'mx .. (is|of) (empty|root|dot)',
    ],
    unless: [
      'sender',
      '(mailbox|account|user) .. accept',
      'for this domain',
      'mail from (dynamic|you|your|this|hosts|servers)',
      'unsolicited',
      'spam',
      'mail for',
    ],
    source: 'RFC 7505, RFC 7504 (521 host never accepts mail); Exim and Postfix wordings',
    alternatives: ['s7'],
    examples: [
      '556 5.1.10 Recipient address has null MX',
      '521 5.3.2 Host does not accept mail',
      'an MX or SRV record indicated no SMTP service',
      'the MX of the domain is empty',
    ],
    nearMisses: ['550 this mailbox does not accept mail', '550 host does not accept mail from dynamic addresses'],
  },
  {
    id: 'domain-not-found',
    reason: 's7',
    kind: 'phrase',
    phrases: [
      '(host|domain|domain name|mail server|mailserver|hostname|site|host domain) [#|name|@|part|_] [_] [is|was|could|can|does|do] [not] (unknown|not found|exist|not exist|doesnt exist|no longer exists|be found|not be found|not be resolved|be resolved|unresolvable|nonexistent|non existent|invalid|unroutable|unrouteable|not resolve|not registered|expired|not known|cannot be found|doesnt resolve|not valid|lookup failed|lookup did not complete|missing or malformed|unresolved|isnt registered|illegal)',
      '(unknown|nonexistent|non existent|no such|unresolvable|illegal|unroutable|unrouteable|non existing|invalid|nonexisting|undefined) (host|domain|hostname|mail domain|recipient domain|destination domain|mail server|domain name|host or domain|host domain|destination host|destination system|recipients domain)',
      '(dns|name service|name server|nameserver|mx|name resolution|domain name) [#] [lookup|lookups|error|query|server|record|records|failure|resolution|type #|type mx] [for|of|failure|error|server|soft|hard] .. (fail*|error|not found|no relevant|nxdomain|servfail|no answer|not exist|missing|returned|could not|unable|unavailable|nonexistent|timeout|no data|no record)',
      '(dns|name service|name server) [hard|soft] (error|failure|errors|timeout|problem|lookup|query|failed|resolution)',
      '(no|not|without|any|missing|couldnt find a|invalid|unable to find|valid|zero) [valid|usable|suitable] (mx|mail exchanger|mail exchangers|a record|a records|mx record|mx records|mx host|mx hosts|mail exchange|mx or a|mail exchangers or a|aaaa record)',
      '(couldnt|could not|cannot|cant|unable to|wasnt able to|werent able to|not able to|failed to|didnt) (find|look up|lookup|resolve|locate) [any|the|a|this|your|mail|that|recipients|recipient|destination] [mail|recipient|destination|domain|remote] (host|domain|hostname|server|mail server|mail exchanger|ip address|dns|hosts|servers|exchanger|domains|name|host named|address for host|mx)',
      '(nxdomain|name or service not known|no route to domain|no route found to domain|host lookup|no dns|hostname lookup failure|invalid dns|nodename nor servname|getaddrinfo|no address associated)',
      'mx .. (points to|point to|non existent|nonexistent|loopback|cname|unresolvable)',
      '(domaine|domain|dominio|domane|domein) .. (inexistant|inconnu|existiert nicht|unbekannt|no existe|nao existe|inesistente|non esiste|desconocido|introuvable|nicht gefunden|bestaat niet|nie gevind)',
      'bad destination (host|system|domain)',
      '(domain|domain name) of .. (not registered|not exist|doesnt exist|unknown|not found)',
      'destination (system|server|domain|host) .. (unknown|not found|nonexistent)',
      'domain part .. (invalid|not|unknown)',
    ],
    unless: [...ofTheSender, '(domain|server|host) user', '(user|recipient|mailbox) unknown'],
    source:
      'RFC 3463 X.1.2 and X.4.4; Postfix, Exim, qmail, Sendmail, IronPort wordings; RFC 1035 return codes; getaddrinfo(3)',
    alternatives: ['h2'],
    examples: [
      'Host or domain name not found. Name service error for name=example.org type=MX: Host not found',
      '550 5.1.2 unknown host',
      'DNS Error: lookup of example.org returned NXDOMAIN',
      'DNS Hard Error looking up example.org',
      '550 no mx for the domain',
      "Sorry, I couldn't find any host named example.org. (#5.1.2)",
      'NXDOMAIN',
      'all relevant MX records point to non-existent hosts; mx points to nothing',
      '550 Le domaine est inconnu',
      '5.1.2 - Bad destination host',
      "The domain name of the recipient's address is not registered",
      'The destination system of the e-mail address is unknown',
      '550 domain part of the address is not known',
    ],
    nearMisses: [
      '450 4.1.8 <kijitora@example.jp>: Sender address rejected: Domain not found',
      '450 4.7.1 Client host rejected: cannot find your hostname',
      '550 user unknown at this domain',
    ],
  },
];
