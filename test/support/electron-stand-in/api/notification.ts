import { EventEmitter } from 'node:events';
import type { Notification as ElectronNotification, NotificationConstructorOptions } from 'electron';

/** A toast that nobody sees: it says that it was shown, and is clicked by `emit('click')`. */
export class Notification
  extends EventEmitter
  implements Pick<ElectronNotification, 'body' | 'close' | 'groupId' | 'id' | 'show' | 'silent' | 'title' | 'urgency'>
{
  static isSupported(): boolean {
    return true;
  }

  // Only Windows starts an app by a click on its toast.
  static handleActivation(): void {}
  static remove(): void {}
  static removeAll(): void {}

  readonly id: string;
  readonly groupId: string;
  title: string;
  body: string;
  silent: boolean;
  urgency: ElectronNotification['urgency'];
  #shown = false;

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.id = options.id ?? '';
    this.groupId = options.groupId ?? '';
    this.title = options.title ?? '';
    this.body = options.body ?? '';
    this.silent = options.silent ?? false;
    this.urgency = options.urgency ?? 'normal';
  }

  show(): void {
    this.#shown = true;
    setImmediate(() => this.emit('show', {}));
  }

  close(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.emit('close', {});
  }
}
