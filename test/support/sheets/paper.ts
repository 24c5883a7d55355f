import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Sheet } from '../../../src-main/desk/export/sheet.ts';
import { createShelf } from '../../../src-main/shell/sheets/shelf.ts';
import { findChromium } from '../electron-stand-in/chromium/find.ts';

const style = new URL('../../../src-renderer/public/sheet.css', import.meta.url);
/** As strict as the policy under which the app serves it. */
const policy = "default-src 'none'; style-src 'self'";

export interface Paper {
  /** The sheet as a page, laid out for print. */
  readonly page: Page;
  readonly pdf: Buffer;
  /** How many pages the PDF has. */
  readonly pages: number;
}

export interface PaperMaker {
  lay(sheet: Sheet): Promise<Paper>;
  close(): Promise<void>;
}

/** Lays sheets out in a real browser engine, as the printer does. */
export async function startPaper(): Promise<PaperMaker> {
  const { executablePath, environment } = findChromium();
  const browser: Browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...environment } as Record<string, string>,
    args: ['--no-sandbox'],
  });
  const shelf = createShelf();
  return {
    lay: async (sheet) => {
      const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
      await page.route('**/*', async (route) => {
        const path = new URL(route.request().url()).pathname;
        const shelved = shelf.find(path);
        const body = path === '/sheet.css' ? await readFile(style, 'utf8') : shelved?.text;
        if (body === undefined) return route.fulfill({ status: 404 });
        const contentType = shelved?.type ?? 'text/css; charset=utf-8';
        return route.fulfill({ body, contentType, headers: { 'content-security-policy': policy } });
      });
      const { url } = shelf.put(sheet);
      await page.goto(url.replace(/^app:\/\/\w+/, 'https://sheet.test'));
      await page.emulateMedia({ media: 'print' });
      const pdf = await page.pdf({ format: 'A4', landscape: sheet.landscape });
      // The pages of a PDF are objects of their own, beside the one that counts them.
      return { page, pdf, pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
    },
    close: () => browser.close(),
  };
}
