import { useSyncExternalStore } from 'react';

/** Below this the panel would squeeze the list: it lies over it instead, when asked for. */
const wide = '(min-width: 1080px)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export const usePanelBeside = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(wide).matches);
