// biome-ignore-all lint/a11y/useSemanticElements: a table element can't be windowed.
// biome-ignore-all lint/a11y/useFocusableInteractive: lines take the focus; headers, headings and cells do not.
import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ListName } from '../state/places.ts';
import { between, isTyping, moveTo, moveWithin, type Picks, pickByKey } from './grid-keys.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useKeptPlace, useLastPlace } from './use-kept-place.ts';

export interface GridItem {
  readonly key: string;
  /** A heading is passed over by the arrow keys. */
  readonly heading: boolean;
  /** Pixels, until it is measured. */
  readonly height: number;
}

export interface GridProps<Item extends GridItem> {
  /** Which list: where it is left is kept under this name. */
  readonly name: ListName;
  readonly label: string;
  readonly columns: readonly string[];
  readonly items: readonly Item[];
  /** Of everything there is, headings and lines, -1 where it is not known. */
  readonly total: number;
  readonly active: string | null;
  /** Stays mounted wherever the list is scrolled: its editor is open. */
  readonly pinned?: string | null;
  /** Where several lines can be picked. */
  readonly picks?: Picks;
  readonly onActive: (key: string) => void;
  readonly onKey?: (event: KeyboardEvent, item: Item) => void;
  /** Lines before the first item: what is far from the window is not held. */
  readonly before?: number;
  /** The first item is the first of the whole list. */
  readonly begins?: boolean;
  /** Another number is another list, shown from its top. */
  readonly question?: number;
  readonly onNearEnd?: () => void;
  /** The menu of an item is asked for at a point of the window, in pixels. */
  readonly onMenu?: (item: Item, at: { readonly x: number; readonly y: number }) => void;
  readonly onNearStart?: () => void;
  readonly rowClass?: (item: Item) => string;
  /** What an item is called where it is heard; undefined: by all that it holds. */
  readonly rowName?: (item: Item) => string | undefined;
  /** The gridcells of an item. */
  readonly children: (item: Item) => ReactNode;
}

/** Pixels below a line that has the focus, and below the last: what was just done is told there, and must cover neither. */
const belowLines = 72;

/** How many items before the end the next page is asked for. */
const ahead = 20;

/**
 * A list of any length as an ARIA grid: only what is in sight is in the document. One line takes part in the tab
 * order; arrows move between lines, left and right to what a line holds.
 */
