import { app, dialog } from 'electron';
import { t } from '../contract/catalogue/translate.ts';
import type { Controller } from './controller.ts';
import { removeTray } from './tray.ts';

/** How long quitting waits for corrections to be written, milliseconds. The journal keeps what is not written by then. */
const longestWait = 8_000;

/** Quitting writes what waits, closes the files, then goes. Where the practice database is away it asks first. */
export function quitInOrder(
  controller: Controller,
  log: (event: string) => void,
): { readonly ask: () => void; readonly isQuitting: () => boolean } {
  let quitting = false;
  let closing = false;
  let closed = false;
  const close = async (): Promise<void> => {
    const stopped = controller.stop().catch(() => log('stop.failed'));
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, longestWait))]);
    closed = true;
    removeTray();
    // Not from inside this listener: on SIGTERM Electron runs its promise jobs before it reads the answer, and would forget this second quit.
    setImmediate(() => app.quit());
  };
  app.on('before-quit', (event) => {
    quitting = true;
    if (closed) return;
    event.preventDefault();
    // Asked for again while it closes: what is being written is waited for all the same.
    if (closing) return;
    closing = true;
    log('quitting');
    void close().catch(() => app.exit(1));
  });
  const ask = async (): Promise<void> => {
    const { practice } = await controller.status();
    const waiting = practice.reachable === false ? await controller.waitingWrites() : 0;
    if (waiting > 0) {
      const { response } = await dialog.showMessageBox({
        type: 'question',
        buttons: [t('quit.keep'), t('quit.anyway')],
        defaultId: 0,
        cancelId: 0,
        message: t('quit.waits', { count: waiting }),
        detail: t('quit.detail'),
      });
      if (response === 0) return;
    }
    app.quit();
  };
  // Whatever is wrong with the files, the app can be left.
  return { ask: () => void ask().catch(() => app.quit()), isQuitting: () => quitting };
}
