import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AwayWatch, watchAway } from '../../../src-main/shell/away.ts';

const minute = 60_000;

/** A computer whose idle time grows with the clock until somebody touches it. */
function desk() {
  let touchedAt = Date.now();
  const state = { inSight: true, awayAfter: 3 as number | null, covers: 0 };
  const watch: AwayWatch = watchAway({
    idleSeconds: () => Math.floor((Date.now() - touchedAt) / 1_000),
    inSight: () => state.inSight,
    awayAfter: () => state.awayAfter,
    cover: () => {
      state.covers += 1;
      state.awayAfter = null;
    },
  });
  const touch = (): void => {
    touchedAt = Date.now();
  };
  return { state, watch, touch };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('being away from the desk', () => {
  it('covers the list after the chosen minutes, not before', () => {
    const { state } = desk();
    vi.advanceTimersByTime(3 * minute - 5_000);
    expect(state.covers).toBe(0);
    vi.advanceTimersByTime(5_000);
    expect(state.covers).toBe(1);
  });

  it('is not what somebody does who works in another program', () => {
    const { state, touch } = desk();
    for (let round = 0; round < 30; round += 1) {
      vi.advanceTimersByTime(minute);
      touch();
    }
    expect(state.covers).toBe(0);
  });

  it('covers a window that was out of sight for as long, however busy the computer is', () => {
    const { state, touch } = desk();
    state.inSight = false;
    for (let round = 0; round < 4; round += 1) {
      vi.advanceTimersByTime(minute);
      touch();
    }
    expect(state.covers).toBe(1);
  });

  it('forgets time out of sight once the window is back', () => {
    const { state, touch } = desk();
    for (let round = 0; round < 6; round += 1) {
      state.inSight = round % 2 === 1;
      vi.advanceTimersByTime(minute);
      touch();
    }
    expect(state.covers).toBe(0);
  });

  it('covers at once when the computer is locked, and leaves alone what nobody can see', () => {
    const { state, watch } = desk();
    watch.left();
    expect(state.covers).toBe(1);
    watch.left();
    vi.advanceTimersByTime(10 * minute);
    expect(state.covers).toBe(1);
  });
});
