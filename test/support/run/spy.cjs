// Loaded into the main process before the app (`-r`), on Electron as on its stand-in, so that specs see and click what no
// page shows: the tray and its menu, notifications, addresses handed to the system, where files are saved and what is
// printed. Nothing of it reaches the person's desktop.
const { app, dialog, Notification, shell, Tray } = require('electron');

const spy = {
  tray: { toolTip: '', menu: undefined, icon: undefined },
  notifications: [],
  opened: [],
  /** Where the next files go; null: the question is left by Esc. */
  saveTo: null,
  saves: [],
  /** Whether somebody presses Print in the system's own window; else it is left by Esc. */
  printing: false,
  prints: [],
};
globalThis.electronSpy = spy;

function watch(name, record) {
  const original = Tray.prototype[name];
  Tray.prototype[name] = function watched(...values) {
    spy.tray.icon = this;
    record(...values);
    return original.apply(this, values);
  };
}
watch('setToolTip', (text) => {
  spy.tray.toolTip = text;
});
watch('setContextMenu', (menu) => {
  spy.tray.menu = menu;
});

Notification.isSupported = () => true;
Notification.prototype.show = function show() {
  spy.notifications.push(this);
  setImmediate(() => this.emit('show', {}));
};

shell.openExternal = async (address) => {
  spy.opened.push(address);
};

dialog.showSaveDialog = async (...values) => {
  const { defaultPath = '', filters = [] } = values.at(-1) ?? {};
  spy.saves.push({ name: defaultPath, extensions: filters.flatMap(({ extensions }) => extensions) });
  return spy.saveTo === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: spy.saveTo };
};

app.on('web-contents-created', (_event, contents) => {
  contents.print = (options = {}, callback = () => {}) => {
    const { printing } = spy;
    if (printing) spy.prints.push({ url: contents.getURL(), silent: options.silent === true });
    setImmediate(() => callback(printing, printing ? '' : 'Print job canceled'));
  };
});
