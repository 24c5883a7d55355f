import { EventEmitter } from 'node:events';
import type {
  WebContents as ElectronWebContents,
  PrintToPDFOptions,
  Rectangle,
  WebContentsPrintOptions,
  WebPreferences,
} from 'electron';
import type { Page } from '../chromium/page.ts';
import { toPageUrl } from '../origin.ts';
import { pageScripts } from '../page/scripts.ts';
import { running } from '../running.ts';
import { app } from './app.ts';
import { createFromBuffer, type NativeImage } from './native-image.ts';
import { followTheme, forgetTheme } from './native-theme.ts';
import { followPage } from './page-events.ts';
import { pdfSettings } from './pdf-settings.ts';
import type { PreloadLink } from './preload-link.ts';
import { applyPermissions, defaultSession } from './session.ts';
import { WebFrame } from './web-frame.ts';

export interface WebContentsOptions {
  readonly preferences: WebPreferences;
  readonly width: number;
  readonly height: number;
  readonly requestClose: () => void;
}

type WindowOpenHandler = Parameters<ElectronWebContents['setWindowOpenHandler']>[0];

type Offered =
  | 'close'
  | 'executeJavaScript'
  | 'focus'
  | 'forcefullyCrashRenderer'
  | 'getTitle'
  | 'getURL'
  | 'getZoomFactor'
  | 'id'
  | 'isCrashed'
  | 'isDestroyed'
  | 'isDevToolsOpened'
  | 'loadURL'
  | 'openDevTools'
  | 'print'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setWindowOpenHandler'
  | 'setZoomFactor';

const all = new Map<number, WebContents>();
let lastId = 0;

export class WebContents extends EventEmitter implements Pick<ElectronWebContents, Offered> {
  readonly id: number;
  readonly session = defaultSession;
  /** Resolves when the page exists; nothing of the app runs in it before `loadURL`. */
  readonly page: Promise<Page>;
  readonly #requestClose: () => void;
  mainFrame = new WebFrame('');
  targetId: string | undefined;
  title = '';
  link: PreloadLink | undefined;
  windowOpenHandler: WindowOpenHandler | undefined;
  crashed = false;
  #destroyed = false;
  #zoomFactor = 1;

  constructor({ preferences, width, height, requestClose }: WebContentsOptions) {
    super();
    lastId += 1;
    this.id = lastId;
    all.set(this.id, this);
    this.#requestClose = requestClose;
    const scripts = preferences.preload === undefined ? undefined : pageScripts(preferences.preload);
    this.page = this.#open({ width, height, scripts });
  }

  async #open(options: Parameters<ReturnType<typeof running>['openPage']>[0]): Promise<Page> {
    const page = await running().openPage(options);
    this.targetId = page.targetId;
    followPage(this, page);
    await followTheme(page.session);
    void page.closed.then(() => {
      forgetTheme(page.session);
      if (!this.#destroyed) app.quit();
    });
    return page;
  }

  async loadURL(url: string): Promise<void> {
    const { session } = await this.page;
    const origin = new WebFrame(url).origin;
    if (origin !== 'null') await applyPermissions(running().browser, origin);
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await session.send('Page.navigate', { url: toPageUrl(url) });
    if (errorText !== undefined) {
      this.emit('did-fail-load', {}, -2, errorText, url, true);
      throw new Error(`${errorText.replace('net::', '')} (-2) loading '${url}'`);
    }
    await loaded;
  }

  reload(): void {
    void this.#command('Page.reload');
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  getTitle(): string {
    return this.title;
  }

  send(channel: string, ...values: unknown[]): void {
    this.link?.post({ kind: 'message', channel, values });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const { session } = await this.page;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** There is no printer here: as if a person pressed Esc in the system's print window, unless a test puts another answer in its place. */
  print(_options?: WebContentsPrintOptions, callback?: (success: boolean, failureReason: string) => void): void {
    setImmediate(() => callback?.(false, 'Print job canceled'));
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { session } = await this.page;
    const { data } = await session.send('Page.printToPDF', pdfSettings(options));
    return Buffer.from(data, 'base64');
  }

  async capturePage(area?: Rectangle): Promise<NativeImage> {
    const { session } = await this.page;
    const { data } = await session.send('Page.captureScreenshot', area ? { clip: { ...area, scale: 1 } } : {});
    return createFromBuffer(Buffer.from(data, 'base64'));
  }

  setZoomFactor(factor: number): void {
    this.#zoomFactor = factor;
    void this.executeJavaScript(`document.documentElement.style.zoom = ${Number(factor)}`);
  }

  getZoomFactor(): number {
    return this.#zoomFactor;
  }

  focus(): void {
    void this.#command('Page.bringToFront');
  }

  forcefullyCrashRenderer(): void {
    void this.#command('Page.crash');
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  // DevTools is at the address that --remote-debugging-port gives.
  openDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    this.#requestClose();
  }

  /** Ends the page for its window, which has closed. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.delete(this.id);
    void this.page.then(({ targetId }) => running().browser.send('Target.closeTarget', { targetId })).catch(ignoreGone);
    this.emit('destroyed');
  }

  async #command(method: 'Page.bringToFront' | 'Page.crash' | 'Page.reload'): Promise<void> {
    const { session } = await this.page;
    await session.send(method).catch(ignoreGone);
  }
}

/** Chromium answers nothing about a page that it has closed, nor after its own end. */
function ignoreGone(): void {}

export const webContents = {
  getAllWebContents: () => [...all.values()],
  fromId: (id: number) => all.get(id),
  fromDevToolsTargetId: (targetId: string) => [...all.values()].find((contents) => contents.targetId === targetId),
};
