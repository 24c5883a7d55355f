/** What is wrong on the clinic’s own side, what it means, and what to change, one step each. For the person who looks after its email. */
export const clinicSideCauses = {
  'clinic-side.s5.cause': 'Too many messages at once',
  'clinic-side.s5.meaning': 'The receiving server limits how many messages or connections it takes from us in a time.',
  'clinic-side.s5.step-1': 'Ask whoever sends the recalls to spread them over the day.',
  'clinic-side.s5.step-2': 'If it goes on, ask Mandrill’s support whether the sending IP is throttled.',
  'clinic-side.s6.cause': 'The message was too large',
  'clinic-side.s6.meaning': 'The receiving server takes no message of this size.',
  'clinic-side.s6.step-1': 'Make the attachments of the report smaller: scans as compressed PDF, below 5 MB in all.',
  'clinic-side.s8.cause': 'The content was refused',
  'clinic-side.s8.meaning':
    'An attachment, a header or the form of the message is not allowed by the receiving server.',
  'clinic-side.s8.step-1': 'Check which attachment types are sent; send PDF only.',
  'clinic-side.s8.step-2': 'Check the template for malformed headers or broken encoding.',
  'clinic-side.s9.cause': 'A policy of the receiving server',
  'clinic-side.s9.meaning':
    'The receiving server states a rule that our message breaks: form of the message, encryption, or a local policy.',
  'clinic-side.s9.step-1': 'Read the rule in the server’s words below.',
  'clinic-side.s9.step-2':
    'Check that the sending domain publishes SPF, DKIM and DMARC, and that TLS is on at Mandrill.',
  'clinic-side.s10.cause': 'The sending domain can’t prove itself',
  'clinic-side.s10.meaning':
    'SPF, DKIM or DMARC failed: the receiving server can’t tell that Mandrill may send for the domain.',
  'clinic-side.s10.step-1':
    'In Mandrill, Settings, Sending Domains: see which records are missing for the sender’s domain.',
  'clinic-side.s10.step-2': 'Publish the SPF and DKIM records that Mandrill shows in the DNS of that domain.',
  'clinic-side.s10.step-3': 'Check that the DMARC record of the domain aligns with the sender address.',
  'clinic-side.s11.cause': 'Taken for spam',
  'clinic-side.s11.meaning':
    'A spam filter, a block list or the reputation of the sending address stopped the message.',
  'clinic-side.s11.step-1': 'Check the block list named below and ask for removal there.',
  'clinic-side.s11.step-2': 'In Mandrill, look at reputation and complaints; remove addresses that keep bouncing.',
  'clinic-side.s11.step-3': 'If a shared IP is listed, tell Mandrill’s support.',
  'clinic-side.s12.cause': 'A virus was reported',
  'clinic-side.s12.meaning': 'The receiving server says that the message carried a virus or malware.',
  'clinic-side.s12.step-1': 'Scan the computer that makes the reports.',
  'clinic-side.s12.step-2': 'Check which file was attached to the messages of that time.',
  'clinic-side.s13.cause': 'Our sender address was refused',
  'clinic-side.s13.meaning':
    'The sender’s address or domain, its reverse DNS or HELO name is not accepted, or only listed senders are.',
  'clinic-side.s13.step-1': 'Check that the sender address exists and can receive mail.',
  'clinic-side.s13.step-2': 'Check the domain’s MX and A records.',
  'clinic-side.s13.step-3': 'If the receiver takes listed senders only, ask their IT to list ours.',
  'clinic-side.s14.cause': 'The mail was passed in a circle or not at all',
  'clinic-side.s14.meaning':
    'A server on the way refuses to relay for us, or hands the message back to where it came from.',
  'clinic-side.s14.step-1': 'Check the MX records of the receiving domain.',
  'clinic-side.s14.step-2': 'Tell the receiving organisation’s IT, with the server’s words.',
  'clinic-side.unsigned.cause': 'Mandrill does not accept the sending domain',
  'clinic-side.unsigned.meaning':
    'Mandrill did not even try: the sender’s domain is not verified, or its DKIM and SPF records are missing.',
  'clinic-side.unsigned.step-1': 'In Mandrill, Settings, Sending Domains: verify the domain.',
  'clinic-side.unsigned.step-2': 'Publish the DKIM and SPF records that are shown there, then press Test DNS Settings.',
  'clinic-side.invalid-sender.cause': 'Mandrill does not accept the sender address',
  'clinic-side.invalid-sender.meaning':
    'Mandrill did not even try: the address in From is malformed or not allowed for this account.',
  'clinic-side.invalid-sender.step-1': 'Check the From address in the system that sends, letter by letter.',
  'clinic-side.invalid-sender.step-2': 'Verify its domain in Mandrill.',
  'clinic-side.test-mode-limit.cause': 'The Mandrill account is in test mode',
  'clinic-side.test-mode-limit.meaning':
    'Mandrill did not even try: the account, or the key of the system that sends, is a test one, or over what it may send.',
  'clinic-side.test-mode-limit.step-1':
    'In Mandrill, look whether the system that sends uses a test key, and give it a real one.',
  'clinic-side.test-mode-limit.step-2': 'Look at the sending limit and the plan of the account.',
  'clinic-side.rule.cause': 'A rule of the Mandrill account stopped it',
  'clinic-side.rule.meaning': 'Mandrill did not even try: the message met a rule that somebody set up in the account.',
  'clinic-side.rule.step-1': 'In Mandrill, under Outbound, Rules: find the rule and change it, or switch it off.',
  'clinic-side.other.cause': 'Refused for a reason on our side',
  'clinic-side.other.meaning':
    'The receiving server or Mandrill refused the message because of how it was sent, not because of the address.',
  'clinic-side.other.step-1': 'Read the server’s words below and look the code up in its documentation.',
} as const;
