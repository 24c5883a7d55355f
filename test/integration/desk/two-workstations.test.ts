import { describe, expect, it } from 'vitest';
import { type Clinic, mapping, openClinic } from '../../support/desk/open-workspace.ts';
import { hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

const messages = [message(1, { ts: start - 3600, email: 'naledi@gmial.com' }, [hardBounce(start - 3500)])];
const patients = [{ id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' }];

/** Two desks with records of their own on one practice database. */
async function twoDesks(besides: Parameters<typeof openClinic>[0] = {}) {
  const front = await openClinic({ messages, patients });
  const back = await openClinic({
    messages,
    atDesk: { id: 'sipho', name: 'Sipho', role: 'receptionist' },
    settings: { practice: { engine: 'sqlite', file: front.practice.path, mapping } },
    ...besides,
  });
  return { front, back };
}

async function save(clinic: Clinic, text: string): Promise<string> {
  const [row] = await clinic.rows();
  const saved = await clinic.workspace.handle('correction.save', {
    rowId: row?.id ?? '',
    patientId: null,
    text,
    alsoFor: [],
    belongsToAnotherConfirmed: false,
    suggestionTaken: false,
  });
  if (!saved.ok) throw new Error(saved.error.code);
  return saved.value.ids[0] ?? '';
}

const decisionOf = async (clinic: Clinic) => {
  const [row] = await clinic.rows();
  if (row?.step.kind !== 'decide') throw new Error('nothing to decide');
  return { row, correction: row.step.correction };
};

describe('two workstations on one practice database', () => {
  it('the second writer meets the first one’s address, and is told whose it is and since when', async () => {
    const { front, back } = await twoDesks();
    await using _front = front;
    await using _back = back;
    await save(front, 'naledi@gmail.com');
    await save(back, 'naledi@work.example');
    await front.deliver();
    await back.deliver();
    expect(front.practice.emailOf('P1')).toBe('naledi@gmail.com');
    expect(front.practice.changes()).toHaveLength(1);
    const { correction } = await decisionOf(back);
    expect(correction).toMatchObject({
      state: 'conflict',
      foundRaw: 'naledi@gmail.com',
      foundBy: 'Thandi',
      actor: 'Sipho',
    });
    expect(Math.abs((correction.foundAt ?? 0) - front.clock.now())).toBeLessThan(1_000);
  });

  it('of a change past Bounce Desk nobody claims to know whose it is', async () => {
    const { front, back } = await twoDesks();
    await using _front = front;
    await using _back = back;
    await save(back, 'naledi@work.example');
    front.practice.setEmail('P1', 'naledi@other.example');
    await back.deliver();
    expect((await decisionOf(back)).correction).toMatchObject({
      foundRaw: 'naledi@other.example',
      foundBy: null,
      foundAt: null,
    });
  });

  it('both saving the same is one write and no question', async () => {
    const { front, back } = await twoDesks();
    await using _front = front;
    await using _back = back;
    await save(front, 'naledi@gmail.com');
    await save(back, 'naledi@gmail.com');
    await Promise.all([front.deliver(), back.deliver()]);
    expect(front.practice.changes()).toHaveLength(1);
    expect(await front.rows()).toEqual([]);
    expect(await back.rows()).toEqual([]);
  });

  it('an undo does not take back what the other desk wrote since', async () => {
    const { front, back } = await twoDesks();
    await using _front = front;
    await using _back = back;
    const id = await save(front, 'naledi@gmail.com');
    await front.deliver();
    front.practice.setEmail('P1', 'naledi@work.example');
    await front.workspace.handle('correction.undo', { ids: [id] });
    await front.deliver();
    expect(front.practice.emailOf('P1')).toBe('naledi@work.example');
  });

  it('typed anew, a third address is written over theirs, and only over what was seen', async () => {
    const { front, back } = await twoDesks();
    await using _front = front;
    await using _back = back;
    await save(back, 'naledi@work.example');
    front.practice.setEmail('P1', 'naledi@first.example');
    await back.deliver();
    const first = await decisionOf(back);
    // Changed again since the question was asked, and read since: the person saw the first one.
    front.practice.setEmail('P1', 'naledi@second.example');
    await back.workspace.handle('case.open', { rowId: first.row.id });
    await save(back, 'naledi@third.example');
    await back.deliver();
    expect(front.practice.emailOf('P1')).toBe('naledi@second.example');
    const second = await decisionOf(back);
    expect(second.correction).toMatchObject({ foundRaw: 'naledi@second.example', newAddress: 'naledi@third.example' });
    await save(back, 'naledi@third.example');
    await back.deliver();
    expect(front.practice.emailOf('P1')).toBe('naledi@third.example');
    expect(await back.rows()).toEqual([]);
    expect((await back.store.journal.counts()).needDecision).toBe(0);
  });
});
