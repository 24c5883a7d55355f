import type { ReasonCode } from '../../contract/reason.ts';

/** A refusal as Mandrill passes it on, written after what each provider's own documentation says of its replies. */
export interface Reply {
  /** Mandrill's verdict: hard or soft. */
  readonly state: 'bounced' | 'soft-bounced';
  readonly reason: ReasonCode;
  readonly description: string;
  readonly diag: (address: string) => string;
}

const reply = (
  state: Reply['state'],
  reason: ReasonCode,
  description: string,
  diag: (address: string, local: string, domain: string) => string,
): Reply => ({
  state,
  reason,
  description,
  diag: (address) => {
    const at = address.lastIndexOf('@');
    return `smtp;${diag(address, address.slice(0, at), address.slice(at + 1))}`;
  },
});

const hard = 'bounced';
const soft = 'soft-bounced';

/** Someone who is not there: the address has to be corrected. */
export const unknownUser = {
  gmail: reply(
    hard,
    'h1',
    'bad_mailbox',
    () =>
      "550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the recipient's email address for typos or 550-5.1.1 unnecessary spaces. For more information, go to 550 5.1.1  https://support.google.com/mail/?p=NoSuchUser 5b1f17b1804b1-42ea0b3c1d2si8215e9.118 - gsmtp",
  ),
  outlook: reply(
    hard,
    'h1',
    'bad_mailbox',
    () =>
      '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302). [AM7EUR03FT048.eop-EUR03.prod.protection.outlook.com]',
  ),
  microsoft365: reply(
    hard,
    'h1',
    'bad_mailbox',
    (address) =>
      `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${address} not found by SMTP address lookup [JN1ZAF01FT012.eop-zaf01.prod.protection.outlook.com]`,
  ),
  yahoo: reply(hard, 'h1', 'bad_mailbox', () => '552 1 Requested mail action aborted, mailbox not found'),
  icloud: reply(hard, 'h1', 'bad_mailbox', (address) => `550 5.1.1 <${address}>: user does not exist`),
  postfix: reply(
    hard,
    'h1',
    'bad_mailbox',
    (address) => `550 5.1.1 <${address}>: Recipient address rejected: User unknown in virtual mailbox table`,
  ),
  exim: reply(hard, 'h1', 'bad_mailbox', () => '550 No Such User Here'),
  mimecast: reply(
    hard,
    'h1',
    'bad_mailbox',
    () => '550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550 [a3Vd0kQxPbWmS2Yp1LhT9g.za38]',
  ),
  /** Accepted first, returned later: the report of a server behind the one that took the mail. */
  returned: {
    state: hard,
    reason: 'h1',
    description: 'bad_mailbox',
    diag: (address) => `X-Postfix; unknown user: "${address.slice(0, address.lastIndexOf('@'))}"`,
  },
  /** A provider that says it softly: Mandrill does not call it hard. */
  softly: reply(
    soft,
    'h1',
    'general',
    (address) => `450 4.1.1 <${address}>: Recipient address rejected: User unknown in local recipient table`,
  ),
} satisfies Record<string, Reply>;

export const mailboxFull = {
  gmail: reply(
    soft,
    's1',
    'mailbox_full',
    () =>
      "452-4.2.2 The recipient's inbox is out of storage space. Please direct the 452-4.2.2 recipient to 452 4.2.2  https://support.google.com/mail/?p=OverQuotaTemp 98e67ed59e1d1-2e0d2a1c4b7si1204a91.62 - gsmtp",
  ),
  postfix: reply(
    soft,
    's1',
    'mailbox_full',
    (address) => `552 5.2.2 <${address}>: Quota exceeded (mailbox for user is full)`,
  ),
  icloud: reply(soft, 's1', 'mailbox_full', (address) => `552 5.2.2 <${address}>: user is over quota`),
  hard: reply(
    hard,
    's1',
    'mailbox_full',
    () => '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
  ),
} satisfies Record<string, Reply>;

export const inactive = {
  gmail: reply(
    soft,
    's3',
    'bad_mailbox',
    () =>
      '550-5.2.1 The email account that you tried to reach is inactive. For more 550-5.2.1 information, go to 550 5.2.1  https://support.google.com/mail/?p=DisabledUser 4fb4d7f45d1cf-5cf0a1b2c3dsi90214a12.301 - gsmtp',
  ),
  yahoo: reply(
    hard,
    's3',
    'bad_mailbox',
    () => '554 30 Sorry, your message cannot be delivered. This mailbox is disabled (554.30).',
  ),
  telkom: reply(hard, 's3', 'bad_mailbox', (address) => `550 5.2.1 <${address}>: account suspended`),
} satisfies Record<string, Reply>;

