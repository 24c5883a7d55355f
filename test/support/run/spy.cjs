// Loaded into the main process before the app (`-r`), on Electron as on its stand-in, so that specs see and click what no
// page shows: the tray and its menu, notifications, addresses handed to the system. Nothing of it reaches the person's desktop.
const { Notification, shell, Tray } = require('electron');

const spy = { tray: { toolTip: '', menu: undefined, icon: undefined }, notifications: [], opened: [] };
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
