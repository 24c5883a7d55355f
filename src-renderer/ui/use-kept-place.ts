import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { ListName, Place } from '../state/places.ts';
import { useDeskStore } from '../state/use-desk.ts';

/** What of a list is kept when its screen is left. */
type Left = Omit<Place, 'offset' | 'sizes'> & { readonly sizesNow: () => Place['sizes'] };

/** Where this list was left when its screen was shown last; null where it is asked something else by now. */
export function useLastPlace(list: ListName, question: number): Place | null {
  const store = useDeskStore();
  const last = useRef<Place | null | undefined>(undefined);
  if (last.current === undefined) last.current = store.getState().places[list] ?? null;
  return last.current?.question === question ? last.current : null;
}

/** Keeps the place of a list when its screen is left. */
export function useKeptPlace(scroller: RefObject<HTMLElement | null>, list: ListName, left: Left): void {
  const store = useDeskStore();
  const latest = useRef(left);
  useLayoutEffect(() => {
    latest.current = left;
  });
  useLayoutEffect(() => {
    const element = scroller.current;
    return () => {
      const { question, active, sizesNow } = latest.current;
      const offset = element?.scrollTop ?? 0;
      store.getState().keepPlace(list, { question, active, offset, sizes: sizesNow() });
    };
  }, [store, scroller, list]);
}
