import { defineConfig } from '@playwright/test';
import { findLaunchTarget } from '../support/run/launch-target.ts';

// Workers read this file too; the run says once what it runs on.
if (process.env.TEST_WORKER_INDEX === undefined) process.stdout.write(`Runtime: ${findLaunchTarget().description}\n`);

/** One app at a time: each has its own profile, but the machine's focus is shared. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
