import { describe, expect, it } from 'vitest';
import { randomOf } from '../../../../src-main/demo/clinic/random.ts';

describe('randomOf', () => {
  it('repeats itself for the same seed and label only', () => {
    const draw = (seed: number, label: string) => {
      const random = randomOf(seed, label);
      return [random.next(), random.between(1, 1000), random.hex(32), random.shuffled([1, 2, 3, 4, 5, 6, 7, 8])];
    };
    expect(draw(1, 'a')).toEqual(draw(1, 'a'));
    expect(draw(2, 'a')).not.toEqual(draw(1, 'a'));
    expect(draw(1, 'b')).not.toEqual(draw(1, 'a'));
  });

  it('is even enough', () => {
    const random = randomOf(7, 'dice');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let throws = 0; throws < 60_000; throws += 1) {
      const face = random.between(0, 5);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});
