import { app, BrowserWindow, type WebContents } from 'electron';
import type { Printer, Sheet } from '../../desk/export/sheet.ts';
import { paperFor } from './sheet-page.ts';
import type { Shelf } from './shelf.ts';

/** What Chromium says where a person closed the print window. */
const cancelled = /cancel/i;

/** Opens a sheet where nobody sees it, without scripts, a preload or a way out, and closes it when `work` is done. */
async function withSheet<Value>(shelf: Shelf, sheet: Sheet, work: (contents: WebContents) => Promise<Value>) {
  const { url, remove } = shelf.put(sheet);
  const window = new BrowserWindow({
    show: false,
    title: 'Bounce Desk',
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(url);
    return await work(window.webContents);
  } finally {
    remove();
    window.destroy();
  }
}

/** Prints through the system's own window, or into a PDF with the same pages. */
export const createPrinter = (shelf: Shelf): Printer => ({
  pdf: (sheet) =>
    withSheet(shelf, sheet, (contents) =>
      contents.printToPDF({
        pageSize: paperFor(app.getSystemLocale()),
        landscape: sheet.landscape,
        printBackground: false,
        // For screen readers: headings, lists and tables stay what they are.
        generateTaggedPDF: true,
      }),
    ),
  print: (sheet, signal) =>
    withSheet(
      shelf,
      sheet,
      (contents) =>
        new Promise((resolve) => {
          if (signal.aborted) return resolve('cancelled');
          // Not every system says that its window was closed; the sheet goes, and with it what could still be printed.
          signal.addEventListener('abort', () => resolve('cancelled'), { once: true });
          contents.print(
            { landscape: sheet.landscape, printBackground: false, usePrinterDefaultPageSize: true },
            (success, reason) => resolve(success ? 'printed' : cancelled.test(reason) ? 'cancelled' : 'failed'),
          );
        }),
    ),
});
