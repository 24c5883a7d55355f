import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { environment } from '../environment.ts';

type PathName = Parameters<App['getPath']>[0];

/** Where Electron keeps what, on this system; `userData` is asked for where others lie inside it. */
export function defaultPath(name: PathName, appName: string, userData: () => string): string {
  const home = homedir();
  switch (name) {
    case 'home':
      return home;
    case 'appData':
      return appData(home);
    case 'userData':
      return environment.commandLine.switches.get('user-data-dir') || join(appData(home), appName);
    case 'sessionData':
      return userData();
    case 'logs':
      return process.platform === 'darwin' ? join(home, 'Library', 'Logs', appName) : join(userData(), 'logs');
    case 'crashDumps':
      return join(userData(), 'Crashpad');
    case 'temp':
      return tmpdir();
    case 'exe':
    case 'module':
      return environment.executablePath;
    case 'assets':
      return environment.resourcesPath;
    default:
      return join(home, `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`);
  }
}

function appData(home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData', 'Roaming');
  return process.env.XDG_CONFIG_HOME || join(home, '.config');
}
