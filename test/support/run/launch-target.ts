import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The runtime on which the app is started. */
export interface LaunchTarget {
  readonly kind: 'electron' | 'stand-in';
  readonly executablePath: string;
  /** Electron's version; of the stand-in, the one it stands in for. */
  readonly version: string;
  /** For people: what runs, and from where. */
  readonly description: string;
}

/** The project's root. */
export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

const executables: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Electron where its runtime is present (ELECTRON_OVERRIDE_DIST_PATH, or what the electron package downloaded), else the stand-in. */
export function findLaunchTarget(): LaunchTarget {
  const folder = electronFolder();
  if (folder !== undefined) {
    const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    const executablePath = join(folder, executableName());
    return { kind: 'electron', executablePath, version, description: `Electron ${version} (${folder})` };
  }
  const { version } = createRequire(import.meta.url)('electron/package.json');
  return {
    kind: 'stand-in',
    executablePath: join(projectFolder, 'test/support/electron-stand-in/electron'),
    version,
    description: `the stand-in for Electron ${version}, on Chromium: Electron's own runtime is not on this machine`,
  };
}

/** The folder of Electron's runtime, undefined where there is none. */
export function electronFolder(): string | undefined {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return [chosen, join(projectFolder, 'node_modules/electron/dist')].find(
    (folder) => folder !== undefined && isExecutable(join(folder, executableName())),
  );
}

function executableName(): string {
  return executables[process.platform] ?? 'electron';
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
