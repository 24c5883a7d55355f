import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src-main/contract/settings.ts';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hour, message, softBounce, start } from '../../support/mandrill/fixtures.ts';

const email = 'thabo@gmail.com';
const full = (number: number, ago: number) =>
  message(number, { ts: start - ago, email }, [softBounce(start - ago + 9)]);
/** Two full mailboxes on two days, a third on the second day; at the clinic midnight comes two hours before UTC's. */
const twoDays = [full(1, 9 * day), full(2, 5 * day), full(3, 5 * day - 60)];

async function change(clinic: Clinic, own: Partial<Settings>): Promise<void> {
  const read = await clinic.workspace.handle('settings.read', null);
  if (!read.ok) throw new Error(read.error.code);
  const saved = await clinic.workspace.handle('settings.save', { ...read.value, ...own });
  expect(saved).toEqual({ ok: true, value: null });
}

async function countsOf(clinic: Clinic, row: WorklistRow | undefined): Promise<readonly string[]> {
  const opened = await clinic.workspace.handle('case.open', { rowId: row?.id ?? '' });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.timeline
    .flatMap(({ entry }) => (entry.kind === 'message' ? (entry.count ?? []) : []))
    .map(({ seen, of }) => `${seen} of ${of}`);
}

describe('the number of passing failures that make a line', () => {
  it('lists what came back before as soon as it is lowered, and announces it once', async () => {
    await using clinic = await openClinic({ messages: twoDays });
    expect(await clinic.rows()).toEqual([]);
    await change(clinic, { thresholds: { mailbox: 2, server: 4 } });
    const rows = await clinic.rows();
    expect(rows).toMatchObject([{ address: email, reason: 's1', opening: { kind: 'soft-repeated', count: 2 } }]);
    expect(await countsOf(clinic, rows[0])).toEqual(['2 of 2', '2 of 2', '1 of 2']);
    await clinic.workspace.idle();
    await clinic.check();
    expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: false }]);
  });

  it('tells the screen of very many lines as time passes, not at each step', async () => {
    let told = 0;
    const once = Array.from({ length: 250 }, (_, index) =>
      message(index + 1, { ts: start - day, email: `patient${index}@gmail.com` }, [softBounce(start - day + 9)]),
    );
    const changed = (topics: readonly string[]): void => {
      if (topics.includes('done')) told += 1;
    };
    await using clinic = await openClinic({ messages: once, changed });
    told = 0;
    await change(clinic, { thresholds: { mailbox: 1, server: 4 } });
    expect(await clinic.rows()).toHaveLength(50);
    expect(told).toBe(1);
  });

  it('takes the line away as soon as it is raised', async () => {
    await using clinic = await openClinic({ messages: twoDays, settings: { thresholds: { mailbox: 2, server: 4 } } });
    expect(await clinic.rows()).toHaveLength(1);
    await change(clinic, { thresholds: { mailbox: 5, server: 4 } });
    expect(await clinic.rows()).toEqual([]);
  });

  it('leaves hard bounces and the other reasons alone', async () => {
    const down = {
      at: 0,
      state: 'soft-bounced',
      type: 'bounced',
      diag: 'smtp;421 4.4.2 Connection timed out',
    } as const;
    const days = [9, 7, 5].map((ago, index) =>
      message(index + 1, { ts: start - ago * day, email }, [{ ...down, at: start - ago * day + 9 }]),
    );
    await using clinic = await openClinic({ messages: days });
    await change(clinic, { thresholds: { mailbox: 1, server: 4 } });
    expect(await clinic.rows()).toEqual([]);
    await change(clinic, { thresholds: { mailbox: 1, server: 3 } });
    expect(await clinic.rows()).toMatchObject([{ reason: 's4', opening: { kind: 'soft-repeated', count: 3 } }]);
  });
});

it('a day is one of the clinic’s time zone: another zone counts anew at once', async () => {
  // 21:30 and 22:30 UTC: one day in London, two in Johannesburg. `start` is 09:00 UTC.
  const messages = [full(1, 9 * day), full(2, 5 * day - 12 * hour - 1800), full(3, 5 * day - 13 * hour - 1800)];
  await using clinic = await openClinic({ messages, settings: { timeZone: 'Europe/London' } });
  expect(await clinic.rows()).toEqual([]);
  await change(clinic, { timeZone: 'Africa/Johannesburg' });
  expect(await clinic.rows()).toMatchObject([{ address: email, opening: { kind: 'soft-repeated', count: 3 } }]);
});

it('a store that refuses while the cases follow is made good by the next check', async () => {
  let refuses = false;
  await using clinic = await openClinic({
    messages: twoDays,
    aroundStore: (store) => ({
      ...store,
      cases: {
        ...store.cases,
        replace: async (addresses, rows) => {
          if (refuses) {
            refuses = false;
            throw new Error('disk full');
          }
          return store.cases.replace(addresses, rows);
        },
      },
    }),
  });
  refuses = true;
  await change(clinic, { thresholds: { mailbox: 2, server: 4 } });
  await clinic.workspace.idle();
  await clinic.check();
  expect(refuses).toBe(false);
  expect(await clinic.rows()).toHaveLength(1);
});
