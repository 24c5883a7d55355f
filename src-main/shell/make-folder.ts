import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { StoreFailure } from '../contract/failure.ts';

const full = new Set(['ENOSPC', 'EDQUOT']);
const denied = new Set(['EROFS', 'EACCES', 'EPERM']);

/** What of a path there is already. */
function standing(path: string): string {
  const above = dirname(path);
  return existsSync(path) || above === path ? path : standing(above);
}

/** Makes a folder that only this user can open, where it is not there yet. Answers what the disk said against it or against writing there, or null. */
export async function makeFolder(directory: string): Promise<StoreFailure | null> {
  try {
    // Asked first: of a disk that may only be read, making folders and SQLite's locks fail under other names.
    await access(standing(directory), constants.W_OK);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return null;
  } catch (error) {
    return diskTroubleOf(error);
  }
}

/** What the disk said against a change in our own folder. */
export function diskTroubleOf(error: unknown): StoreFailure {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (full.has(code)) return { code: 'store-disk-full' };
  return denied.has(code) ? { code: 'store-read-only' } : { code: 'store-unavailable', detail: code };
}
