import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Controller } from '../../../src-main/shell/controller.ts';
import { quitInOrder } from '../../../src-main/shell/quit.ts';

const desktop = vi.hoisted(() => ({ gone: 0, app: null as unknown as EventEmitter & { quit(): void } }));
vi.mock('electron', () => ({
  get app() {
    return desktop.app;
  },
  dialog: {},
}));
vi.mock('../../../src-main/shell/tray.ts', () => ({ removeTray: () => {} }));

beforeEach(() => {
  desktop.gone = 0;
  desktop.app = Object.assign(new EventEmitter(), {
    quit: () => {
      let prevented = false;
      desktop.app.emit('before-quit', { preventDefault: () => (prevented = true) });
      if (!prevented) desktop.gone += 1;
    },
    exit: () => {
      desktop.gone += 1;
    },
  });
});

/** A desk whose last writes end when they are let. */
function desk(own: Partial<Controller> = {}) {
  let end = (): void => {};
  const written = new Promise<void>((resolve) => {
    end = resolve;
  });
  let stops = 0;
  const controller = {
    stop: () => {
      stops += 1;
      return stops === 1 ? written : Promise.resolve();
    },
    status: () => Promise.reject(new Error('the store is gone')),
    ...own,
  } as Controller;
  return { controller, end: () => end() };
}

describe('quitting', () => {
  it('pressed twice still waits for what is being written', async () => {
    const { controller, end } = desk();
    quitInOrder(controller, () => {});
    desktop.app.quit();
    desktop.app.quit();
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(desktop.gone).toBe(0);
    end();
    await vi.waitFor(() => expect(desktop.gone).toBe(1));
  });

  it('works from the tray though the files are out of reach', async () => {
    const { controller } = desk({ stop: () => Promise.reject(new Error('the store is gone')) });
    quitInOrder(controller, () => {}).ask();
    await vi.waitFor(() => expect(desktop.gone).toBe(1));
  });
});
