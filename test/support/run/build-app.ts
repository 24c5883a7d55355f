import { spawnSync } from 'node:child_process';
import { projectFolder } from './launch-target.ts';

/** Builds the app into out/; says whether that succeeded. Errors are on the error stream by then. */
export function buildApp(): boolean {
  const command = ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'];
  return spawnSync(process.execPath, command, { cwd: projectFolder, stdio: 'inherit' }).status === 0;
}
