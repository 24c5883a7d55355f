import { EventEmitter } from 'node:events';
import { isAbsolute } from 'node:path';
import type { App as ElectronApp, LoginItemSettings, Settings } from 'electron';
import { environment } from '../environment.ts';
import { findRunning } from '../running.ts';
import { commandLine } from './command-line.ts';
import { defaultPath } from './paths.ts';
import { preventable } from './preventable.ts';
import { holdSingleInstanceLock } from './single-instance.ts';
import { openWindows } from './windows.ts';

type Offered =
  | 'badgeCount'
  | 'commandLine'
  | 'dock'
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getBadgeCount'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'getSystemLocale'
  | 'getLoginItemSettings'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setBadgeCount'
  | 'setLoginItemSettings'
  | 'setName'
  | 'setPath'
  | 'setToastActivatorCLSID'
  | 'whenReady';

class StandInApp extends EventEmitter implements Pick<ElectronApp, Offered> {
  readonly commandLine = commandLine;
  readonly dock = undefined;
  readonly isPackaged = environment.packaged;
  name = environment.name;
  badgeCount = 0;
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  #isReady = false;
  #quitting = false;
  #exiting = false;
  #forgetsQuit = false;
  #releaseLock: (() => void) | undefined;
  #loginItem: Settings = {};

  /** For the launcher: the entry module has run, and Chromium is there. */
  becomeReady(): void {
    this.#isReady = true;
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
    this.#ready.resolve();
  }

  /** For a window that has closed. */
  windowClosed(): void {
    if (openWindows.size > 0 || this.#quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  whenReady = (): Promise<void> => this.#ready.promise;
  isReady = (): boolean => this.#isReady;

  /**
   * For a signal. Electron then runs the promise jobs of its listeners before it looks at their answer, so that one who
   * objects and calls quit() in such a job closes the windows, and yet the app goes on.
   */
  quitBySystem(): void {
    this.quit();
    this.#forgetsQuit = !this.#quitting;
    setImmediate(() => {
      this.#forgetsQuit = false;
    });
  }

  quit(): void {
    if (this.#quitting) return;
    const beforeQuit = preventable();
    this.emit('before-quit', beforeQuit);
    if (beforeQuit.defaultPrevented) return;
    if (this.#forgetsQuit) {
      for (const window of [...openWindows]) window.tryToClose();
      return;
    }
    this.#quitting = true;
    const objected = [...openWindows].some((window) => !window.tryToClose());
    const willQuit = preventable();
    if (!objected) this.emit('will-quit', willQuit);
    if (objected || willQuit.defaultPrevented) this.#quitting = false;
    else this.exit(0);
  }

  exit(exitCode = 0): void {
    if (this.#exiting) return;
    this.#exiting = true;
    this.#quitting = true;
    for (const window of [...openWindows]) window.destroy();
    this.emit('quit', {}, exitCode);
    this.#releaseLock?.();
    void (findRunning()?.end() ?? Promise.resolve()).then(() => process.exit(exitCode));
  }

  focus(): void {}

  getName = (): string => this.name;
  setName(name: string): void {
    this.name = name;
  }
  getVersion = (): string => environment.version;
  getAppPath = (): string => environment.appPath;
  getPreferredSystemLanguages = (): string[] => [this.getLocale()];

  /** Node's, as no region of the system is asked for. */
  getSystemLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;

  getLocale = (): string => commandLine.getSwitchValue('lang') || Intl.DateTimeFormat().resolvedOptions().locale;

  getPath(name: Parameters<ElectronApp['getPath']>[0]): string {
    return this.#paths.get(name) ?? defaultPath(name, this.name, () => this.getPath('userData'));
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    this.#releaseLock ??= holdSingleInstanceLock(this.getPath('userData'), additionalData, (other) => {
      this.emit('second-instance', {}, other.argv, other.workingDirectory, other.additionalData);
    });
    return this.#releaseLock !== undefined;
  }

  hasSingleInstanceLock = (): boolean => this.#releaseLock !== undefined;

  releaseSingleInstanceLock(): void {
    this.#releaseLock?.();
    this.#releaseLock = undefined;
  }

  // Like Electron on Linux, the stand-in starts nothing at login there and shows no badge.
  setLoginItemSettings(settings: Settings): void {
    if (process.platform !== 'linux') this.#loginItem = settings;
  }

  getLoginItemSettings(options?: { args?: string[] }): LoginItemSettings {
    const sameArguments = JSON.stringify(options?.args ?? []) === JSON.stringify(this.#loginItem.args ?? []);
    const openAtLogin = this.#loginItem.openAtLogin === true && sameArguments;
    return {
      openAtLogin,
      wasOpenedAtLogin: false,
      status: openAtLogin ? 'enabled' : 'not-registered',
      executableWillLaunchAtLogin: openAtLogin && this.#loginItem.enabled !== false,
      launchItems: [],
    };
  }

  setBadgeCount(count = 0): boolean {
    this.badgeCount = count;
    return process.platform !== 'linux';
  }

  getBadgeCount = (): number => this.badgeCount;

  setAppUserModelId(): void {}
  setToastActivatorCLSID(): void {}
  enableSandbox(): void {}
}

export const app = new StandInApp();
