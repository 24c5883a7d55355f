/** One end of the bridge between the page's own scripts and the preload, which run in separate JavaScript worlds. */
export interface Bridge {
  /** Answers what the other end sends by `ask`. */
  answer(handler: (...values: unknown[]) => unknown): void;
  /** Calls the other end's handler and returns, at once, what it returned; throws what it threw. */
  ask(...values: unknown[]): unknown;
}

/**
 * Joins two worlds of one document by DOM events on a node that only they know. Chromium clones an event's detail
 * between worlds by itself; functions become proxies that call back, promises are settled across, all as contextBridge
 * does. Its source text runs inside the page, once in each world, so it must stand alone.
 */
export function createBridge(channel: EventTarget, outgoing: string, incoming: string): Bridge {
  type Envelope =
    | { readonly kind: 'call'; readonly id: number; readonly values: unknown }
    | { readonly kind: 'reply'; readonly value?: unknown; readonly error?: unknown; readonly failed: boolean }
    | { readonly kind: 'settle'; readonly id: number; readonly value: unknown; readonly failed: boolean };
  type AnyFunction = (...values: unknown[]) => unknown;

  const mark = '\u0000electron-stand-in';
  const functions = new Map<number, AnyFunction>();
  const settling = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  // Taken now, before a script of the page can replace them.
  const Event = CustomEvent;
  const dispatch = channel.dispatchEvent.bind(channel);
  let nextId = 1;
  let reply: Envelope | undefined;

  const post = (detail: Envelope) => dispatch(new Event(outgoing, { detail }));

  const pack = (value: unknown): unknown => {
    if (typeof value === 'function') {
      nextId += 1;
      functions.set(nextId, value as AnyFunction);
      return { [mark]: 'function', id: nextId };
    }
    if (value instanceof Promise) {
      nextId += 1;
      const id = nextId;
      value.then(
        (result) => post({ kind: 'settle', id, value: pack(result), failed: false }),
        (reason) => post({ kind: 'settle', id, value: pack(reason), failed: true }),
      );
      return { [mark]: 'promise', id };
    }
    // As in Electron, of an error only its text crosses.
    if (value instanceof Error) return { [mark]: 'error', message: value.message };
    if (Array.isArray(value)) return value.map(pack);
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]));
    }
    return value;
  };

  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack);
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
    const { [mark]: kind, id, message } = value as Record<string, unknown>;
    if (kind === 'function') return (...values: unknown[]) => call(id as number, values);
    if (kind === 'error') return new Error(message as string);
    if (kind === 'promise') return new Promise((resolve, reject) => settling.set(id as number, { resolve, reject }));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
  };

  const call = (id: number, values: unknown[]): unknown => {
    reply = undefined;
    post({ kind: 'call', id, values: pack(values) });
    // The other end's answer has arrived by now: events are dispatched at once.
    const answer = reply as Envelope | undefined;
    if (answer?.kind !== 'reply') throw new Error('An object could not be cloned.');
    if (answer.failed) throw unpack(answer.error);
    return unpack(answer.value);
  };

  channel.addEventListener(incoming, (event) => {
    const envelope = (event as CustomEvent<Envelope | null>).detail;
    if (envelope === null) return;
    if (envelope.kind === 'reply') {
      reply = envelope;
    } else if (envelope.kind === 'settle') {
      const waiting = settling.get(envelope.id);
      settling.delete(envelope.id);
      if (envelope.failed) waiting?.reject(unpack(envelope.value));
      else waiting?.resolve(unpack(envelope.value));
    } else {
      try {
        const value = functions.get(envelope.id)?.(...(unpack(envelope.values) as unknown[]));
        post({ kind: 'reply', value: pack(value), failed: false });
      } catch (error) {
        post({ kind: 'reply', error: pack(error), failed: true });
      }
    }
  });

  return {
    answer: (handler) => functions.set(0, handler),
    ask: (...values) => call(0, values),
  };
}
