import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type CommandLine, parseCommandLine } from './command-line.ts';
import { extractArchive } from './packaged.ts';

/** What is settled before the app's first line runs. */
export interface Environment {
  readonly electronVersion: string;
  /** The executable that was started: the one called `electron`, or the packaged app's. */
  readonly executablePath: string;
  readonly resourcesPath: string;
  readonly packaged: boolean;
  readonly commandLine: CommandLine;
  readonly arguments: readonly string[];
  readonly appPath: string;
  readonly entry: string | undefined;
  readonly name: string;
  readonly version: string;
  /** No display, or driven by a test: Chromium shows no window. */
  readonly headless: boolean;
}

interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

function readEnvironment(): Environment {
  const executablePath = process.env.ELECTRON_STAND_IN_EXECUTABLE ?? process.execPath;
  const resourcesPath = join(dirname(executablePath), 'resources');
  const archive = join(resourcesPath, 'app.asar');
  const packaged = existsSync(archive);
  const values = process.argv.slice(2);
  const commandLine = parseCommandLine(values, packaged);
  const appPath = packaged ? extractArchive(archive) : resolve(commandLine.target ?? '.');
  const folder = existsSync(appPath) && statSync(appPath).isDirectory();
  const manifest = readManifest(folder ? appPath : dirname(appPath));
  const electronVersion: string = createRequire(import.meta.url)('electron/package.json').version;
  return {
    electronVersion,
    executablePath,
    resourcesPath,
    packaged,
    commandLine,
    arguments: values,
    appPath: folder ? appPath : dirname(appPath),
    entry: packaged || commandLine.target !== undefined ? entryOf(appPath, folder, manifest) : undefined,
    name: manifest.productName ?? manifest.name ?? 'Electron',
    version: manifest.version ?? electronVersion,
    headless:
      commandLine.switches.has('remote-debugging-port') ||
      (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY),
  };
}

function entryOf(appPath: string, folder: boolean, manifest: Manifest): string {
  return folder ? join(appPath, manifest.main ?? 'index.js') : appPath;
}

function readManifest(folder: string): Manifest {
  const path = join(folder, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

export const environment: Environment = readEnvironment();