export function Grid<Item extends GridItem>(props: GridProps<Item>) {
  const {
    name,
    label,
    columns,
    items,
    total,
    active,
    pinned = null,
    picks,
    onActive,
    onKey,
    onMenu,
    rowClass,
    rowName,
  } = props;
  const { before = 0, begins = true, question = 0, onNearEnd, onNearStart, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const asked = useRef(question);
  const begun = useRef(begins);
  // At the very top of the list, and for another question, its beginning is shown; elsewhere the line at the top stays where
  // it is, also where what has just come before it is the beginning.
  const atTop = question !== asked.current || (begun.current && begins && (scroller.current?.scrollTop ?? 0) === 0);
  const last = useLastPlace(name, question);
  const keep = [active, pinned].map((key) => items.findIndex((item) => item.key === key)).filter((index) => index >= 0);
  const virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement> & {
    containerRef: (node: HTMLElement | null) => void;
  } = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => items[index]?.height ?? 0,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 6,
    scrollPaddingStart: 8,
    scrollPaddingEnd: belowLines,
    paddingEnd: belowLines,
    initialOffset: last?.offset ?? 0,
    initialMeasurementsCache: (last?.sizes ?? []) as VirtualItem[],
    anchorTo: atTop ? 'start' : 'end',
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    rangeExtractor: (range) =>
      [...new Set([...keep, ...defaultRangeExtractor(range)])].sort((one, other) => one - other),
  });
  const focusRow = useKeptFocus(scroller, items, active, onActive, (index) => virtualizer.scrollToIndex(index));

  useKeptPlace(scroller, name, { question, active, sizesNow: () => virtualizer.takeSnapshot() });

  const shown = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => {
    // Sent back to the top, the list has not heard of it yet: what it takes for near is not.
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    if (Math.abs(scrollTop - (virtualizer.scrollOffset ?? 0)) > clientHeight) return;
    if (endIndex >= items.length - ahead) onNearEnd?.();
    if (startIndex < ahead && !begins) onNearStart?.();
  }, [virtualizer, startIndex, endIndex, items, begins, onNearEnd, onNearStart]);

  useLayoutEffect(() => {
    if (question !== asked.current) {
      scroller.current?.scrollTo({ top: 0 });
      // Told at once: a page that comes before the browser tells of it would be put in above the line that was at the top before.
      virtualizer.scrollOffset = 0;
    }
    asked.current = question;
    begun.current = begins;
  }, [virtualizer, question, begins]);

  // Heights of lines that are not held any more would pile up.
  useEffect(() => {
    const { itemSizeCache } = virtualizer;
    if (itemSizeCache.size <= items.length * 2) return;
    const held = new Set(items.map((item) => item.key));
    for (const key of itemSizeCache.keys()) if (!held.has(String(key))) itemSizeCache.delete(key);
  }, [virtualizer, items]);

  // A change of height above (an editor opens, a page is asked for again) must not move the line under her eyes.
  useLayoutEffect(() => {
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }, [virtualizer]);

  // A banner that appears, or a smaller window, must not push the line with the focus out of sight.
  useEffect(() => {
    const list = scroller.current;
    if (list === null) return;
    const observer = new ResizeObserver(() => {
      const focused = document.activeElement;
      if (focused !== list && list.contains(focused)) focused?.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    // A menu of a line lives elsewhere in the document, and keeps its keys.
    if (!(event.target instanceof Node) || !scroller.current?.contains(event.target)) return;
    if (isTyping(event.target)) return;
    const index = items.findIndex((item) => item.key === active);
    const item = items[index];
    if (item === undefined) return;
    if (picks !== undefined && pickByKey(event, item.key, picks)) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / Math.max(item.height, 1)) - 1);
    const target = moveTo(event, items, index, page);
    if (target !== null) {
      event.preventDefault();
      const next = items[target];
      if (next !== undefined) {
        // With Shift the lines passed over are picked too.
        if (event.shiftKey && picks !== undefined) picks.pick(between(items, index, target), true);
        onActive(next.key);
        focusRow(next.key);
      }
    } else if (!moveWithin(event)) onKey?.(event, item);
  }

  return (
    <div className="grid-scroll" ref={scroller}>
      <div
        role="grid"
        aria-label={label}
        aria-multiselectable={picks === undefined ? undefined : true}
        aria-rowcount={total < 0 ? -1 : total + 1}
        aria-colcount={columns.length}
      >
        <div role="row" aria-rowindex={1} className="sr-only">
          {columns.map((column) => (
            <span role="columnheader" key={column}>
              {column}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="grid-body" ref={virtualizer.containerRef} onKeyDown={onKeyDown}>
          {shown.map(({ index, key }) => {
            const item = items[index];
            if (item === undefined) return null;
            const isActive = item.key === active;
            return (
              <div
                role="row"
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-key={item.key}
                aria-label={rowName?.(item)}
                aria-rowindex={before + index + 2}
                aria-selected={item.heading ? undefined : (picks?.keys.has(item.key) ?? isActive)}
                tabIndex={item.heading ? undefined : isActive ? 0 : -1}
                className={`grid-row ${item.heading ? 'grid-heading' : ''} ${rowClass?.(item) ?? ''}`}
                onFocus={() => !item.heading && !isActive && onActive(item.key)}
                onContextMenu={(event) => {
                  // A field has the system's own menu; what floats above the line is not in it.
                  if (item.heading || isTyping(event.target) || !event.currentTarget.contains(event.target as Node))
                    return;
                  event.preventDefault();
                  focusRow(item.key);
                  onMenu?.(item, { x: event.clientX, y: event.clientY });
                }}
              >
                {children(item)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
