import { describe, expect, it } from 'vitest';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, hour, message, start } from '../../support/mandrill/fixtures.ts';

const naledi = { id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' };
const nobodysMail = { whoseMail: { senders: [], subaccount: null, wholeAccount: false } };
const ours = { senders: ['info@eyes.example'], subaccount: 'north', wholeAccount: false };
const sent = { search: '', type: null, outcome: null, before: null, cursor: null } as const;

describe('a check', () => {
  it('keeps nothing of another practice in the same account: not stored, not counted, not shown, not announced', async () => {
    const theirs = [
      message(1, { ts: start - hour, sender: 'front@other.example', email: 'stranger@gmail.com' }, [
        hardBounce(start - hour + 5),
      ]),
      message(2, { ts: start - hour, subaccount: 'south', email: 'southerner@gmail.com' }, [
        hardBounce(start - hour + 5),
      ]),
    ];
    await using clinic = await openClinic({ messages: theirs, patients: [{ ...naledi, email: 'stranger@gmail.com' }] });
    const page = await clinic.workspace.handle('sent.page', sent);
    expect(page).toMatchObject({ value: { rows: [] } });
    expect(await clinic.rows()).toEqual([]);
    expect(clinic.toasts).toEqual([]);
    expect((await clinic.workspace.status()).month.decided).toBe(0);
  });

  it('stores nothing before someone chose whose mail it is', async () => {
    await using clinic = await openClinic({
      messages: [message(1, { ts: start - hour }, [hardBounce(start - hour + 5)])],
      settings: nobodysMail,
    });
    expect(clinic.mandrill.log.filter((call) => call.call.startsWith('messages/'))).toEqual([]);
    expect((await clinic.workspace.status()).sync.lastFailure).toEqual({ code: 'not-set-up' });
  });

  it('that broke off is taken up where it stopped, and nothing is lost', async () => {
    const messages = Array.from({ length: 3_300 }, (_, number) => message(number, { ts: start - 60 - number * 700 }));
    await using clinic = await openClinic({ messages, settings: nobodysMail });
    const searches = () =>
      clinic.mandrill.log.filter((call) => call.call === 'messages/search' && call.status === 200).length;
    // The bounces and one window of the rest are read; then the line goes dead for a while.
    clinic.mandrill.fail(
      'messages/search',
      { kind: 'envelope', status: 400, name: 'ValidationError', message: 'x' },
      1,
      2,
    );
    const settings = await clinic.workspace.handle('settings.read', null);
    if (!settings.ok) throw new Error(settings.error.code);
    await clinic.workspace.handle('settings.save', { ...settings.value, whoseMail: ours });
    await clinic.workspace.idle();
    const half = (await clinic.store.messages.figures(0, start + day)).delivered;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(3_300);
    expect((await clinic.workspace.status()).sync).toMatchObject({
      firstRunDone: false,
      lastFailure: { code: 'mandrill-refused' },
    });
    const before = searches();
    await clinic.restart();
    expect(await clinic.store.messages.figures(0, start + day)).toMatchObject({ delivered: 3_300 });
    // The bounces once more in one call, then only the windows that were missing.
    expect(searches() - before).toBeLessThanOrEqual(1 + 3);
    expect((await clinic.workspace.status()).sync.firstRunDone).toBe(true);
  });

  it('reads what changed: a message on its way becomes delivered', async () => {
    const late = message(1, {
      ts: start - 600,
      history: [
        { at: start - 600, state: 'queued', type: null },
        { at: start + 300, state: 'sent', type: 'sent' },
      ],
    } as never);
    await using clinic = await openClinic({ messages: [late] });
    expect(await clinic.workspace.handle('sent.page', sent)).toMatchObject({
      value: { rows: [{ outcome: 'on-its-way' }] },
    });
    expect((await clinic.workspace.status()).month).toMatchObject({ decided: 0, onItsWay: 1 });
    await clinic.clock.advance(2 * hour * 1000);
    await clinic.check();
    expect(await clinic.workspace.handle('sent.page', sent)).toMatchObject({
      value: { rows: [{ outcome: 'delivered' }] },
    });
  });

  it('says why it failed and tries again sooner; the worklist stays', async () => {
    await using clinic = await openClinic({
      messages: [message(1, { ts: start - day, email: 'naledi@gmial.com' }, [hardBounce(start - day + 9)])],
      patients: [naledi],
    });
    clinic.mandrill.fail('*', { kind: 'envelope', status: 401, name: 'Invalid_Key', message: 'Invalid API key' }, 20);
    await clinic.check();
    const { sync } = await clinic.workspace.status();
    expect(sync).toMatchObject({ lastFailure: { code: 'mandrill-key-refused' }, lastCompleteAt: start * 1000 });
    expect(sync.nextAt).toBeLessThanOrEqual(clinic.clock.now() + 300_000);
    expect(await clinic.rows()).toHaveLength(1);
  });

  it('goes on while the practice database is away: patients are not known yet, then known', async () => {
    let away = true;
    await using clinic = await openClinic({
      messages: [message(1, { ts: start - day, email: 'naledi@gmial.com' }, [hardBounce(start - day + 9)])],
      patients: [naledi],
      around: (connector) => ({
        ...connector,
        findByEmails: (addresses) =>
          away
            ? Promise.resolve({ ok: false, error: { code: 'practice-unreachable' } })
            : connector.findByEmails(addresses),
      }),
    });
    expect(await clinic.rows()).toMatchObject([{ patient: null, patientLookedUp: false }]);
    expect((await clinic.workspace.status()).practice).toMatchObject({ reachable: false });
    away = false;
    await clinic.check();
    expect(await clinic.rows()).toMatchObject([{ patient: { name: 'Naledi Mokoena' } }]);
  });

  it('reads as deep as it must: ninety days of bounces and thirty of the rest on the first run, then hourly less', async () => {
    await using clinic = await openClinic();
    const depths = () =>
      clinic.mandrill.log
        .filter((call) => call.call === 'messages/search')
        .map((call) => {
          const range = /ts:\[(\d+) TO (\d+)\]/.exec(String(call.body['query']));
          return Math.round((Number(range?.[2]) - Number(range?.[1])) / day);
        });
    expect(depths()).toEqual([90, 30]);
    await clinic.clock.advance(2 * hour * 1000);
    await clinic.workspace.idle();
    expect(depths().slice(2, 4)).toEqual([14, 3]);
    expect(clinic.mandrill.log.filter((call) => call.call === 'rejects/list').length).toBeGreaterThanOrEqual(2);
  });

  it('keeps its hourly rhythm through sleep and restarts: never skipped, never doubled', async () => {
    await using clinic = await openClinic();
    const checks = () => clinic.mandrill.log.filter((call) => call.call === 'rejects/list').length;
    expect(checks()).toBe(1);
    await clinic.restart();
    expect(checks()).toBe(1);
    clinic.workspace.wake();
    await clinic.workspace.idle();
    expect(checks()).toBe(1);
    await clinic.clock.advance(65 * 60 * 1000);
    await clinic.workspace.idle();
    expect(checks()).toBe(2);
  });

  it('opens a case at once for a domain that is really missing', async () => {
    const lost = message(1, { ts: start - day, email: 'naledi@gmial.com' }, [
      {
        at: start - day + 9,
        state: 'soft-bounced',
        type: 'bounced',
        diag: 'smtp;Host or domain name not found. Name service error for name=gmial.com type=MX: Host not found',
        bounceDescription: 'invalid_domain',
      },
    ]);
    const asked: string[] = [];
    await using clinic = await openClinic({
      messages: [lost],
      patients: [naledi],
      domains: async (domain) => {
        asked.push(domain);
        return 'missing';
      },
    });
    expect(await clinic.rows()).toMatchObject([
      { opening: { kind: 'domain-missing' }, patient: { id: 'P1' }, reason: 's7' },
    ]);
    expect(asked).toEqual(['gmial.com']);
    expect(clinic.toasts).toEqual([]);
  });
});
