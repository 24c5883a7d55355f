import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, channels, type Pushes, pushNames } from './contract/bridge.ts';
import type { Result } from './contract/result.ts';

const known: ReadonlySet<string> = new Set(channels);
const knownPushes: ReadonlySet<string> = new Set(pushNames);

/** The one object in the page. It passes nothing of Electron on: no event, no raw channel. */
const bridge: Bridge = {
  request: (channel, input) =>
    known.has(channel)
      ? (ipcRenderer.invoke(channel, input) as Promise<never>)
      : Promise.resolve({ ok: false, error: { code: 'request-invalid' } } satisfies Result<never>),
  on: (push, listener) => {
    if (!knownPushes.has(push)) return () => {};
    const receive = (_event: unknown, ...[payload]: unknown[]): void => listener(payload as Pushes[typeof push]);
    ipcRenderer.on(push, receive);
    return () => {
      ipcRenderer.off(push, receive);
    };
  },
};

contextBridge.exposeInMainWorld('bounceDesk', bridge);
