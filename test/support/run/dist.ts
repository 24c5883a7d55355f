import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeDist } from '../electron-stand-in/dist.ts';
import { buildApp } from './build-app.ts';
import { electronFolder, findLaunchTarget, projectFolder } from './launch-target.ts';

/**
 * What `npm run dist` runs: builds and packs. Everything after `--` goes to electron-builder (`--dir` for a folder
 * instead of an installer). For this system it packs around the Electron runtime that is here, else around the stand-in;
 * for another one electron-builder downloads what it needs.
 */
const values = process.argv.slice(2);
const systems: Readonly<Record<string, NodeJS.Platform>> = { linux: 'linux', mac: 'darwin', win: 'win32' };
const elsewhere = values.some((value) => {
  const system = systems[value.replace(/^--/, '')];
  return system !== undefined && system !== process.platform;
});
process.exitCode = buildApp() && pack() ? 0 : 1;

function pack(): boolean {
  const command = ['node_modules/electron-builder/cli.js', '--publish', 'never', ...around(), ...values];
  return spawnSync(process.execPath, command, { cwd: projectFolder, stdio: 'inherit' }).status === 0;
}

function around(): readonly string[] {
  if (elsewhere) return [];
  const { kind, description } = findLaunchTarget();
  console.log(`Packing around ${description}.`);
  return [`--config.electronDist=${kind === 'electron' ? electronFolder() : standInFolder()}`];
}

function standInFolder(): string {
  const folder = join(projectFolder, 'node_modules/.cache/electron-stand-in/dist');
  writeDist(folder);
  return folder;
}
