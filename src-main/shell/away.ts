/** How often it is looked, milliseconds: away is noticed this much late at most. */
const lookEvery = 5_000;

export interface Watched {
  /** Seconds since anyone touched keyboard or mouse of this computer, in whatever program. */
  readonly idleSeconds: () => number;
  /** Whether the window is on screen: neither closed into the tray nor minimised. */
  readonly inSight: () => boolean;
  /** Minutes after which nobody counts as being there; null while there is nothing to cover. */
  readonly awayAfter: () => number | null;
  readonly cover: () => void;
}

export interface AwayWatch {
  /** The system was locked or sleeps: nobody is there from now on. */
  left(): void;
  stop(): void;
}

/**
 * Covers the list when nobody is there any more. The whole computer's idle time is asked, not the window's own: who types in the practice system
 * beside it is there, and would be asked for the PIN all day. But a window that was out of sight for as long is covered too, so that whoever brings
 * it back says who they are.
 */
export function watchAway({ idleSeconds, inSight, awayAfter, cover }: Watched): AwayWatch {
  let outOfSightSince: number | null = null;
  const look = (): void => {
    const now = Date.now();
    outOfSightSince = inSight() ? null : (outOfSightSince ?? now);
    const minutes = awayAfter();
    if (minutes === null) return;
    const hidden = outOfSightSince === null ? 0 : now - outOfSightSince;
    if (Math.max(idleSeconds() * 1_000, hidden) >= minutes * 60_000) cover();
  };
  const timer = setInterval(look, lookEvery);
  timer.unref();
  return {
    left: () => {
      if (awayAfter() !== null) cover();
    },
    stop: () => clearInterval(timer),
  };
}
