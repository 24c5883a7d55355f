import { EventEmitter } from 'node:events';
import type { Tray as ElectronTray } from 'electron';
import type { Menu } from './menu.ts';

type Offered =
  | 'closeContextMenu'
  | 'destroy'
  | 'getBounds'
  | 'getTitle'
  | 'isDestroyed'
  | 'setImage'
  | 'setTitle'
  | 'setToolTip';

/** An icon in no tray: it takes what it is given and is clicked by `emit('click')` or by its menu's items. */
export class Tray extends EventEmitter implements Pick<ElectronTray, Offered> {
  #destroyed = false;
  #title = '';

  setImage(): void {}
  setToolTip(_text: string): void {}
  setContextMenu(_menu: Menu | null): void {}
  popUpContextMenu(_menu?: Menu): void {}
  closeContextMenu(): void {}

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  getBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, width: 0, height: 0 };
  }

  destroy(): void {
    this.#destroyed = true;
    this.removeAllListeners();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }
}
