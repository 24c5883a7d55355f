import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src-main/contract/reason.ts';
import { classify, rulesVersion } from '../../../src-main/reasons/classify.ts';

const code = (diag: string, more: Reply = {}) => classify({ diag, ...more }).code;

/** The words of the diag that decided. */
function evidenceOf(diag: string): readonly string[] {
  return classify({ diag }).evidence.map(({ start, end }) => diag.slice(start, end));
}

describe('what weighs more', () => {
  it('text beats the codes that lie', () => {
    expect(code('smtp;552 5.2.2 message contains a virus')).toBe('s12');
    expect(code('smtp;450 4.2.1 rate limit exceeded')).toBe('s5');
    expect(code('smtp;550 5.1.1 sender exceeded the sending limit')).toBe('s5');
    expect(code('smtp;550 5.1.1 <a@example.org>: blocked using zen.spamhaus.org')).toBe('s11');
  });

  it('a firm status beats words that leave room, loose ones do not', () => {
    expect(code('smtp;552 5.2.2 rejected')).toBe('s1');
    expect(code('smtp;550 5.7.26 refused')).toBe('s10');
    expect(code('smtp;550 5.1.1 refused')).toBe('h2');
  });

  it('a provider’s own mark beats the status', () => {
    expect(code('smtp;550 5.2.1 https://support.google.com/mail/?p=NoSuchUser - gsmtp')).toBe('h1');
    expect(code('smtp;550 5.1.1 RCP-P2 http://postmaster.facebook.com/response_codes')).toBe('h2');
    expect(code('smtp;550 5.2.1 The email account is disabled https://support.google.com/mail/?p=NoSuchUser')).toBe(
      's3',
    );
  });

  it('a status in the text or beside it is used when nothing is said', () => {
    expect(code('smtp;550 5.1.1')).toBe('h1');
    expect(code('smtp;550', { status: '5.2.2' })).toBe('s1');
    expect(code('smtp;550 5.0.0')).toBe('s15');
    expect(code('smtp;421')).toBe('s4');
    expect(code('smtp;550')).toBe('s15');
  });
});

describe('what must not mislead', () => {
  it.each([
    ['smtp;550 5.1.1 <full-mailbox@example.org>: user unknown', 'h1'],
    ['smtp;550 5.1.1 <spam@virus.example.com>: user unknown', 'h1'],
    ['smtp;550 5.1.1 <blocked.disabled@quota-relay.example.com>: user unknown', 'h1'],
    ['smtp;552 mailbox full (host spam.blacklist.example.com, id <virus.1@relay.example.com>)', 's1'],
    ['smtp;550 user unknown, see https://spam.example.com/mailbox-full-virus', 'h1'],
    ['smtp;550 5.7.1 <unknown-user@example.org>: Relay access denied', 's14'],
  ] as const)('%s', (diag, reason) => {
    expect(code(diag)).toBe(reason);
  });

  it('a sender that does not exist is not the patient', () => {
    expect(code('smtp;550 5.1.1 sender address does not exist')).toBe('s13');
    expect(
      code('smtp;550-Verification failed for <a@example.com> 550-No Such User Here 550 Sender verify failed'),
    ).toBe('s13');
    expect(code('smtp;554 blocked for sending to too many invalid recipients')).not.toBe('h1');
  });
});

