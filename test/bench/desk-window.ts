import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { inputSchemas } from '../../src-main/contract/schemas.ts';
import type { Store } from '../../src-main/store/port.ts';
import { findChromium } from '../support/electron-stand-in/chromium/find.ts';
import { buildPage } from '../support/fake-bridge/build.ts';
import { servePage } from '../support/fake-bridge/server.ts';

/** What a window asks of the store itself; everything else its fake bridge answers. */
export type Asked = 'worklist.page' | 'sent.page' | 'bench.line';

export interface Windows {
  /** The screens in a browser window, with the lists of `store` behind them. */
  open(store: Store): Promise<Page>;
  close(): Promise<void>;
}

/** Answers as the main process does: the input is held against the channel's schema, the store answers from its thread. */
async function answer(store: Store, channel: Asked, input: unknown): Promise<unknown> {
  if (channel === 'bench.line') return store.cases.row(String(input));
  const value =
    channel === 'worklist.page'
      ? await store.cases.page(inputSchemas['worklist.page'].parse(input))
      : await store.messages.sentPage(inputSchemas['sent.page'].parse(input));
  return { ok: true, value };
}

/** Starts a browser for windows on stores. */
export async function startWindows(): Promise<Windows> {
  const { server, url } = await servePage(await buildPage(), 0);
  const { executablePath, environment } = findChromium();
  const browser: Browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...environment } as Record<string, string>,
    args: ['--no-sandbox', '--js-flags=--expose-gc'],
  });
  return {
    open: async (store) => {
      const page = await (await browser.newContext({ viewport: { width: 1180, height: 760 } })).newPage();
      await page.exposeFunction('askStore', (channel: Asked, input: unknown) => answer(store, channel, input));
      await page.addInitScript(() => {
        let bridge: Window['bounceDesk'] | undefined;
        Object.defineProperty(window, 'bounceDesk', {
          get: () => bridge,
          set: (fake: Window['bounceDesk']) => {
            const request = (channel: string, input: unknown): unknown =>
              channel === 'worklist.page' || channel === 'sent.page'
                ? window.askStore(channel, input)
                : fake.request(channel as never, input as never);
            bridge = { ...fake, request: request as never };
          },
        });
      });
      await page.goto(`${url}/?scenario=clinic`);
      await page.getByRole('searchbox').waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

declare global {
  interface Window {
    readonly askStore: (channel: Asked, input: unknown) => Promise<unknown>;
  }
}
