import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const source = (path: string) => resolve(import.meta.dirname, path);

/** What SQL Server's driver loads at once and we never use. */
const azure = ['@azure/identity', '@azure/core-auth', '@azure/keyvault-keys'];

/** react-aria's own words in 34 languages: the catalogue lends it ours (src-renderer/ui/library-words.ts), so that none of them is ever said. */
const withoutLibraryWords = {
  name: 'without-library-words',
  load: (id: string) =>
    /react-(?:aria|stately|aria-components)\/dist\/.*[a-z]{2}-[A-Z]{2}\.mjs$/.test(id)
      ? 'export default undefined;'
      : null,
};

/** Builds main (ESM) with its worker threads beside it, the preload (one CommonJS file, as the sandbox demands) and the renderer into out/. */
export default defineConfig({
  main: {
    resolve: {
      alias: azure.map((find) => ({ find, replacement: source('src-main/practice/engines/sqlserver/no-azure.ts') })),
    },
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          main: source('src-main/main.ts'),
          'store-worker': source('src-main/store/worker.ts'),
          'sqlite-worker': source('src-main/practice/engines/sqlite-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // Sandboxed preloads can require electron only: everything else is bundled in.
      externalizeDeps: false,
      rollupOptions: {
        input: source('src-main/preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), withoutLibraryWords],
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      minify: true,
      chunkSizeWarningLimit: 1024,
      rollupOptions: { input: source('src-renderer/index.html') },
    },
  },
});
