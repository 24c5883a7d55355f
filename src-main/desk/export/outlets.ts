import type { ExportProgress } from '../../contract/exports.ts';
import type { Separator } from './csv.ts';
import type { SaveFile } from './save-file.ts';
import type { Printer } from './sheet.ts';

/** The ways out of the app, for what a named person takes out. */
export interface Outlets {
  readonly saveFile: SaveFile;
  readonly printer: Printer;
  /** What this computer's spreadsheets expect between two cells. */
  readonly separator: () => Promise<Separator>;
  readonly progress: (progress: ExportProgress) => void;
}
