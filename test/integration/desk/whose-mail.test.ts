import { describe, expect, it } from 'vitest';
import type { WhoseMail } from '../../../src-main/contract/settings.ts';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

const bounced = (number: number, sender: string) =>
  message(number, { ts: start - day, email: `patient${number}@gmail.com`, sender }, [hardBounce(start - day + 9)]);
const messages = [bounced(1, 'info@eyes.example'), bounced(2, 'recalls@eyes.example')];
const both = { senders: ['info@eyes.example', 'recalls@eyes.example'], subaccount: 'north', wholeAccount: false };

async function choose(clinic: Clinic, whoseMail: WhoseMail): Promise<void> {
  const read = await clinic.workspace.handle('settings.read', null);
  if (!read.ok) throw new Error(read.error.code);
  expect(await clinic.workspace.handle('settings.save', { ...read.value, whoseMail })).toMatchObject({ ok: true });
  await clinic.workspace.idle();
}

async function stored(clinic: Clinic): Promise<readonly string[]> {
  const kept = await Promise.all(messages.map(({ id }) => clinic.store.messages.get(id)));
  return kept.flatMap((one) => (one === null ? [] : [one.sender]));
}

describe('mail of senders that are not ours any more', () => {
  it('goes with its lines once a sender is taken away', async () => {
    await using clinic = await openClinic({ messages, settings: { whoseMail: both } });
    await clinic.check();
    expect(await clinic.rows()).toHaveLength(2);
    await choose(clinic, { ...both, senders: ['info@eyes.example'] });
    expect(await stored(clinic)).toEqual(['info@eyes.example']);
    expect(await clinic.rows()).toMatchObject([{ address: 'patient1@gmail.com' }]);
  });

  it('goes at the next start where the app was ended in between', async () => {
    await using clinic = await openClinic({ messages, settings: { whoseMail: both } });
    await clinic.check();
    const settings = await clinic.store.settings.read();
    await clinic.store.settings.save(
      { ...settings, whoseMail: { ...both, senders: ['recalls@eyes.example'] } },
      { at: 0, actor: '', action: '', patientId: null, oldValue: null, newValue: null, outcome: null, detail: null },
    );
    await clinic.restart();
    await clinic.check();
    expect(await stored(clinic)).toEqual(['recalls@eyes.example']);
  });

  it('goes whole under another subaccount, and comes back with the first', async () => {
    await using clinic = await openClinic({ messages, settings: { whoseMail: both } });
    await clinic.check();
    await choose(clinic, { ...both, subaccount: 'south' });
    expect(await stored(clinic)).toEqual([]);
    expect(await clinic.rows()).toEqual([]);
    await choose(clinic, both);
    expect(await stored(clinic)).toHaveLength(2);
  });
});
