import { useEffect } from 'react';
import { useDesk } from '../state/use-desk.ts';

/** Long enough that running down the list with the arrow key asks for the last line only. */
const followDelay = 120;

/** The panel shows the line that is active, a moment after it became so. */
export function useCaseFollows(active: string | null): void {
  const openCase = useDesk((desk) => desk.openCase);
  useEffect(() => {
    const timer = setTimeout(() => void openCase(active), followDelay);
    return () => clearTimeout(timer);
  }, [active, openCase]);
}
