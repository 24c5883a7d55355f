import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../../../node_modules/playwright-core/types/protocol.d.ts';

type Commands = Protocol.CommandParameters;
type Results = Protocol.CommandReturnValues;
export type DevToolsEvents = Protocol.Events;

/** A conversation with one DevTools target: a page, or the browser itself. */
export interface Session {
  /** Rejects when Chromium refuses the command or is gone. */
  send<Method extends keyof Commands>(method: Method, parameters?: Commands[Method]): Promise<Results[Method]>;
  on<Name extends keyof DevToolsEvents>(name: Name, listener: (payload: DevToolsEvents[Name]) => void): void;
}

/** The conversation with the browser, from which those with its pages are had. */
export interface Connection extends Session {
  session(id: string): Session;
  readonly closed: Promise<void>;
}

interface Pending {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** Speaks the DevTools protocol over Chromium's --remote-debugging-pipe: JSON messages, each ended by a NUL. */
export function connectPipe(toChromium: Writable, fromChromium: Readable): Connection {
  const pending = new Map<number, Pending>();
  const emitters = new Map<string, EventEmitter>();
  let lastId = 0;
  let gone = false;

  const emitterOf = (sessionId: string) => {
    const known = emitters.get(sessionId) ?? new EventEmitter();
    emitters.set(sessionId, known);
    return known;
  };

  const receive = (text: string) => {
    const message: Message = JSON.parse(text);
    if (message.id === undefined) {
      if (message.method) emitterOf(message.sessionId ?? '').emit(message.method, message.params);
      return;
    }
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result as never);
  };

  let rest = '';
  fromChromium.setEncoding('utf8');
  fromChromium.on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) receive(text);
  });

  const closed = new Promise<void>((resolve) => {
    const end = () => {
      gone = true;
      for (const { reject } of pending.values()) reject(new Error('Chromium is gone.'));
      pending.clear();
      resolve();
    };
    fromChromium.once('close', end);
    toChromium.on('error', end);
  });

  const sessionOf = (sessionId: string): Session => ({
    send(method, parameters) {
      if (gone) return Promise.reject(new Error('Chromium is gone.'));
      lastId += 1;
      const id = lastId;
      const target = sessionId === '' ? {} : { sessionId };
      toChromium.write(`${JSON.stringify({ id, method, params: parameters ?? {}, ...target })}\0`);
      return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
    },
    on(name, listener) {
      emitterOf(sessionId).on(name, listener);
    },
  });

  return { ...sessionOf(''), session: sessionOf, closed };
}
