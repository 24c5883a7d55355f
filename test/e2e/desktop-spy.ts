import type { ElectronApplication } from '@playwright/test';

/** What test/support/run/spy.cjs keeps in the main process. */
interface Kept {
  readonly tray: {
    readonly toolTip: string;
    readonly icon: { emit(event: string): void } | undefined;
    readonly menu: { readonly items: readonly (MenuEntry & { click(): void })[] } | undefined;
  };
  readonly notifications: readonly (Toast & { emit(event: string): void })[];
  readonly opened: readonly string[];
  saveTo: string | null;
  readonly saves: readonly AskedPlace[];
  printing: boolean;
  readonly prints: readonly Printed[];
}

/** A question where a file shall go: the name that it suggested and the kinds of file that it offered. */
interface AskedPlace {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** A page that was handed to a printer; `silent` where nobody was asked which. */
interface Printed {
  readonly url: string;
  readonly silent: boolean;
}

interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly enabled: boolean;
}

interface Toast {
  readonly title: string;
  readonly body: string;
}

/** The person's desktop around the window. */
export interface DesktopSpy {
  tray(): Promise<{ readonly toolTip: string; readonly menu: readonly MenuEntry[] }>;
  clickTray(): Promise<void>;
  /** @throws when the menu has no such entry */
  clickTrayMenu(label: string): Promise<void>;
  /** Everything shown since the app started, oldest first. */
  notifications(): Promise<readonly Toast[]>;
  clickLastNotification(): Promise<void>;
  /** Addresses that were handed to the system to open. */
  opened(): Promise<readonly string[]>;
  /** Every file from now on goes to this path; null: the question is left by Esc, as it is from the start. */
  saveTo(path: string | null): Promise<void>;
  /** The questions where a file shall go, oldest first. */
  saves(): Promise<readonly AskedPlace[]>;
  /** Whether Print is pressed from now on in the system's window; at first it is left by Esc. */
  letPrint(pressed: boolean): Promise<void>;
  prints(): Promise<readonly Printed[]>;
}

declare global {
  var electronSpy: Kept;
}

export function spyOn(app: ElectronApplication): DesktopSpy {
  return {
    tray: () =>
      app.evaluate(() => {
        const { toolTip, menu } = globalThis.electronSpy.tray;
        return { toolTip, menu: (menu?.items ?? []).map(({ id, label, enabled }) => ({ id, label, enabled })) };
      }),
    clickTray: () => app.evaluate(() => globalThis.electronSpy.tray.icon?.emit('click')),
    clickTrayMenu: (label) =>
      app.evaluate((_electron, wanted) => {
        const items = globalThis.electronSpy.tray.menu?.items ?? [];
        const item = items.find((candidate) => candidate.label === wanted);
        if (item === undefined) throw new Error(`The tray has no "${wanted}", only ${items.map((each) => each.label)}`);
        item.click();
      }, label),
    notifications: () =>
      app.evaluate(() => globalThis.electronSpy.notifications.map(({ title, body }) => ({ title, body }))),
    clickLastNotification: () => app.evaluate(() => globalThis.electronSpy.notifications.at(-1)?.emit('click')),
    opened: () => app.evaluate(() => [...globalThis.electronSpy.opened]),
    saveTo: (path) =>
      app.evaluate((_electron, place) => {
        globalThis.electronSpy.saveTo = place;
      }, path),
    saves: () => app.evaluate(() => [...globalThis.electronSpy.saves]),
    letPrint: (pressed) =>
      app.evaluate((_electron, press) => {
        globalThis.electronSpy.printing = press;
      }, pressed),
    prints: () => app.evaluate(() => [...globalThis.electronSpy.prints]),
  };
}
