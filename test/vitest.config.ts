import { defineConfig } from 'vitest/config';
import { crashReporter } from './support/run/crashes.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx', 'test/integration/**/*.test.ts'],
    globalSetup: ['test/support/practice/last-words.ts'],
    reporters: ['default', 'json', crashReporter],
    outputFile: { json: 'test-results/last.json' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
