import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import type { FromPage, ToPage } from '../page/preload-world.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

type Handler = Parameters<IpcMain['handle']>[1];

const handlers = new Map<string, Handler>();

class StandInIpcMain
  extends EventEmitter
  implements Pick<IpcMain, 'handle' | 'handleOnce' | 'removeAllListeners' | 'removeHandler'>
{
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (...values) => {
      this.removeHandler(channel);
      return handler(...values);
    });
  }

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

export const ipcMain = new StandInIpcMain();

/** Gives a page's message to the app, and the handler's answer to `answer`. Errors cross as their text only, as in Electron. */
export async function receiveFromPage(
  message: FromPage,
  sender: WebContents,
  senderFrame: WebFrame | null,
  answer: (message: ToPage) => void,
): Promise<void> {
  const { channel, values } = message;
  const event = { type: 'frame', sender, senderFrame, processId: 1, frameId: 1 };
  if (message.kind === 'send') {
    ipcMain.emit(channel, { ...event, ports: [], reply: sender.send.bind(sender) }, ...values);
    return;
  }
  try {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    answer({ kind: 'answer', id: message.id, value: await handler(event as never, ...values) });
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    answer({ kind: 'failure', id: message.id, message: `Error invoking remote method '${channel}': ${error}` });
  }
}