describe('Mandrill’s label', () => {
  const labels = [
    ['bad_mailbox', 'h1'],
    ['mailbox_full', 's1'],
    ['invalid_domain', 's7'],
    ['23', 's6'],
    ['50', 'h2'],
    ['51', 's11'],
    ['52', 's11'],
    ['53', 's8'],
    ['54', 's14'],
    ['general', 's15'],
    ['20', 's15'],
    ['40', 's15'],
    ['70', 's15'],
    ['something new', 's15'],
    ['constructor', 's15'],
  ] as const;

  it.each(labels)('%s speaks alone when the diag is empty', (bounceDescription, reason) => {
    expect(classify({ diag: '', bounceDescription }).code).toBe(reason);
  });

  it('does not override a text that says disabled, quota or blocked', () => {
    const bounceDescription = 'bad_mailbox';
    expect(code('smtp;550 account disabled', { bounceDescription })).toBe('s3');
    expect(code('smtp;550 inactive mailbox', { bounceDescription })).toBe('s3');
    expect(code('smtp;550 over quota', { bounceDescription })).toBe('s1');
    expect(code('smtp;550 your server is blocked', { bounceDescription })).toBe('h2');
  });

  it('breaks the tie where the text says nothing', () => {
    expect(code('smtp;550 5.0.0', { bounceDescription: 'bad_mailbox' })).toBe('h1');
    expect(code('smtp;421', { bounceDescription: 'mailbox_full' })).toBe('s1');
    expect(code('smtp;451 the server hiccuped')).toBe('s4');
    expect(code('smtp;451 the server hiccuped', { bounceDescription: 'mailbox_full' })).toBe('s1');
  });

  it('raises confidence in agreement and lowers it in contradiction', () => {
    const diag = 'smtp;550 content rejected';
    expect(classify({ diag }).confidence).toBe('medium');
    expect(classify({ diag, bounceDescription: '53' }).confidence).toBe('high');
    const clash = classify({ diag, bounceDescription: 'mailbox_full' });
    expect(clash.confidence).toBe('low');
    expect(clash.alternatives).toContain('s1');
  });
});

describe('the verdict', () => {
  it('quotes the words that decided, unaltered', () => {
    expect(evidenceOf('smtp;550-5.1.1 <a@example.org>:\r\n550 5.1.1 User\r\n  UNKNOWN.')).toEqual([
      'User\r\n  UNKNOWN',
    ]);
    expect(evidenceOf('smtp;552 Boîte du destinataire pleine.')).toEqual(['Boîte du destinataire pleine']);
    expect(evidenceOf('smtp;552 5.2.2')).toEqual(['5.2.2']);
    expect(evidenceOf('')).toEqual([]);
  });

  it('reads across the codes that each line repeats', () => {
    const diag = 'smtp;550-5.1.1 The email account that you tried to 550-5.1.1 reach does not 550 5.1.1 exist';
    expect(code(diag)).toBe('h1');
  });

  it('names the runner-up', () => {
    const { code: reason, alternatives } = classify({ diag: 'smtp;550 Access denied' });
    expect(reason).toBe('h2');
    expect(alternatives.length).toBeGreaterThan(0);
    expect(alternatives).not.toContain('h2');
  });

  it('says who acts and whether waiting helps', () => {
    expect(classify({ diag: 'smtp;550 user unknown' })).toMatchObject({ actor: 'patient', retry: false });
    expect(classify({ diag: 'smtp;552 mailbox full' })).toMatchObject({ actor: 'patient', retry: true });
    expect(classify({ diag: 'smtp;451 4.7.1 Greylisted' })).toMatchObject({ actor: 'it', retry: true });
    expect(classify({ diag: 'smtp;554 blocked using zen.spamhaus.org' })).toMatchObject({ actor: 'it', retry: false });
    expect(classify({ diag: 'smtp;451 4.7.323 tlsa-invalid' })).toMatchObject({ code: 's14', actor: 'provider' });
  });

  it.each([
    ['bounced', 'hard'],
    ['soft-bounced', 'soft'],
    ['rejected', 'rejected'],
    ['deferred', 'unknown'],
    ['quarantined', 'unknown'],
    ['toString', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ] as const)('hands on Mandrill’s verdict: the state %s is %s, whatever the words say', (state, severity) => {
    for (const diag of ['smtp;550 5.1.1 user unknown', 'smtp;452 4.2.2 mailbox full', '']) {
      expect(classify({ diag, state }).severity).toBe(severity);
    }
  });

  it('lets no state change the reason', () => {
    const diag = 'smtp;552 5.2.2 mailbox full';
    expect(classify({ diag, state: 'bounced' })).toMatchObject({ code: 's1', severity: 'hard' });
    expect(classify({ diag: 'smtp;550 5.1.1 user unknown', state: 'soft-bounced' })).toMatchObject({
      code: 'h1',
      severity: 'soft',
    });
  });

  it('carries the version of the rules', () => {
    expect(classify({}).version).toBe(rulesVersion);
  });

  it('is s15 where there is nothing to go by', () => {
    for (const diag of ['', '   ', 'smtp;', '\u0000\u0001\u0002', '????', null, undefined]) {
      expect(classify({ diag })).toMatchObject({ code: 's15', confidence: 'low', evidence: [] });
    }
    expect(classify({ diag: '', state: 'rejected' }).code).toBe('s15');
  });
});
