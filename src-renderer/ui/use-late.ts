import { useEffect, useState } from 'react';

/** How long something may take before the screen says so; a flash of "loading" is worse than a moment of nothing. */
export const lateAfter = 400;

/** True once `waiting` has lasted 400 ms. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), lateAfter);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && late;
}
