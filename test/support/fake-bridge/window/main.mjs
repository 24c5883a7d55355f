// A bare window on the page whose address it is given: what the renderer shows, on whichever runtime there is.
import { app, BrowserWindow } from 'electron';

app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1180, height: 760, webPreferences: { sandbox: true } });
  await window.loadURL(process.env.DESK_PAGE);
});
app.on('window-all-closed', () => app.quit());
