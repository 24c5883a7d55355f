import { describe, expect, it, vi } from 'vitest';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, hour, message, noSuchUser, start } from '../../support/mandrill/fixtures.ts';

const naledi = { id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' };

describe('a case, as time goes on', () => {
  it('brings back what was put off when its time is over, also while Mandrill is away', async () => {
    await using clinic = await openClinic({
      messages: [message(1, { ts: start - day, email: 'naledi@gmial.com' }, [hardBounce(start - day + 9)])],
      patients: [naledi],
    });
    const [row] = await clinic.rows();
    await clinic.workspace.handle('line.decide', {
      rowId: row?.id ?? '',
      kind: 'snoozed',
      until: (start + 2 * hour) * 1000,
      note: null,
    });
    expect(await clinic.rows()).toEqual([]);
    clinic.mandrill.fail('*', { kind: 'envelope', status: 401, name: 'Invalid_Key', message: 'x' }, 1_000);
    await clinic.clock.advance(3 * hour * 1000);
    // The check that was under way when the clock moved on may have looked too early.
    await clinic.workspace.idle();
    await clinic.check();
    expect(await clinic.rows()).toMatchObject([{ patient: { id: 'P1' } }]);
  });

  it('puts off an address that nobody has, too', async () => {
    await using clinic = await openClinic({
      messages: [message(1, { ts: start - day, email: 'naledi@gmial.com' }, [hardBounce(start - day + 9)])],
    });
    const [row] = await clinic.rows();
    expect(row).toMatchObject({ section: 'nobody' });
    const until = (start + 2 * hour) * 1000;
    await clinic.workspace.handle('line.decide', { rowId: row?.id ?? '', kind: 'snoozed', until, note: null });
    expect(await clinic.rows()).toEqual([]);
    expect(await clinic.rows('waiting')).toMatchObject([{ waiting: { kind: 'decision', decision: 'snoozed', until } }]);
  });

  it('says in Done who closed an address that is no patient’s', async () => {
    await using clinic = await openClinic({
      messages: [message(1, { ts: start - day, email: 'dr@clinic.example' }, [hardBounce(start - day + 9)])],
    });
    const [row] = await clinic.rows();
    await clinic.workspace.handle('line.decide', {
      rowId: row?.id ?? '',
      kind: 'not-a-patient',
      until: null,
      note: null,
    });
    expect(await clinic.rows()).toEqual([]);
    expect(await clinic.workspace.handle('done.page', { search: '', cursor: null })).toMatchObject({
      value: { rows: [{ kind: 'not-a-patient', actor: 'Thandi' }] },
    });
  });

  it('keeps a case whose block ran out before anything arrived', async () => {
    const block = {
      email: 'naledi@gmial.com',
      reason: 'hard-bounce',
      detail: noSuchUser,
      subaccount: 'north',
      sender: null,
    } as const;
    await using clinic = await openClinic({ blocks: [{ ...block, at: start - 3 * day }], patients: [naledi] });
    expect(await clinic.rows()).toMatchObject([{ opening: { kind: 'echo' }, patient: { id: 'P1' } }]);
    await clinic.clock.advance(10 * day * 1000);
    await clinic.check();
    expect(await clinic.rows()).toMatchObject([{ opening: { kind: 'echo' }, patient: { id: 'P1' } }]);
    clinic.mandrill.add([message(2, { ts: start + 10 * day, email: 'naledi@gmial.com' })]);
    await clinic.clock.advance(2 * hour * 1000);
    await clinic.check();
    expect(await clinic.rows()).toEqual([]);
  });
});

describe('opening a case', () => {
  it('sees what was changed in the practice system since the last check', async () => {
    await using clinic = await openClinic({
      messages: [message(1, { ts: start - day, email: 'naledi@gmial.com' }, [hardBounce(start - day + 9)])],
      patients: [naledi],
    });
    const [row] = await clinic.rows();
    clinic.practice.setEmail('P1', 'naledi@gmail.com');
    await clinic.workspace.handle('case.open', { rowId: row?.id ?? '' });
    await vi.waitFor(async () => expect(await clinic.rows()).toEqual([]));
  });
});
