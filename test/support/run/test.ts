import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** What `npm test` runs, one after the other; a suite that fails does not keep the next from running. */
const suites = ['test:unit', 'test:integration', 'test:e2e'];

rmSync('test-results', { recursive: true, force: true });
const failed = suites.filter((suite) => {
  console.log(`\n=== npm run ${suite} ===`);
  return spawnSync('npm', ['run', '-s', suite], { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0;
});
console.log(failed.length === 0 ? '\nAll suites passed.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