export const domainNotFound = {
  hard: reply(
    hard,
    's7',
    'invalid_domain',
    (_, __, domain) => `550 5.4.4 unable to look up host ${domain}: Host or domain name not found`,
  ),
  /** Mandrill gives no text at all for these. */
  soft: { state: soft, reason: 's7', description: 'invalid_domain', diag: () => '' },
} satisfies Record<string, Reply>;

export const refused = {
  nullMx: reply(hard, 'h2', 'general', (_, __, domain) => `556 5.1.10 Domain ${domain} does not accept mail (nullMX)`),
  microsoft365: reply(
    hard,
    'h2',
    'general',
    () =>
      '550 5.7.606 Access denied, banned sending IP [198.2.128.1]. To request removal from this list please visit https://sender.office.com/',
  ),
  mimecast: reply(
    hard,
    'h2',
    'general',
    () =>
      '550 Administrative prohibition - envelope blocked - https://community.mimecast.com/docs/DOC-1369#550 [rT6bXw2sNv-ZqC1mU8yK0w.za54]',
  ),
  softly: reply(soft, 'h2', 'general', () => '451 4.7.1 Sender address temporarily blocked by recipient'),
} satisfies Record<string, Reply>;

export const serverDown = {
  timeout: reply(
    soft,
    's4',
    'general',
    (_, __, domain) => `451 4.4.1 connect to mx1.${domain}[192.0.2.14]:25: Connection timed out`,
  ),
  refusedConnection: reply(
    soft,
    's4',
    'general',
    (_, __, domain) => `421 4.4.1 connect to mail.${domain}[192.0.2.31]:25: Connection refused`,
  ),
  internal: reply(soft, 's4', 'general', () => '451 4.3.0 Internal server error, temporary local problem'),
  expired: reply(
    soft,
    's4',
    'general',
    () => '421 4.4.7 Message expired: not delivered within the queue lifetime; last error: connection timed out',
  ),
} satisfies Record<string, Reply>;

/** Faults on the clinic's own side: no patient can mend them. */
export const clinicSide = {
  spf: reply(
    soft,
    's10',
    'general',
    () =>
      '550-5.7.26 Your email has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. 550 5.7.26  https://support.google.com/mail/answer/81126#authentication d9443c01a7336-20c4d8f1e2asi5512b55.19 - gsmtp',
  ),
  dmarc: reply(
    hard,
    's10',
    'general',
    () =>
      '550 5.7.509 Access denied, sending domain KAROOEYECARE.EXAMPLE does not pass DMARC verification and has a DMARC policy of reject.',
  ),
  spam: reply(hard, 's11', 'general', () => '554 5.7.1 Message rejected as spam by content filter'),
  blockList: reply(
    soft,
    's11',
    'general',
    () =>
      '550 5.7.1 Service unavailable, Client host [198.2.128.1] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/198.2.128.1',
  ),
  size: reply(soft, 's6', 'general', () => '552 5.3.4 Message size exceeds fixed maximum message size (10485760)'),
  attachment: reply(
    soft,
    's8',
    'general',
    () =>
      '552-5.7.0 This message was blocked because its content presents a potential 552-5.7.0 security issue. To review our message content and attachment content 552 5.7.0 guidelines, go to https://support.google.com/mail/?p=BlockedMessage ffacd0b85a97d-3821f0a9c11si77f8f.204 - gsmtp',
  ),
  rate: reply(
    soft,
    's5',
    'general',
    () =>
      '450-4.2.1 The user you are trying to contact is receiving mail at a rate that 450-4.2.1 prevents additional messages from being delivered. 450 4.2.1  https://support.google.com/mail/?p=ReceivingRate 41be03b00d2f7-7fbd0c2a9e3si3310a12.88 - gsmtp',
  ),
  reverseDns: reply(
    soft,
    's13',
    'general',
    () => '550 5.7.25 Client host rejected: cannot find your reverse hostname, [198.2.128.1]',
  ),
  greylisted: reply(
    soft,
    's11',
    'general',
    (address) => `450 4.7.1 <${address}>: Recipient address rejected: Greylisted, please try again in 300 seconds`,
  ),
} satisfies Record<string, Reply>;

/** Not now: Mandrill tries again by itself. */
export const notYet = {
  yahoo:
    'smtp;421 4.7.0 [TSS04] Messages from 198.2.128.1 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1',
  greylisted: 'smtp;450 4.7.1 Recipient address rejected: Greylisted, please try again in 300 seconds',
} as const;

/** What a server says that took the mail. */
export const accepted = (domain: string): string =>
  domain === 'gmail.com'
    ? 'smtp;250 2.0.0 OK  1763900000 af79cd13be357-7b1d0e2c4f1si401p.55 - gsmtp'
    : 'smtp;250 2.0.0 Ok: queued';
