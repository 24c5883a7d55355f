import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog } from 'electron';
import { failure, success } from '../contract/result.ts';
import type { SaveFile } from '../desk/export/save-file.ts';

/** The system's own question where a file shall go. Readable for whoever exported it only, where the system knows that. */
export const saveFile: SaveFile = async (suggestedName, content) => {
  const chosen = await dialog.showSaveDialog({
    defaultPath: suggestedName,
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
  if (chosen.canceled || chosen.filePath === '') return success(false);
  const text = await content();
  try {
    await writeFile(chosen.filePath, text, { mode: 0o600 });
    return success(true);
  } catch {
    return failure({ code: 'file-not-written', name: basename(chosen.filePath) });
  }
};
