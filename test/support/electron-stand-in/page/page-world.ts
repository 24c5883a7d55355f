import type { Bridge } from './bridge.ts';

/**
 * The page's end of contextBridge: waits for the preload's first word, then defines on `window` what it exposes, frozen.
 * Its source text runs in the page before any script of it, so it must stand alone.
 */
export function runPageWorld(
  createBridge: (channel: EventTarget, outgoing: string, incoming: string) => Bridge,
  greeting: string,
): void {
  const freeze = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value)) {
      for (const item of Object.values(value)) freeze(item);
      Object.freeze(value);
    }
    return value;
  };

  const meet = (event: Event) => {
    event.stopImmediatePropagation();
    // A node carries the channel across: nodes are shared between worlds, everything else is copied.
    const channel = (event as FocusEvent).relatedTarget;
    if (channel === null) return;
    createBridge(channel, 'from-page', 'from-preload').answer((key, api) => {
      Object.defineProperty(window, key as string, { value: freeze(api), enumerable: true });
    });
  };
  document.addEventListener(greeting, meet, { once: true, capture: true });
}
