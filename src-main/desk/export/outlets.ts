import type { ExportProgress } from '../../contract/exports.ts';
import type { Separator } from './csv.ts';
import type { SaveFile } from './save-file.ts';

/** The ways out of the app, for what a named person takes out. */
export interface Outlets {
  readonly saveFile: SaveFile;
  /** What this computer's spreadsheets expect between two cells. */
  readonly separator: () => Promise<Separator>;
  readonly progress: (progress: ExportProgress) => void;
}
