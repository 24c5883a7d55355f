const { contextBridge, ipcRenderer } = require('electron');

globalThis.onlyInThePreload = true;

contextBridge.exposeInMainWorld('sample', {
  version: 1,
  echo: (...values) => ipcRenderer.invoke('echo', ...values),
  fail: () => ipcRenderer.invoke('fail'),
  failAtOnce: () => {
    throw new RangeError('at once');
  },
  unclonable: () => ipcRenderer.invoke('unclonable'),
  unknown: () => ipcRenderer.invoke('unknown-channel'),
  pushMe: (value) => ipcRenderer.send('push-me', value),
  onPushed: (callback) => {
    const listener = (_event, value) => callback(value);
    ipcRenderer.on('pushed', listener);
    return () => ipcRenderer.off('pushed', listener);
  },
});
