import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  BrowserWindow as ElectronBrowserWindow,
  NativeImage,
  Rectangle,
} from 'electron';
import type { Protocol } from '../../../../node_modules/playwright-core/types/protocol.d.ts';
import { environment } from '../environment.ts';
import { running } from '../running.ts';
import { app } from './app.ts';
import { preventable } from './preventable.ts';
import { screen } from './screen.ts';
import { WebContents } from './web-contents.ts';
import { type OpenWindow, openWindows } from './windows.ts';

type Offered =
  | 'blur'
  | 'center'
  | 'close'
  | 'destroy'
  | 'flashFrame'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getSize'
  | 'getTitle'
  | 'hide'
  | 'id'
  | 'isContentProtected'
  | 'isDestroyed'
  | 'isFocused'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMenuBarVisible'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'reload'
  | 'removeMenu'
  | 'restore'
  | 'setBackgroundColor'
  | 'setBounds'
  | 'setContentProtection'
  | 'setMenu'
  | 'setMenuBarVisibility'
  | 'setMinimumSize'
  | 'setOverlayIcon'
  | 'setSize'
  | 'setTitle'
  | 'show'
  | 'showInactive'
  | 'unmaximize';

type State = 'maximized' | 'minimized' | 'normal';

let focused: BrowserWindow | undefined;
let lastId = 0;

/** A window whose visibility, focus and state are kept here: without a display there is nobody to see them. */
export class BrowserWindow extends EventEmitter implements Pick<ElectronBrowserWindow, Offered>, OpenWindow {
  static getAllWindows(): BrowserWindow[] {
    return [...openWindows].filter((window) => window instanceof BrowserWindow);
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }

  readonly id: number;
  readonly webContents: WebContents;
  #bounds: Rectangle;
  #title: string;
  #visible = false;
  #destroyed = false;
  #protected = false;
  #menuBar = true;
  #state: State = 'normal';

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const { width = 800, height = 600 } = options;
    lastId += 1;
    this.id = lastId;
    this.#bounds = {
      ...centred(width, height),
      ...(options.x === undefined ? {} : { x: options.x, y: options.y ?? 0 }),
    };
    this.#title = options.title ?? app.name;
    this.webContents = new WebContents({
      preferences: options.webPreferences ?? {},
      width,
      height,
      requestClose: () => this.close(),
    });
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.on('page-title-updated', (event, title) => {
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) this.#title = title;
    });
    openWindows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    if (options.show !== false) this.show();
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#visible) return;
    this.#visible = true;
    void this.#changeWindow({ windowState: 'normal' });
    this.emit('show');
  }

  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    void this.#changeWindow({ windowState: 'minimized' });
    this.blur();
    this.emit('hide');
  }

  isVisible = (): boolean => this.#visible && this.#state !== 'minimized';

  focus(): void {
    if (focused === this || !this.#visible) return;
    focused?.blur();
    focused = this;
    this.webContents.focus();
    this.emit('focus');
    app.emit('browser-window-focus', {}, this);
  }

  blur(): void {
    if (focused !== this) return;
    focused = undefined;
    this.emit('blur');
    app.emit('browser-window-blur', {}, this);
  }

  isFocused = (): boolean => focused === this;

  minimize(): void {
    this.#enter('minimized', 'minimize');
    this.blur();
  }

  restore(): void {
    if (this.#state !== 'minimized') return;
    this.#enter('normal', 'restore');
    this.focus();
  }

  maximize(): void {
    this.#enter('maximized', 'maximize');
    this.showInactive();
  }

  unmaximize(): void {
    if (this.#state === 'maximized') this.#enter('normal', 'unmaximize');
  }

  isMinimized = (): boolean => this.#state === 'minimized';
  isMaximized = (): boolean => this.#state === 'maximized';
  isFullScreen = (): boolean => false;

  #enter(state: State, event: string): void {
    if (this.#state === state) return;
    this.#state = state;
    this.emit(event);
  }

  getBounds(): Rectangle {
    return this.#state === 'maximized' ? { ...screen.getPrimaryDisplay().workArea } : this.getNormalBounds();
  }

  getNormalBounds = (): Rectangle => ({ ...this.#bounds });
  getSize = (): [number, number] => [this.#bounds.width, this.#bounds.height];

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.#bounds;
    this.#bounds = { ...before, ...bounds };
    const { x, y, width, height } = this.#bounds;
    if (x !== before.x || y !== before.y) this.emit('move');
    if (width === before.width && height === before.height) return;
    this.emit('resize');
    void this.#changeWindow({ width, height });
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  center(): void {
    this.setBounds(centred(this.#bounds.width, this.#bounds.height));
  }

  setMinimumSize(): void {}

  async #changeWindow(bounds: Protocol.Browser.Bounds): Promise<void> {
    // Chromium without a display has windows of a size, but none to hide.
    if (environment.headless && bounds.windowState !== undefined) return;
    const { targetId } = await this.webContents.page;
    const { browser } = running();
    try {
      const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
      await browser.send('Browser.setWindowBounds', { windowId, bounds });
    } catch {
      // The window closed in the meantime.
    }
  }

  close(): void {
    this.tryToClose();
  }

  tryToClose(): boolean {
    const event = preventable();
    if (!this.#destroyed) this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.blur();
    this.#visible = false;
    openWindows.delete(this);
    this.webContents.destroy();
    this.emit('closed');
    app.windowClosed();
  }

  isDestroyed = (): boolean => this.#destroyed;

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle = (): string => this.#title;

  setContentProtection(enable: boolean): void {
    this.#protected = enable;
  }

  isContentProtected = (): boolean => this.#protected;

  setMenu(): void {}

  removeMenu(): void {
    this.#menuBar = false;
  }

  setMenuBarVisibility(visible: boolean): void {
    this.#menuBar = visible;
  }

  isMenuBarVisible = (): boolean => this.#menuBar;

  setOverlayIcon(_overlay: NativeImage | null, _description: string): void {}
  flashFrame(): void {}
  setBackgroundColor(): void {}
}

function centred(width: number, height: number): Rectangle {
  const { workArea } = screen.getPrimaryDisplay();
  return {
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: Math.round(workArea.y + (workArea.height - height) / 2),
    width,
    height,
  };
}
