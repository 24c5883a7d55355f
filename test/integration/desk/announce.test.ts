import { describe, expect, it, vi } from 'vitest';
import { StoreFault } from '../../../src-main/store/port.ts';
import { settle } from '../../support/desk/fake-clock.ts';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, hour, message, softBounce, start } from '../../support/mandrill/fixtures.ts';

const bounce = (number: number, ago: number) => message(number, { ts: start - ago }, [hardBounce(start - ago + 9)]);
const clinicSide = (number: number, ago: number) =>
  message(number, { ts: start - ago }, [
    {
      at: start - ago + 9,
      state: 'bounced',
      type: 'bounced',
      diag: 'smtp;550 5.7.26 This message does not pass authentication checks (SPF and DKIM both do not pass).',
    },
  ]);

describe('announcements', () => {
  it('tell of ninety days of old bounces in one toast on the first run', async () => {
    await using clinic = await openClinic({
      messages: [bounce(1, day), bounce(2, 40 * day), bounce(3, 80 * day), clinicSide(4, 2 * day)],
    });
    expect(clinic.toasts).toEqual([{ bounces: 3, clinicSide: 1, silent: false }]);
  });

  it('are made once: not again at the next check, nor after a restart', async () => {
    await using clinic = await openClinic({ messages: [bounce(1, day)] });
    await clinic.clock.advance(3 * hour * 1000);
    await clinic.check();
    await clinic.restart();
    await clinic.check();
    expect(clinic.toasts).toHaveLength(1);
  });

  it('come with the hourly check, of what is new only, also where the bounce came days after the send', async () => {
    const late = message(2, { ts: start - day }, [hardBounce(start + 600)]);
    await using clinic = await openClinic({ messages: [bounce(1, day), late] });
    await clinic.clock.advance(70 * 60 * 1000);
    await clinic.workspace.idle();
    expect(clinic.toasts).toEqual([
      { bounces: 1, clinicSide: 0, silent: false },
      { bounces: 1, clinicSide: 0, silent: false },
    ]);
  });

  it('leave soft bounces out until they are a problem', async () => {
    const soft = (number: number, ago: number) =>
      message(number, { ts: start - ago, email: 'thabo@gmail.com' }, [softBounce(start - ago + 9)]);
    await using clinic = await openClinic({ messages: [soft(1, 9 * day), soft(2, 5 * day)] });
    expect(clinic.toasts).toEqual([]);
    clinic.mandrill.add([message(3, { ts: start + 60, email: 'thabo@gmail.com' }, [softBounce(start + 70)])]);
    await clinic.clock.advance(2 * hour * 1000);
    await clinic.check();
    expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: false }]);
  });

  it('wait through quiet hours and come when those end', async () => {
    // The clinic's clock stands at 11:00.
    await using clinic = await openClinic({
      messages: [bounce(1, hour)],
      settings: { quietHours: { from: '08:00', to: '13:00' } },
    });
    expect(clinic.toasts).toEqual([]);
    await clinic.clock.advance(3 * hour * 1000);
    await clinic.check();
    expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: false }]);
  });

  it('but until the bounce is 23 hours old at most: then they go silently to the notification centre', async () => {
    await using clinic = await openClinic({
      messages: [bounce(1, 15 * hour)],
      settings: { quietHours: { from: '10:00', to: '09:00' } },
    });
    await clinic.clock.advance(7 * hour * 1000);
    await clinic.check();
    expect(clinic.toasts).toEqual([]);
    await clinic.clock.advance(2 * hour * 1000);
    await clinic.check();
    expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: true }]);
  });

  it('and no later than that, though no check falls into the last hour', async () => {
    await using clinic = await openClinic({
      messages: [bounce(1, 15 * hour)],
      settings: { quietHours: { from: '10:00', to: '09:00' } },
    });
    for (let minutes = 0; minutes < 8 * 60; minutes += 10) {
      expect(clinic.toasts).toEqual([]);
      await clinic.clock.advance(10 * 60_000);
      await clinic.workspace.idle();
    }
    await clinic.clock.advance(20_000);
    await vi.waitFor(() => expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: true }]));
  });

  it('wait behind a locked screen and come when it is unlocked', async () => {
    let locked = true;
    await using clinic = await openClinic({ messages: [bounce(1, hour)], locked: () => locked });
    expect(clinic.toasts).toEqual([]);
    locked = false;
    clinic.workspace.wake();
    await vi.waitFor(() => expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: false }]));
  });

  it('are shown once, though the screen is unlocked while the toast is on its way', async () => {
    const onTheirWay: (() => void)[] = [];
    await using clinic = await openClinic({
      toast: () => new Promise((resolve) => onTheirWay.push(() => resolve('shown'))),
      settings: { quietHours: { from: '08:00', to: '11:10' } },
      messages: [bounce(1, hour)],
    });
    await clinic.clock.advance(11 * 60_000);
    clinic.workspace.wake();
    clinic.workspace.wake();
    await vi.waitFor(() => expect(onTheirWay).not.toEqual([]));
    await settle();
    for (const arrive of onTheirWay) arrive();
    await clinic.check();
    for (const arrive of onTheirWay) arrive();
    await settle();
    expect(clinic.toasts).toHaveLength(1);
  });

  it('that could not be recorded are not shown again, and the hourly check goes on', async () => {
    let full = true;
    await using clinic = await openClinic({
      messages: [bounce(1, hour)],
      aroundStore: (store) => ({
        ...store,
        announcements: {
          ...store.announcements,
          add: (...input) =>
            full ? Promise.reject(new StoreFault({ code: 'store-disk-full' })) : store.announcements.add(...input),
        },
      }),
    });
    expect(clinic.toasts).toHaveLength(1);
    await clinic.clock.advance(70 * 60_000);
    await clinic.workspace.idle();
    expect(clinic.mandrill.log.filter((call) => call.call === 'rejects/list')).toHaveLength(2);
    full = false;
    await clinic.clock.advance(70 * 60_000);
    await clinic.workspace.idle();
    await clinic.restart();
    await clinic.check();
    expect(clinic.toasts).toHaveLength(1);
  });

  it('that the system fails to show do not stop the hourly check', async () => {
    await using clinic = await openClinic({
      messages: [bounce(1, hour)],
      toast: () => Promise.reject(new Error('no notification service')),
    });
    await clinic.clock.advance(70 * 60_000);
    await clinic.workspace.idle();
    expect(clinic.mandrill.log.filter((call) => call.call === 'rejects/list')).toHaveLength(2);
  });

  it('are not made for soft bounces with a delivery between, which is read only after them', async () => {
    const soft = (number: number, ago: number) =>
      message(number, { ts: start - ago, email: 'thabo@gmail.com' }, [softBounce(start - ago + 9)]);
    const delivered = message(9, { ts: start - 6 * day, email: 'thabo@gmail.com' });
    await using clinic = await openClinic({
      messages: [soft(1, 9 * day), soft(2, 8 * day), delivered, soft(3, 5 * day)],
    });
    expect(clinic.toasts).toEqual([]);
    expect(await clinic.rows()).toEqual([]);
    expect(await clinic.workspace.handle('done.page', { search: '', cursor: null })).toMatchObject({
      value: { rows: [] },
    });
  });

  it('count a bounce once that Mandrill’s list knows before its search does', async () => {
    await using clinic = await openClinic({ indexLag: 600 });
    clinic.mandrill.add([bounce(1, -3_500)]);
    for (let minutes = 0; minutes < 180; minutes += 1) {
      await clinic.clock.advance(60_000);
      await clinic.workspace.idle();
    }
    expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: false }]);
  });

  it('that the system refused to show are told in the window instead, also after a restart, until somebody has seen them', async () => {
    await using clinic = await openClinic({ messages: [bounce(1, day), bounce(2, 2 * day)], toast: () => 'refused' });
    expect((await clinic.workspace.status()).unseen).toBe(2);
    await clinic.restart();
    expect((await clinic.workspace.status()).unseen).toBe(2);
    expect(clinic.toasts).toHaveLength(1);
    expect(await clinic.workspace.handle('desk.seen', null)).toMatchObject({ ok: true });
    expect((await clinic.workspace.status()).unseen).toBe(0);
  });

  it('wait through a pause and come when it ends', async () => {
    await using clinic = await openClinic({ messages: [bounce(1, hour)], settings: { paused: true } });
    expect(clinic.toasts).toEqual([]);
    const settings = await clinic.workspace.handle('settings.read', null);
    if (!settings.ok) throw new Error(settings.error.code);
    await clinic.workspace.handle('settings.save', { ...settings.value, paused: false });
    await clinic.check();
    expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: false }]);
  });

  it('wait through a pause from the tray, also while nobody is at the desk, and come by themselves when its hour is over', async () => {
    await using clinic = await openClinic({});
    await clinic.workspace.handle('desk.sign-out', null);
    await clinic.workspace.pause('hour');
    const until = clinic.clock.now() + hour * 1000;
    expect((await clinic.workspace.status()).pause).toEqual({ until });
    clinic.mandrill.add([message(3, { ts: start + 60 }, [hardBounce(start + 70)])]);
    await clinic.clock.advance(10 * 60_000);
    await clinic.check();
    expect(clinic.toasts).toEqual([]);
    await clinic.clock.advance(51 * 60_000);
    await clinic.workspace.idle();
    await settle();
    expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: false }]);
    expect((await clinic.workspace.status()).pause).toBeNull();
  });

  it('come at once when a pause is ended from the tray; until tomorrow means seven in the morning at the clinic', async () => {
    await using clinic = await openClinic({});
    await clinic.workspace.pause('tomorrow');
    // The clinic's clock stands at 11:00.
    const until = clinic.clock.now() + 20 * hour * 1000;
    expect((await clinic.workspace.status()).pause).toEqual({ until });
    await clinic.restart();
    clinic.mandrill.add([message(3, { ts: start + 60 }, [hardBounce(start + 70)])]);
    await clinic.clock.advance(10 * 60_000);
    await clinic.check();
    expect(clinic.toasts).toEqual([]);
    await clinic.workspace.pause('end');
    await clinic.check();
    expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: false }]);
  });
});
