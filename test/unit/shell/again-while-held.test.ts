import { describe, expect, it } from 'vitest';
import { againWhileHeld } from '../../../src-main/shell/again-while-held.ts';

/** A step that fails so, one code a try, and then does it. */
function failing(codes: readonly string[]) {
  const left = [...codes];
  let tries = 0;
  return {
    tries: () => tries,
    step: async () => {
      tries += 1;
      const code = left.shift();
      if (code !== undefined) throw Object.assign(new Error(code), { code });
    },
  };
}

describe('a step on a file that another program may hold', () => {
  const waits: number[] = [];
  const wait = async (ms: number) => waits.push(ms);

  it('is taken again until the file is let go', async () => {
    const { step, tries } = failing(['EPERM', 'EBUSY', 'EACCES']);
    await againWhileHeld(step, wait);
    expect(tries()).toBe(4);
    expect(waits).toHaveLength(3);
  });

  it('is given up after five tries, and at once where something else is wrong', async () => {
    const held = failing(Array(9).fill('EPERM'));
    await expect(againWhileHeld(held.step, wait)).rejects.toMatchObject({ code: 'EPERM' });
    expect(held.tries()).toBe(5);
    const full = failing(['ENOSPC']);
    await expect(againWhileHeld(full.step, wait)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(full.tries()).toBe(1);
  });
});
