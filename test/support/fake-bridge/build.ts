import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** Where the built page lies. */
export const pageDirectory = resolve(root, '.cache/renderer-page');

/** Builds the renderer as it ships, with the fake bridge loaded before it. */
export async function buildPage(): Promise<void> {
  await build({
    root: resolve(root, 'src-renderer'),
    configFile: false,
    logLevel: 'warn',
    plugins: [
      react(),
      {
        name: 'fake-bridge',
        transformIndexHtml: {
          order: 'pre',
          handler: (html) =>
            html.replace(
              '<script',
              '<script type="module" src="../test/support/fake-bridge/entry.ts"></script><script',
            ),
        },
      },
    ],
    build: { outDir: pageDirectory, emptyOutDir: true, assetsInlineLimit: 0 },
  });
}
