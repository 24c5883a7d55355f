import type { KeyboardEvent } from 'react';
import type { GridItem } from './grid.tsx';

/** Whether the key goes into a field, not to the list. */
export const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, [data-own-keys]') !== null;

/** Lines that are picked, to do something with them together. */
export interface Picks {
  readonly keys: ReadonlySet<string>;
  readonly pick: (keys: readonly string[], on: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/** Space picks or unpicks a line, Ctrl+A picks all, Esc none; false for a key that does something else. */
export function pickByKey(event: KeyboardEvent, key: string, picks: Picks): boolean {
  const onLine = event.target instanceof HTMLElement && event.target.dataset.key === key;
  if (event.key === ' ' && onLine) picks.pick([key], !picks.keys.has(key));
  else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) picks.all();
  else if (event.key === 'Escape' && onLine && picks.keys.size > 0) picks.none();
  else return false;
  event.preventDefault();
  return true;
}

/** The index of the line that a key moves to; null for a key that moves to none. */
export function moveTo(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  items: readonly GridItem[],
  index: number,
  page: number,
): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  switch (event.key) {
    case 'ArrowDown':
      return nearest(items, index, 1);
    case 'ArrowUp':
      return nearest(items, index, -1);
    case 'PageDown':
      return nearest(items, Math.min(index + page, items.length) - 1, 1) ?? nearest(items, items.length, -1);
    case 'PageUp':
      return nearest(items, Math.max(index - page, -1) + 1, -1) ?? nearest(items, -1, 1);
    case 'Home':
      return nearest(items, -1, 1);
    case 'End':
      return nearest(items, items.length, -1);
    default:
      return null;
  }
}

/** The next line from an index in a direction, headings passed over. */
function nearest(items: readonly GridItem[], from: number, direction: 1 | -1): number | null {
  for (let index = from + direction; index >= 0 && index < items.length; index += direction) {
    if (items[index]?.heading === false) return index;
  }
  return null;
}

/** The keys of the lines from one index to another, both ends too. */
export const between = (items: readonly GridItem[], one: number, other: number): readonly string[] =>
  items
    .slice(Math.min(one, other), Math.max(one, other) + 1)
    .filter(({ heading }) => !heading)
    .map(({ key }) => key);

/** Left and right between a line and the buttons in it; false for a key that does something else. */
export function moveWithin(event: KeyboardEvent): boolean {
  const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[role=row]') : null;
  if (row === null || event.ctrlKey || event.altKey || event.metaKey) return false;
  const stops = [row, ...row.querySelectorAll<HTMLElement>('[data-stop]')].filter((stop) => !isDisabled(stop));
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  if (event.key === 'Escape' && at > 0) {
    row.focus();
    return true;
  }
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return false;
  event.preventDefault();
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  return true;
}

const isDisabled = (element: HTMLElement): boolean => element instanceof HTMLButtonElement && element.disabled;
