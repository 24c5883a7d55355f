import { randomUUID } from 'node:crypto';
import type { Sheet } from '../../desk/export/sheet.ts';
import { scheme } from '../origin.ts';
import { pageOf, styleOf } from './sheet-page.ts';

/** An origin of its own: nothing that is answered to our page is answered to paper. */
export const sheetHost = 'sheet';

export interface ShelvedPage {
  readonly type: 'text/html; charset=utf-8' | 'text/css; charset=utf-8';
  readonly text: string;
}

/** The sheets that are being printed, each under an address that nobody can guess, for as long as it takes. */
export interface Shelf {
  /** Answers the sheet's address. */
  put(sheet: Sheet): { readonly url: string; readonly remove: () => void };
  find(path: string): ShelvedPage | undefined;
}

export function createShelf(): Shelf {
  const pages = new Map<string, ShelvedPage>();
  return {
    put: (sheet) => {
      const id = randomUUID();
      pages.set(`/${id}`, { type: 'text/html; charset=utf-8', text: pageOf(sheet, id) });
      pages.set(`/${id}.css`, { type: 'text/css; charset=utf-8', text: styleOf(sheet) });
      return {
        url: `${scheme}://${sheetHost}/${id}`,
        remove: () => {
          pages.delete(`/${id}`);
          pages.delete(`/${id}.css`);
        },
      };
    },
    find: (path) => pages.get(path),
  };
}
