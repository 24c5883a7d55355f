import type { ClinicSideProblem } from '../reports.ts';

export interface ClinicSideWords {
  /** What is wrong, as a heading. */
  readonly cause: string;
  /** What it means, a sentence for the person who looks after the clinic's email. */
  readonly meaning: string;
  /** What to change, one step each. */
  readonly change: readonly string[];
}

const other: ClinicSideWords = {
  cause: 'Refused for a reason on our side',
  meaning:
    'The receiving server or Mandrill refused the message because of how it was sent, not because of the address.',
  change: ['Read the server’s words below and look the code up in its documentation.'],
};

type Cause = ClinicSideProblem['reason'];

const words: Readonly<Partial<Record<Cause, ClinicSideWords>>> = {
  s5: {
    cause: 'Too many messages at once',
    meaning: 'The receiving server limits how many messages or connections it takes from us in a time.',
    change: [
      'Ask whoever sends the recalls to spread them over the day.',
      'If it goes on, ask Mandrill’s support whether the sending IP is throttled.',
    ],
  },
  s6: {
    cause: 'The message was too large',
    meaning: 'The receiving server takes no message of this size.',
    change: ['Make the attachments of the report smaller: scans as compressed PDF, below 5 MB in all.'],
  },
  s8: {
    cause: 'The content was refused',
    meaning: 'An attachment, a header or the form of the message is not allowed by the receiving server.',
    change: [
      'Check which attachment types are sent; send PDF only.',
      'Check the template for malformed headers or broken encoding.',
    ],
  },
  s9: {
    cause: 'A policy of the receiving server',
    meaning:
      'The receiving server states a rule that our message breaks: form of the message, encryption, or a local policy.',
    change: [
      'Read the rule in the server’s words below.',
      'Check that the sending domain publishes SPF, DKIM and DMARC, and that TLS is on at Mandrill.',
    ],
  },
  s10: {
    cause: 'The sending domain can’t prove itself',
    meaning: 'SPF, DKIM or DMARC failed: the receiving server can’t tell that Mandrill may send for the domain.',
    change: [
      'In Mandrill, Settings, Sending Domains: see which records are missing for the sender’s domain.',
      'Publish the SPF and DKIM records that Mandrill shows in the DNS of that domain.',
      'Check that the DMARC record of the domain aligns with the sender address.',
    ],
  },
  s11: {
    cause: 'Taken for spam',
    meaning: 'A spam filter, a block list or the reputation of the sending address stopped the message.',
    change: [
      'Check the block list named below and ask for removal there.',
      'In Mandrill, look at reputation and complaints; remove addresses that keep bouncing.',
      'If a shared IP is listed, tell Mandrill’s support.',
    ],
  },
  s12: {
    cause: 'A virus was reported',
    meaning: 'The receiving server says that the message carried a virus or malware.',
    change: [
      'Scan the computer that makes the reports.',
      'Check which file was attached to the messages of that time.',
    ],
  },
  s13: {
    cause: 'Our sender address was refused',
    meaning:
      'The sender’s address or domain, its reverse DNS or HELO name is not accepted, or only listed senders are.',
    change: [
      'Check that the sender address exists and can receive mail.',
      'Check the domain’s MX and A records.',
      'If the receiver takes listed senders only, ask their IT to list ours.',
    ],
  },
  s14: {
    cause: 'The mail was passed in a circle or not at all',
    meaning: 'A server on the way refuses to relay for us, or hands the message back to where it came from.',
    change: [
      'Check the MX records of the receiving domain.',
      'Tell the receiving organisation’s IT, with the server’s words.',
    ],
  },
  unsigned: {
    cause: 'Mandrill does not accept the sending domain',
    meaning: 'Mandrill did not even try: the sender’s domain is not verified, or its DKIM and SPF records are missing.',
    change: [
      'In Mandrill, Settings, Sending Domains: verify the domain.',
      'Publish the DKIM and SPF records that are shown there, then press Test DNS Settings.',
    ],
  },
  'invalid-sender': {
    cause: 'Mandrill does not accept the sender address',
    meaning: 'Mandrill did not even try: the address in From is malformed or not allowed for this account.',
    change: ['Check the From address in the system that sends, letter by letter.', 'Verify its domain in Mandrill.'],
  },
};

/** Cause, meaning and what to change for one kind of failure on our own side. */
export const clinicSideWords = (reason: Cause): ClinicSideWords => words[reason] ?? other;
