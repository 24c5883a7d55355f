import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

interface OtherInstance {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/**
 * Takes the lock of a profile, and hears of later instances that tried; or, when another process holds it, leaves it a
 * note and returns undefined. Everything happens at once, as the app asks for it synchronously.
 * @returns what gives the lock back
 */
export function holdSingleInstanceLock(
  userData: string,
  additionalData: unknown,
  onSecond: (other: OtherInstance) => void,
): (() => void) | undefined {
  const lock = join(userData, 'StandInLock');
  const notes = join(userData, 'StandInNotes');
  mkdirSync(notes, { recursive: true });
  if (!take(lock)) {
    const note: OtherInstance = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    const path = join(notes, randomUUID());
    writeFileSync(`${path}.part`, JSON.stringify(note));
    renameSync(`${path}.part`, `${path}.json`);
    return undefined;
  }
  const readNotes = () => {
    for (const name of readdirSync(notes).filter((entry) => entry.endsWith('.json'))) {
      const path = join(notes, name);
      const note: OtherInstance = JSON.parse(readFileSync(path, 'utf8'));
      rmSync(path);
      onSecond(note);
    }
  };
  const watcher = watch(notes, readNotes);
  return () => {
    watcher.close();
    rmSync(lock, { force: true });
  };
}

/** The lock is a symbolic link that names its holder: made in one step or not at all, and told from that of a dead one. */
function take(lock: string): boolean {
  try {
    symlinkSync(String(process.pid), lock);
    return true;
  } catch {
    const holder = Number(readlinkSync(lock));
    if (isStandIn(holder)) return false;
    rmSync(lock);
    symlinkSync(String(process.pid), lock);
    return true;
  }
}

/** The number of a killed process may have gone to another program by now. */
function isStandIn(processId: number): boolean {
  try {
    process.kill(processId, 0);
    if (process.platform !== 'linux') return true;
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').includes('electron-stand-in');
  } catch {
    return false;
  }
}
