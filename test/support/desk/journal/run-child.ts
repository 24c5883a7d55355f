import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Assignment } from './child.ts';

const script = fileURLToPath(new URL('./child.ts', import.meta.url));

/** What a desk told before it was killed. */
export interface LastWords {
  /** Patients and ids of the corrections that it called saved. */
  readonly saved: readonly { readonly id: number; readonly correctionId: string }[];
  /** What it was about when it died; `done` where it came to its end first. */
  readonly during: string;
}

/** Lets a desk of its own process work and kills it `after` milliseconds; `ready` runs before it begins. */
export async function workInDoomedProcess(
  assignment: Assignment,
  after: number,
  ready: () => Promise<void>,
): Promise<LastWords> {
  const child = spawn(process.execPath, [script, JSON.stringify(assignment)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const told: string[] = [];
  createInterface({ input: child.stdout }).on('line', async (line) => {
    told.push(line);
    if (line === 'done') child.kill('SIGKILL');
    if (line !== 'ready') return;
    await ready();
    child.stdin.write('go\n');
    setTimeout(() => child.kill('SIGKILL'), after);
  });
  await ended;
  if (!told.includes('ready')) throw new Error('the desk did not come up');
  return {
    saved: told.flatMap((line) => {
      const [word, id, correctionId = ''] = line.split(' ');
      return word === 'saved' ? [{ id: Number(id), correctionId }] : [];
    }),
    during: told.at(-1)?.split(' ')[0] ?? '',
  };
}
