import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronFolder, projectFolder } from './launch-target.ts';

const patience = 20_000;

/**
 * Downloads Electron's runtime unless it is here: npm installs the package without it. Gives up after 20 seconds, since
 * behind some firewalls a download neither fails nor ends.
 * @returns whether it is here now
 */
export function downloadElectron(): boolean {
  if (electronFolder() !== undefined) return true;
  console.log('Downloading the Electron runtime ...');
  const installer = join(projectFolder, 'node_modules/electron/install.js');
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: patience, killSignal: 'SIGKILL' });
  return electronFolder() !== undefined;
}
