import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractAll } from '@electron/asar';

/**
 * Plain Node can't read inside an asar archive, so the packaged app runs from a copy beside it, made once for each build.
 * The files that were left outside the archive are put back among the others.
 */
export function extractArchive(archive: string): string {
  const { size, mtimeMs } = statSync(archive);
  const build = createHash('sha256').update(`${size}:${mtimeMs}`).digest('hex').slice(0, 16);
  const folder = join(dirname(archive), `stand-in-${build}`);
  if (existsSync(folder)) return folder;
  const aside = mkdtempSync(join(dirname(archive), 'stand-in-extracting-'));
  extractAll(archive, aside);
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
