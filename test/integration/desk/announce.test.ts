import { describe, expect, it } from 'vitest';
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
});
