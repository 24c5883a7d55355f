import { describe, expect, it, vi } from 'vitest';
import { createBridge } from '../../../support/electron-stand-in/page/bridge.ts';

function joinedPair() {
  const channel = new EventTarget();
  const preload = createBridge(channel, 'from-preload', 'from-page');
  const page = createBridge(channel, 'from-page', 'from-preload');
  return { preload, page };
}

/** What the page has of an object that the preload exposes. */
function exposed<Api>(api: Api): Api {
  const { preload, page } = joinedPair();
  let received: unknown;
  page.answer((value) => {
    received = value;
  });
  preload.ask(api);
  return received as Api;
}

describe('the bridge between the worlds', () => {
  it('calls functions of the other world at once, however deep they lie', () => {
    const api = exposed({ numbers: { double: (value: number) => value * 2 } });
    expect(api.numbers.double(21)).toBe(42);
  });

  it('calls back, and hands functions out as results', () => {
    const listeners = new Set<(value: string) => void>();
    const api = exposed({
      subscribe(listener: (value: string) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    const heard = vi.fn();
    const unsubscribe = api.subscribe(heard);
    for (const listener of listeners) listener('first');
    expect(unsubscribe()).toBe(true);
    expect(listeners.size).toBe(0);
    expect(heard.mock.calls).toEqual([['first']]);
  });

  it('settles promises across', async () => {
    const api = exposed({
      later: () => Promise.resolve({ value: 1 }),
      never: () => Promise.reject(new TypeError('no')),
    });
    await expect(api.later()).resolves.toEqual({ value: 1 });
    await expect(api.never()).rejects.toThrow('no');
  });

  it('throws what the other world threw, with its text only', () => {
    const api = exposed({
      fail: () => {
        throw Object.assign(new RangeError('too far'), { secret: 1 });
      },
    });
    expect(() => api.fail()).toThrow('too far');
    const error = (() => {
      try {
        api.fail();
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).not.toHaveProperty('secret');
    expect(error).not.toBeInstanceOf(RangeError);
  });

  it('keeps answers apart when calls are nested', () => {
    const api = exposed({
      outer: (inner: () => string) => `outer(${inner()})`,
      innermost: () => 'innermost',
    });
    expect(api.outer(() => `inner(${api.innermost()})`)).toBe('outer(inner(innermost))');
  });
});
