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
  };
}
