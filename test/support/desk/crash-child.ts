import { hardBounce, message, start } from '../mandrill/fixtures.ts';
import { openClinic } from './open-workspace.ts';

/** Where the process ends itself, as kill -9 does. */
export type CrashPoint = 'after-save' | 'before-statement' | 'after-commit';

export const crashing = {
  messages: [message(1, { ts: start - 3600, email: 'naledi@gmial.com' }, [hardBounce(start - 3500)])],
  patients: [{ id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' }],
} as const;

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
};

/** Saves a correction in `folder` and dies at `point`. Run as a process of its own. */
async function run(folder: string, point: CrashPoint): Promise<void> {
  const clinic = await openClinic({
    ...crashing,
    folder,
    around: (connector) => ({
      ...connector,
      updateEmail: async (update) => {
        if (point === 'before-statement') die();
        await connector.updateEmail(update);
        return die();
      },
    }),
  });
  const [row] = await clinic.rows();
  const saved = await clinic.workspace.handle('correction.save', {
    rowId: row?.id ?? '',
    patientId: null,
    text: 'naledi@gmail.com',
    alsoFor: [],
    belongsToAnotherConfirmed: false,
    suggestionTaken: false,
  });
  if (!saved.ok) throw new Error(saved.error.code);
  if (point === 'after-save') die();
  await clinic.deliver();
  throw new Error('It should have died by now.');
}

const [folder, point] = process.argv.slice(2);
if (folder !== undefined && point !== undefined) await run(folder, point as CrashPoint);
