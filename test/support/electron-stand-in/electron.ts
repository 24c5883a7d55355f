// biome-ignore-all lint/performance/noBarrelFile: an app imports all of it as one module, `electron`.
/** What `import ... from 'electron'` and `require('electron')` give to an app that runs on the stand-in. */
export { app } from './api/app.ts';
export { BrowserWindow } from './api/browser-window.ts';
export { ipcMain } from './api/ipc-main.ts';
export { Menu, MenuItem } from './api/menu.ts';
export { nativeImage } from './api/native-image.ts';
export { nativeTheme } from './api/native-theme.ts';
export { Notification } from './api/notification.ts';
export { protocol } from './api/protocol.ts';
export { safeStorage } from './api/safe-storage.ts';
export { screen } from './api/screen.ts';
export { session } from './api/session.ts';
export { clipboard, dialog, net, powerMonitor, shell } from './api/surroundings.ts';
export { Tray } from './api/tray.ts';
export { webContents } from './api/web-contents.ts';
