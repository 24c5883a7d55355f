import type { StructuredText } from '../structured-text.ts';
import type { Bridge } from './bridge.ts';

/** What crosses between the preload and the main process, each encoded as structured text. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly values: readonly unknown[] };
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'message'; readonly channel: string; readonly values: readonly unknown[] };

export interface PreloadSettings {
  readonly greeting: string;
  /** The global function by which this world reaches the main process. */
  readonly outlet: string;
  /** The global function by which the main process reaches this world. */
  readonly inlet: string;
  readonly process: Readonly<Record<string, unknown>>;
}

type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
) => void;

/**
 * Runs the preload in a world of its own, with what a sandboxed one may require. Its source text runs in the page before
 * any script of it, so it must stand alone.
 */
export function runPreloadWorld(
  createBridge: (channel: EventTarget, outgoing: string, incoming: string) => Bridge,
  createStructuredText: () => StructuredText,
  settings: PreloadSettings,
  preload: Preload,
): void {
  type Listener = (event: object, ...values: unknown[]) => void;

  const globals = globalThis as unknown as Record<string, (text: string) => void>;
  const { encode, decode } = createStructuredText();
  const channel = document.createElement('div');
  const bridge = createBridge(channel, 'from-preload', 'from-page');
  document.dispatchEvent(new FocusEvent(settings.greeting, { relatedTarget: channel }));

  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;

  const post = (message: FromPage) => globals[settings.outlet]?.(encode(message));

  globals[settings.inlet] = (text) => {
    const message = decode(text) as ToPage;
    if (message.kind === 'message') {
      const event = { sender: ipcRenderer, ports: [] };
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener(event, ...message.values);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') call?.resolve(message.value);
    else call?.reject(new Error(message.message));
  };

  const on = (name: string, listener: Listener) => {
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    return ipcRenderer;
  };
  const off = (name: string, listener: Listener) => {
    const kept = [...(listeners.get(name) ?? [])];
    const index = kept.lastIndexOf(listener);
    if (index >= 0) kept.splice(index, 1);
    listeners.set(name, kept);
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: (name: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        post({ kind: 'invoke', id: lastId, channel: name, values });
        waiting.set(lastId, { resolve, reject });
      }),
    send: (name: string, ...values: unknown[]) => post({ kind: 'send', channel: name, values }),
    on,
    addListener: on,
    off,
    removeListener: off,
    once(name: string, listener: Listener) {
      const once: Listener = (...values) => {
        off(name, once);
        listener(...values);
      };
      return on(name, once);
    },
    removeAllListeners(name?: string) {
      if (name === undefined) listeners.clear();
      else listeners.delete(name);
      return ipcRenderer;
    },
  };

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (api === ipcRenderer) throw new Error('ipcRenderer may not cross the contextBridge.');
      bridge.ask(key, api);
    },
  };

  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, settings.process);
}
