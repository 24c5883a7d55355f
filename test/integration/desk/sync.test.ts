import { describe, expect, it } from 'vitest';
import { StoreFault } from '../../../src-main/store/port.ts';
import { mail } from '../../support/desk/facts.ts';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, hour, message, softBounce, start } from '../../support/mandrill/fixtures.ts';

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
    expect((await clinic.workspace.status()).sync.lastFailure).toEqual({ code: 'whose-mail-needed' });
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
          const range = /ts:\[(\d+) TO (\d+)\]/.exec(String(call.body.query));
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

  it('is complete up to its beginning, however long the computer slept in the middle of it', async () => {
    await using clinic = await openClinic();
    const { workspace, clock } = clinic;
    const begun = clock.now();
    const running = workspace.handle('sync.now', null);
    await clock.advance(70 * 60 * 1000);
    await running;
    await workspace.idle();
    expect((await workspace.status()).sync.lastCompleteAt).toBe(begun);
    workspace.wake();
    await workspace.idle();
    expect((await workspace.status()).sync.lastCompleteAt).toBe(clock.now());
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

  it('takes up a run that broke off hours ago with the newest mail first: complete means up to now', async () => {
    const old = Array.from({ length: 3_300 }, (_, number) => message(number, { ts: start - 60 - number * 700 }));
    await using clinic = await openClinic({ messages: old, settings: nobodysMail });
    const dead = { kind: 'envelope', status: 400, name: 'ValidationError', message: 'x' } as const;
    clinic.mandrill.fail('messages/search', dead, 1, 2);
    const settings = await clinic.workspace.handle('settings.read', null);
    if (!settings.ok) throw new Error(settings.error.code);
    await clinic.workspace.handle('settings.save', { ...settings.value, whoseMail: ours });
    await clinic.workspace.idle();
    clinic.mandrill.add([
      message(9_001, { ts: start + hour }),
      message(9_002, { ts: start + hour, email: 'naledi@gmial.com' }, [hardBounce(start + hour + 5)]),
    ]);
    clinic.mandrill.fail('*', dead, 40);
    const completeAfter: number[] = [];
    for (let minutes = 0; completeAfter.length === 0; minutes += 5) {
      await clinic.clock.advance(5 * 60_000);
      await clinic.workspace.idle();
      if ((await clinic.workspace.status()).sync.firstRunDone) completeAfter.push(minutes);
    }
    expect(completeAfter[0]).toBeGreaterThan(60);
    expect(await clinic.store.messages.figures(0, start + day)).toMatchObject({ delivered: 3_301, bouncedHard: 1 });
  });

  it('derives what was saved when the disk ran full in between', async () => {
    let full = false;
    await using clinic = await openClinic({
      patients: [naledi],
      aroundStore: (store) => ({
        ...store,
        cases: {
          ...store.cases,
          replace: (...input) =>
            full ? Promise.reject(new StoreFault({ code: 'store-disk-full' })) : store.cases.replace(...input),
        },
      }),
    });
    // No block tells of them any more: only the messages themselves do.
    const softly = [4, 8, 12].map((days) =>
      message(days, { ts: start - days * day, email: 'naledi@gmial.com' }, [softBounce(start - days * day + 5)]),
    );
    clinic.mandrill.add(softly);
    full = true;
    await clinic.check();
    expect((await clinic.workspace.status()).sync.lastFailure).toEqual({ code: 'store-disk-full' });
    full = false;
    await clinic.check();
    expect(await clinic.rows()).toMatchObject([{ patient: { id: 'P1' } }]);
    expect(clinic.toasts).toHaveLength(1);
  });

  it('runs although the start met a fault, and mends what that left', async () => {
    let broken = false;
    await using clinic = await openClinic({
      aroundStore: (store) => ({
        ...store,
        messages: {
          ...store.messages,
          failedAddresses: (...input) =>
            broken
              ? Promise.reject(new StoreFault({ code: 'store-disk-full' }))
              : store.messages.failedAddresses(...input),
        },
      }),
    });
    broken = true;
    await clinic.restart();
    await clinic.clock.advance(70 * 60_000);
    await clinic.workspace.idle();
    expect((await clinic.workspace.status()).sync.lastFailure).toEqual({ code: 'store-disk-full' });
    broken = false;
    await clinic.clock.advance(5 * 60_000);
    await clinic.workspace.idle();
    expect((await clinic.workspace.status()).sync.lastFailure).toBeNull();
    expect(clinic.mandrill.log.filter((call) => call.call === 'rejects/list').length).toBeGreaterThanOrEqual(2);
  });

  it('is due again when the clock was a year ahead at the last one', async () => {
    await using clinic = await openClinic();
    await clinic.store.bookmarks.set('last-complete', String((start + 365 * day) * 1000));
    await clinic.restart();
    expect((await clinic.workspace.status()).sync.lastCompleteAt).toBe(clinic.clock.now());
  });

  it('forgets old mail and puts a sealed copy aside, once a day', async () => {
    const copies: number[] = [];
    await using clinic = await openClinic({
      aroundStore: (store) => ({
        ...store,
        backUp: () => {
          copies.push(clinic.clock.now());
          return store.backUp();
        },
      }),
    });
    const [one] = (await clinic.store.messages.classifiedBefore(0, 1)) ?? [];
    expect(one).toBeUndefined();
    await clinic.store.messages.save([mail(start - 400 * day, { id: 'old' }), mail(start - day, { id: 'new' })]);
    for (let hours = 0; hours < 26; hours += 2) {
      await clinic.clock.advance(2 * hour * 1000);
      await clinic.check();
    }
    expect(await clinic.store.messages.get('old')).toBeNull();
    expect(await clinic.store.messages.get('new')).not.toBeNull();
    expect(copies).toHaveLength(2);
  });

  it('begins anew with the settings that were saved while it ran', async () => {
    const messages = [
      message(1, { ts: start - 20 * day, sender: 'second@eyes.example', email: 'naledi@gmial.com' }, [
        hardBounce(start - 20 * day + 5),
      ]),
    ];
    await using clinic = await openClinic({ messages, patients: [naledi] });
    expect(await clinic.rows()).toEqual([]);
    const settings = await clinic.workspace.handle('settings.read', null);
    if (!settings.ok) throw new Error(settings.error.code);
    const running = clinic.workspace.handle('sync.now', null);
    const whoseMail = { ...ours, senders: [...ours.senders, 'second@eyes.example'] };
    await clinic.workspace.handle('settings.save', { ...settings.value, whoseMail });
    await running;
    await clinic.workspace.idle();
    expect(await clinic.rows()).toMatchObject([{ patient: { id: 'P1' } }]);
  });
});
