import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { app } from 'electron';
import type { Separator } from '../desk/export/csv.ts';
import { separatorFor, separatorInRegistry } from './separator-for.ts';

const run = promisify(execFile);

/** What this computer's spreadsheets expect between two cells: Windows is asked for its list separator, elsewhere the region tells. */
export async function listSeparator(): Promise<Separator> {
  if (process.platform === 'win32') {
    try {
      const reg = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'reg.exe');
      const { stdout } = await run(reg, ['query', 'HKCU\\Control Panel\\International', '/v', 'sList'], {
        timeout: 2_000,
        windowsHide: true,
      });
      const found = separatorInRegistry(stdout);
      if (found !== null) return found;
    } catch {
      // Policy may forbid reg.exe; the region still tells.
    }
  }
  return separatorFor(app.getSystemLocale());
}
