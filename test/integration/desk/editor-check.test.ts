import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../src-main/contract/patient.ts';
import { type Clinic, type ClinicOptions, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

const bounceOf = (number: number, email: string, at = start - day) =>
  message(number, { ts: at, email, metadata: {} }, [hardBounce(at + 9)]);
const naledi = { id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' };
const sipho = { id: 'P2', name: 'Sipho Dlamini', email: 'sipho@gmail.com' };

const open = (own: Partial<ClinicOptions> = {}) =>
  openClinic({ messages: [bounceOf(1, 'naledi@gmial.com')], patients: [naledi, sipho], ...own });

const rowOf = async (clinic: Clinic, address = 'naledi@gmial.com') =>
  (await clinic.rows()).find((row) => row.address === address && row.section !== 'report')?.id ?? '';

async function check(clinic: Clinic, text: string) {
  const answer = await clinic.workspace.handle('editor.check', { rowId: await rowOf(clinic), patientId: null, text });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function save(clinic: Clinic, text: string, own = {}) {
  return await clinic.workspace.handle('correction.save', {
    rowId: await rowOf(clinic),
    patientId: null,
    alsoFor: [],
    belongsToAnotherConfirmed: false,
    suggestionTaken: false,
    text,
    ...own,
  });
}

describe('the check of a half-typed address', () => {
  it('asks the name server for the domain once, and again when the answer is a week old', async () => {
    const asked: string[] = [];
    await using clinic = await open({ domains: async (domain) => (asked.push(domain) > 0 ? 'takes-mail' : null) });
    await check(clinic, 'naledi@gmail.com');
    expect(await check(clinic, 'n.mokoena@gmail.com')).toMatchObject({ domain: 'takes-mail' });
    expect(asked).toEqual(['gmail.com']);
    await clinic.clock.advance(8 * day * 1000);
    await check(clinic, 'naledi@gmail.com');
    expect(asked.filter((domain) => domain === 'gmail.com')).toHaveLength(2);
  });

  it.each(['missing', 'no-mail'] as const)('tells a domain that is %s, and does not forbid it', async (state) => {
    await using clinic = await open({ domains: async () => state });
    expect(await check(clinic, 'naledi@nowhere.example')).toMatchObject({ domain: state });
    expect(await save(clinic, 'naledi@nowhere.example')).toMatchObject({ ok: true });
  });

  it('answers without a name server that is silent, and knows more when it is asked again', async () => {
    const late = Promise.withResolvers<'takes-mail'>();
    await using clinic = await open({ domains: () => late.promise });
    const rowId = await rowOf(clinic);
    const asking = clinic.workspace.handle('editor.check', { rowId, patientId: null, text: 'naledi@gmail.com' });
    while (!(await Promise.race([asking.then(() => true), clinic.clock.advance(500).then(() => false)])));
    expect(await asking).toMatchObject({ value: { syntax: 'fine', domain: 'unknown', complete: false } });
    late.resolve('takes-mail');
    expect(await check(clinic, 'naledi@gmail.com')).toMatchObject({ domain: 'takes-mail', complete: true });
  });

  it('remembers that mail there came back before, when and why', async () => {
    const before = start - 40 * day;
    await using clinic = await open({
      messages: [bounceOf(1, 'naledi@gmial.com'), bounceOf(2, 'old@mweb.example', before)],
    });
    expect((await check(clinic, 'Old@mweb.example')).bouncedBefore).toEqual({ at: before + 9, reason: 'h1' });
  });

  it('doubts what is hardly a patient’s own', async () => {
    await using clinic = await open();
    const doubts = [
      ['none@gmail.com', 'stand-in'],
      ['TEST@gmail.com', 'stand-in'],
      ['naledi@example.com', 'stand-in'],
      ['no-reply@shop.example', 'no-reply'],
      ['donotreply@shop.example', 'no-reply'],
      ['info@eyes.example', 'clinic'],
      ['dr.nel@eyes.example', 'colleague'],
      ['naledì@gmail.com', 'letters'],
      ['noreen@gmail.com', null],
      ['naledi@gmail.com', null],
    ] as const;
    for (const [text, doubt] of doubts) expect([text, (await check(clinic, text)).doubt]).toEqual([text, doubt]);
  });

  it('doubts an address that was said to be no patient’s', async () => {
    await using clinic = await open({
      messages: [bounceOf(1, 'naledi@gmial.com'), bounceOf(2, 'dr.smith@rooms.example')],
    });
    const rowId = await rowOf(clinic, 'dr.smith@rooms.example');
    await clinic.workspace.handle('line.decide', { rowId, kind: 'not-a-patient', until: null, note: null });
    expect((await check(clinic, 'dr.smith@rooms.example')).doubt).toBe('not-a-patient');
  });
});

describe('a domain in other letters', () => {
  it('is shown as people read it, stored as it travels, and found again by both', async () => {
    await using clinic = await open();
    expect(await check(clinic, 'Thandi <naledi@münchen.example>')).toMatchObject({
      address: 'naledi@xn--mnchen-3ya.example',
      letters: 'naledi@münchen.example',
      syntax: 'fine',
    });
    const saved = await save(clinic, 'naledi@MÜNCHEN.example');
    expect(saved).toMatchObject({ value: { address: 'naledi@xn--mnchen-3ya.example' } });
    await clinic.deliver();
    expect(addressesIn(clinic.practice.emailOf('P1'))).toEqual(['naledi@xn--mnchen-3ya.example']);
  });
});

describe('an address of another patient', () => {
  it('is taken after the second yes only, and the audit tells whose it was', async () => {
    await using clinic = await open();
    expect(await check(clinic, 'sipho@gmail.com')).toMatchObject({ belongsTo: [{ name: 'Sipho Dlamini' }] });
    expect(await save(clinic, 'Sipho <sipho@gmail.com>')).toMatchObject({
      error: { code: 'address-belongs-to-another', names: ['Sipho Dlamini'] },
    });
    expect(await save(clinic, 'sipho@gmail.com', { belongsToAnotherConfirmed: true })).toMatchObject({ ok: true });
    const [line] = await clinic.store.audit.list('P1', 1);
    expect(line).toMatchObject({ action: 'correction-saved', actor: 'Thandi' });
    expect(line?.detail).toContain('used as well as by P2');
  });

  it('is known before a suggestion of it is taken', async () => {
    await using clinic = await open({ patients: [naledi, { ...sipho, email: 'naledi@gmail.com' }] });
    await check(clinic, 'naledi@gmial.com');
    expect(await save(clinic, 'naledi@gmail.com')).toMatchObject({ error: { code: 'address-belongs-to-another' } });
  });

  it('leaves no word of it where the yes was not needed', async () => {
    await using clinic = await open();
    await save(clinic, 'naledi@gmail.com', { belongsToAnotherConfirmed: true });
    expect((await clinic.store.audit.list('P1', 1))[0]?.detail).not.toContain('as well');
  });
});
