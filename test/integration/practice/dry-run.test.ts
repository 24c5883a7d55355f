import { describe, expect, it } from 'vitest';
import { connectorOver } from '../../../src-main/practice/connector.ts';
import { sqliteFile } from '../../../src-main/practice/engines/sqlite-file.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import type { Engine, Session } from '../../../src-main/practice/session.ts';
import { onEachServer } from '../../support/practice/beds/each-server.ts';
import { fhirServer } from '../../support/practice/fhir-server.ts';
import { connect, mapping, noon, practiceFile, sqliteWorker } from '../../support/practice/practice-file.ts';

const naledi = { id: 1, first_name: 'Naledi', last_name: 'Mokoena', email: 'naledi@gmial.com' };
const shown = { id: '1', name: 'Naledi Mokoena', before: 'naledi@gmial.com', after: 'naledi@gmial.com' };
/** The update, and the row in the table of changes. */
const sent = [expect.stringMatching(/^UPDATE .*patients/), expect.stringMatching(/^INSERT INTO .*contact_changes/)];
const passed = { ok: true, value: { way: 'taken-back', patient: shown, tried: 'dry@run.invalid', sent } };

describe('a dry run on a file', () => {
  it('writes as a correction would and takes it back', async () => {
    const connector = connect(practiceFile([naledi]));
    expect(await connector.dryRun(null)).toEqual(passed);
    expect(await connector.get('1')).toMatchObject({ value: { rawEmail: 'naledi@gmial.com' } });
  });

  /** A database that says it took a change back and kept it. */
  const keeping = (file: string, after: (session: Session) => Promise<void> = async () => undefined) => {
    const engine = sqliteFile(file);
    const kept: Engine = {
      ...engine,
      use: (purpose, work) =>
        engine.use(purpose, (session) =>
          work({
            ...session,
            rollback: async () => {
              await session.commit();
              await after(session);
            },
          }),
        ),
    };
    return connectorOver(kept, mapping, { writing: true, clock: () => noon });
  };

  it('puts the old address back where the database kept the trial', async () => {
    const file = practiceFile([naledi]);
    expect(await keeping(file).dryRun('1')).toEqual({
      ok: false,
      error: { code: 'practice-trouble', trouble: 'not-taken-back' },
    });
    expect(await connect(file).get('1')).toMatchObject({ value: { rawEmail: 'naledi@gmial.com' } });
  });

  it('says what it left where it could not put it back', async () => {
    const file = practiceFile([naledi]);
    const forbid = `CREATE TRIGGER t BEFORE UPDATE ON patients BEGIN SELECT RAISE(ABORT, 'no'); END`;
    const connector = keeping(file, async (session) => void (await session.run({ text: forbid, values: [] })));
    expect(await connector.dryRun('1')).toEqual({
      ok: false,
      error: { code: 'practice-trial-left', address: 'dry@run.invalid' },
    });
  });

  it('is tried on the record that was chosen, and tells no value of it to IT', async () => {
    const sipho = { id: 2, first_name: 'Sipho', last_name: 'Nkosi', email: null };
    const run = await connect(practiceFile([naledi, sipho])).dryRun('2');
    expect(run).toMatchObject({ value: { patient: { id: '2', name: 'Sipho Nkosi', before: null, after: null } } });
    expect(JSON.stringify(run.ok && run.value.sent)).not.toMatch(/dry@run|Bounce Desk/);
  });

  it('fails where a trigger forbids the change, and where the record is not there', async () => {
    const extra = `CREATE TRIGGER t BEFORE UPDATE ON patients BEGIN SELECT RAISE(ABORT, 'no'); END`;
    expect(await connect(practiceFile([naledi], { extra })).dryRun(null)).toMatchObject({ ok: false });
    expect(await connect(practiceFile([naledi])).dryRun('77')).toEqual({
      ok: false,
      error: { code: 'practice-no-patient' },
    });
  });
});

await onEachServer(({ bed }) => {
  it('dry run: writes as a correction would and takes it back, audit row and all', async () => {
    const practice = await bed.practice([naledi]);
    const before = await practice.fields();
    expect(await practice.open().dryRun('1')).toEqual(passed);
    expect(await practice.fields()).toEqual(before);
    expect(await practice.audit()).toEqual([]);
  });
});

describe('a dry run over FHIR', () => {
  const resource = { id: '1', active: true, telecom: [{ system: 'email', value: 'naledi@gmial.com' }] };
  it.each([true, false])('is refused as it should be, and changes nothing (patch: %s)', async (patch) => {
    const server = await fhirServer([resource], { patch });
    const connector = openPractice(
      { engine: 'fhir', url: server.url, user: null },
      { writing: true, clock: () => noon, sqliteWorker },
    );
    const before = server.patient('1');
    expect(await connector.dryRun('1')).toMatchObject({
      ok: true,
      value: { way: 'old-version', patient: { before: 'naledi@gmial.com', after: 'naledi@gmial.com' }, tried: null },
    });
    expect(server.patient('1')).toEqual(before);
    expect(server.writes).toHaveLength(1);
  });
});
