import type { MenuItem as ElectronMenuItem, MenuItemConstructorOptions } from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';

/** What the roles do that need no display; the others only bear a label here. */
const roles: Readonly<Record<string, () => void>> = {
  quit: () => app.quit(),
  close: () => BrowserWindow.getFocusedWindow()?.close(),
  minimize: () => BrowserWindow.getFocusedWindow()?.minimize(),
  reload: () => BrowserWindow.getFocusedWindow()?.reload(),
};

export class MenuItem
  implements
    Pick<ElectronMenuItem, 'checked' | 'enabled' | 'id' | 'label' | 'sublabel' | 'toolTip' | 'type' | 'visible'>
{
  readonly id: string;
  readonly role: MenuItemConstructorOptions['role'];
  readonly type: ElectronMenuItem['type'];
  readonly submenu: Menu | undefined;
  readonly accelerator: ElectronMenuItem['accelerator'];
  readonly toolTip: string;
  readonly icon: MenuItemConstructorOptions['icon'];
  label: string;
  sublabel: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  /** As in Electron: called without arguments it does what a click by hand does. */
  readonly click: (event?: object, window?: BrowserWindow) => void;

  constructor(options: MenuItemConstructorOptions) {
    const { submenu, click } = options;
    this.id = options.id ?? '';
    this.role = options.role;
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.submenu =
      submenu instanceof Menu || !Array.isArray(submenu)
        ? (submenu as Menu | undefined)
        : Menu.buildFromTemplate(submenu);
    this.accelerator = options.accelerator ?? null;
    this.toolTip = options.toolTip ?? '';
    this.icon = options.icon;
    this.label = options.label ?? options.role ?? '';
    this.sublabel = options.sublabel ?? '';
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.click = (event = {}, window = BrowserWindow.getFocusedWindow() ?? undefined) => {
      if (this.type === 'checkbox' || this.type === 'radio') this.checked = !this.checked;
      const role = this.role === undefined ? undefined : roles[this.role];
      if (role) role();
      else click?.(this as never, window as never, event as never);
    };
  }
}

let applicationMenu: Menu | null = null;

export class Menu {
  static buildFromTemplate(template: readonly (MenuItem | MenuItemConstructorOptions)[]): Menu {
    const menu = new Menu();
    for (const item of template)
      menu.append(item instanceof MenuItem ? item : new MenuItem(item as MenuItemConstructorOptions));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  readonly items: MenuItem[] = [];

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup(): void {}
  closePopup(): void {}
}
