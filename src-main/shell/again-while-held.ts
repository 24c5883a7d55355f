import { setTimeout as sleep } from 'node:timers/promises';

/** What Windows says while another program holds a file. */
const heldCodes: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const tries = 5;
const between = 200;

/**
 * Takes a step on a file again while another program holds it: virus scanners open every new file for a moment. `wait` takes milliseconds. Throws
 * what the last try threw, and anything else at once.
 */
export async function againWhileHeld(
  step: () => Promise<void>,
  wait: (ms: number) => Promise<unknown> = (ms) => sleep(ms),
): Promise<void> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await step();
    } catch (error) {
      if (left === 0 || !heldCodes.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await wait(between);
    }
  }
}
