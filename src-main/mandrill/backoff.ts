const firstWait = 2_000;
export const longestWait = 15 * 60_000;

/**
 * Milliseconds to wait after the `attempt`-th failure (from 1): doubling from 2 s to 15 minutes, half of it jittered, since several
 * workstations share one key. A Retry-After is never undercut; null where it asks for more than we wait, so that the caller hears of it.
 */
export function backoff(attempt: number, retryAfter: number | null, random: () => number): number | null {
  const full = Math.min(longestWait, firstWait * 2 ** (attempt - 1));
  const own = full / 2 + (random() * full) / 2;
  if (retryAfter === null) return own;
  const asked = retryAfter * 1000;
  return asked > longestWait ? null : Math.max(own, asked + random() * 1000);
}
