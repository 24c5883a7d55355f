import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const cache = resolve(root, '.cache/renderer-page');
const sources = ['src-renderer', 'src-main/contract', 'test/support/fake-bridge', 'test/support/pseudo'];

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds the renderer with the fake bridge loaded before it, once for each state of the sources; answers the folder. React's warnings are on: the tests count them as complaints. */
export async function buildPage(): Promise<string> {
  const folder = join(cache, await fingerprint());
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  // Two test workers may build at once: each in a folder of its own, and the first to finish names it.
  const own = await mkdtemp(join(root, '.cache', 'renderer-build-'));
  await build({
    root: resolve(root, 'src-renderer'),
    configFile: false,
    mode: 'development',
    define: { 'process.env.NODE_ENV': JSON.stringify('development') },
    logLevel: 'error',
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
    build: { outDir: own, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  await rename(own, folder).catch(() => rm(own, { recursive: true, force: true }));
  return folder;
}
