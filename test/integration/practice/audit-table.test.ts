import { expect, it } from 'vitest';
import type { PracticeConnector } from '../../../src-main/practice/port.ts';
import { auditTableScript, guessAudit } from '../../../src-renderer/connect/audit-table.ts';
import { onEachServer } from '../../support/practice/beds/each-server.ts';
import { behindOurBack, connect, practiceFile, update } from '../../support/practice/practice-file.ts';

const naledi = { id: 1, first_name: 'Naledi', last_name: 'Mokoena', email: 'naledi@gmial.com' };
const row = {
  patient_id: '1',
  old_email: 'naledi@gmial.com',
  new_email: 'naledi@gmail.com',
  actor: 'Thandi',
  changed_at: expect.stringMatching(/^2026-/),
};

/** The audit as the form guesses it from what the database says of its tables. */
async function guessedAudit(practice: PracticeConnector) {
  const described = await practice.describe();
  const found = described.ok ? described.value.find(({ table }) => table.endsWith('bounce_desk_changes')) : undefined;
  if (found === undefined) throw new Error('the table of changes is not there');
  return guessAudit(found);
}

it('the table of changes that the form offers takes the row of a correction: file', async () => {
  const file = practiceFile([naledi], { extra: auditTableScript('sqlite') });
  const audit = await guessedAudit(connect(file));
  expect(await connect(file, {}, { audit }).updateEmail(update({ actor: 'Thandi' }))).toEqual({
    outcome: 'written',
  });
  const rows = behindOurBack(file, (database) => database.prepare('SELECT * FROM bounce_desk_changes').all());
  expect(rows).toMatchObject([row]);
});

await onEachServer(({ server, bed }) => {
  it('the table of changes that the form offers takes the row of a correction', async () => {
    const practice = await bed.practice([naledi]);
    await server.execute('DROP TABLE IF EXISTS bounce_desk_changes', auditTableScript(server.engine));
    const audit = await guessedAudit(practice.open());
    const written = practice.open({ mapping: { audit } });
    expect(await written.updateEmail(update({ actor: 'Thandi' }))).toEqual({ outcome: 'written' });
    expect(await server.query('SELECT * FROM bounce_desk_changes')).toMatchObject([row]);
  });
});
