import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { PracticeConfig } from '../../../../src-main/contract/settings.ts';
import type { EmailUpdate, UpdateOutcome } from '../../../../src-main/practice/port.ts';

export interface Assignment {
  readonly config: PracticeConfig;
  readonly password: string | null;
  readonly update: EmailUpdate;
}

/** Lets a process of its own do the write and kills it `after` milliseconds; null where it died before it could answer. */
export async function writeInDoomedProcess(assignment: Assignment, after: number): Promise<UpdateOutcome | null> {
  const script = new URL('./child.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, JSON.stringify(assignment)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  let outcome: UpdateOutcome | null = null;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line !== 'ready') {
      outcome = JSON.parse(line);
      return;
    }
    child.stdin.write('go\n');
    setTimeout(() => child.kill('SIGKILL'), after);
  });
  await ended;
  return outcome;
}
