import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src-main/contract/message.ts';
import { reclassify } from '../../../src-main/desk/sync/reclassify.ts';
import { rulesVersion } from '../../../src-main/reasons/classify.ts';
import type { Store } from '../../../src-main/store/port.ts';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, message, messageId, start } from '../../support/mandrill/fixtures.ts';

const bounce = (number: number) =>
  message(number, { ts: start - number * day }, [hardBounce(start - number * day + 9)]);
const spam = (number: number) =>
  message(number, { ts: start - number * day }, [
    {
      at: start - number * day + 9,
      state: 'bounced',
      type: 'bounced',
      diag: 'smtp;554 5.7.1 Message rejected as spam by content filter',
    },
  ]);

/** Puts a verdict of older rules on a stored message. */
async function judgedBefore(clinic: Clinic, number: number, verdict: Partial<Message>): Promise<void> {
  const known = await clinic.store.messages.get(messageId(number));
  if (known === null) throw new Error('not stored');
  const saved = await clinic.store.messages.save([
    { ...known, confidence: 'low', alternative: null, reasonVersion: rulesVersion - 1, ...verdict },
  ]);
  expect(saved.changed).toBe(1);
}

const stored = (clinic: Clinic, number: number) => clinic.store.messages.get(messageId(number));

describe('new rules, at the start', () => {
  it('judge what is stored again, and the case follows', async () => {
    await using clinic = await openClinic({ messages: [bounce(1)] });
    await judgedBefore(clinic, 1, { reason: 's15', alternative: 'h2' });
    await clinic.restart();
    expect(await stored(clinic, 1)).toMatchObject({ reason: 'h1', confidence: 'high', reasonVersion: rulesVersion });
    expect(await clinic.rows()).toMatchObject([{ reason: 'h1', confidence: 'high', opening: { kind: 'hard' } }]);
  });

  it('take a line away where the fault turns out to be our own, and open one where it does not', async () => {
    await using clinic = await openClinic({ messages: [bounce(1), spam(2)] });
    await judgedBefore(clinic, 1, { reason: 's11' });
    await judgedBefore(clinic, 2, { reason: 'h1' });
    await clinic.restart();
    expect((await clinic.rows()).map((row) => [row.address, row.reason])).toEqual([['patient1@gmail.com', 'h1']]);
    const problems = await clinic.workspace.handle('clinic-side.list', null);
    expect(problems).toMatchObject({ value: [{ reason: 's11', messages: 1 }] });
  });

  it('announce nothing again, whatever the verdict becomes', async () => {
    await using clinic = await openClinic({ messages: [bounce(1), spam(2)] });
    expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 1, silent: false }]);
    await judgedBefore(clinic, 1, { reason: 's11' });
    await judgedBefore(clinic, 2, { reason: 'h1' });
    await clinic.restart();
    await clinic.check();
    expect(clinic.toasts).toHaveLength(1);
  });

  it('go through more than a batch of rows, once', async () => {
    const many = Array.from({ length: 520 }, (_, index) =>
      message(index + 1, { ts: start - day - index }, [hardBounce(start - day + 9)]),
    );
    await using clinic = await openClinic({ messages: many });
    const known = await Promise.all(many.map((_, index) => stored(clinic, index + 1)));
    const old = known.flatMap((one) => (one ? [{ ...one, reason: 's15' as const, reasonVersion: 0 }] : []));
    await clinic.store.messages.save(old);
    expect(await reclassify({ store: clinic.store }, rulesVersion)).toBe(520);
    expect(await clinic.store.messages.classifiedBefore(rulesVersion, 1)).toEqual([]);
    expect(await reclassify({ store: clinic.store }, rulesVersion)).toBe(0);
  });
});

describe('rules that change nothing', () => {
  it('only move the version on, and end', async () => {
    await using clinic = await openClinic({ messages: [bounce(1)] });
    const before = await stored(clinic, 1);
    const next = rulesVersion + 1;
    expect(await reclassify({ store: clinic.store }, next)).toBe(1);
    expect(await stored(clinic, 1)).toEqual({ ...before, reasonVersion: next });
    expect(await reclassify({ store: clinic.store }, next)).toBe(0);
  });

  it('end also where a row can’t take the new version', async () => {
    let saves = 0;
    const stubborn = (store: Store): Store => ({
      ...store,
      messages: {
        ...store.messages,
        save: async () => {
          saves += 1;
          return { added: 0, changed: 0, addresses: [] };
        },
      },
    });
    await using clinic = await openClinic({ messages: [bounce(1)] });
    expect(await reclassify({ store: stubborn(clinic.store) }, rulesVersion + 1)).toBe(0);
    expect(saves).toBe(1);
    expect(await clinic.rows()).toHaveLength(1);
  });
});
