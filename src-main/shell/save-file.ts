import { basename, extname } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { success } from '../contract/result.ts';
import type { SaveFile } from '../desk/export/save-file.ts';
import type { UnfinishedFiles } from './unfinished-files.ts';
import { writeWhole } from './write-whole.ts';

/** The system's own question where a file shall go. Readable for whoever exported it only, where the system knows that. */
export const createSaveFile =
  (unfinished: UnfinishedFiles): SaveFile =>
  async (suggestedName, content) => {
    const ending = extname(suggestedName).slice(1);
    const options = { defaultPath: suggestedName, filters: [{ name: ending.toUpperCase(), extensions: [ending] }] };
    const asking = BrowserWindow.getFocusedWindow();
    const chosen = await (asking === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(asking, options));
    if (chosen.canceled || chosen.filePath === '') return success(null);
    const written = await writeWhole(chosen.filePath, content(), unfinished);
    return written.ok ? success(basename(chosen.filePath)) : written;
  };
