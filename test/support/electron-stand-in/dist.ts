import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** By these bytes tools find an executable's fuses: the sentinel, the wire's version, its length, a digit for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Electron's own defaults, in the order of its wire: runAsNode, cookieEncryption, nodeOptions, nodeCliInspect, ... */
const defaultFuses = '101100011';

/**
 * Lays out a folder as Electron's download is, for tools that pack an app around one. What they pack runs on this
 * machine only: its executable starts the stand-in where that lies now. Fuses can be set and read, and do nothing.
 */
export function writeDist(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
  const start = `ELECTRON_STAND_IN_EXECUTABLE="$(readlink -f "$0")" exec "${node}" "${main}" "$@"`;
  const fuses = `${sentinel}\u0001${String.fromCharCode(defaultFuses.length)}${defaultFuses}`;
  const executable = join(folder, 'electron');
  writeFileSync(executable, `#!/bin/sh\n${start}\nexit\n${fuses}`, 'latin1');
  chmodSync(executable, 0o755);
  const { version } = createRequire(import.meta.url)('electron/package.json');
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'A stand-in for Electron; nothing of Electron is in it.\n');
}
