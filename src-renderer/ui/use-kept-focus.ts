import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { GridItem } from './grid.tsx';

/**
 * Keeps the focus in a list whose lines come and go: a line asked for is focused as soon as it is in the document,
 * and when the active line leaves, the one that took its place becomes active (and focused, if that one was).
 * Answers the function that focuses a line.
 */
export function useKeptFocus(
  scroller: RefObject<HTMLDivElement | null>,
  items: readonly GridItem[],
  active: string | null,
  onActive: (key: string) => void,
  scrollTo: (index: number) => void,
): (key: string) => void {
  const wanted = useRef<string | null>(null);
  const hadFocus = useRef(false);
  const lastIndex = useRef(0);

  useLayoutEffect(() => {
    const note = (event: FocusEvent) => {
      const inside = event.target instanceof Node && scroller.current?.contains(event.target) === true;
      hadFocus.current = inside;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [scroller]);

  useLayoutEffect(() => {
    const index = items.findIndex((item) => item.key === active);
    if (index >= 0) {
      lastIndex.current = index;
    } else {
      const successor =
        items.slice(lastIndex.current).find((item) => !item.heading) ?? items.findLast((item) => !item.heading);
      if (successor !== undefined) {
        if (hadFocus.current && document.activeElement === document.body) wanted.current = successor.key;
        onActive(successor.key);
      }
    }
  }, [items, active, onActive]);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = findRow(scroller.current, wanted.current);
    if (row === null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  return useCallback(
    (key) => {
      const index = items.findIndex((item) => item.key === key);
      if (index < 0) return;
      scrollTo(index);
      wanted.current = key;
      const row = findRow(scroller.current, key);
      if (row !== null) {
        wanted.current = null;
        row.focus({ preventScroll: true });
      }
    },
    [scroller, items, scrollTo],
  );
}

const findRow = (scroller: HTMLElement | null, key: string): HTMLElement | null =>
  scroller?.querySelector<HTMLElement>(`[role=row][data-key="${CSS.escape(key)}"]`) ?? null;
