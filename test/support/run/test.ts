import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readCrashed } from './crashes.ts';
import { sumReports } from './sum-reports.ts';

/**
 * What `npm test` runs, one after the other; a suite that fails does not keep the next from running. Files whose process
 * V8 brought down run once more by themselves: with many worker threads Node 24 now and then dies of a fault of its own
 * (nodejs/node#64500, "Check failed: jit_page").
 */
const suites = ['unit', 'integration', 'e2e'];

const npm = (...args: readonly string[]): boolean =>
  spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

rmSync('test-results', { recursive: true, force: true });
const broken = suites.filter((suite) => {
  console.log(`\n=== npm run test:${suite} ===`);
  const before = readCrashed().length;
  return !npm('run', '-s', `test:${suite}`) && readCrashed().length === before;
});
const crashed = readCrashed();
if (crashed.length > 0) {
  console.log(`\n=== Once more, since Node itself crashed in ${crashed.join(', ')} ===`);
  const again = [
    'vitest',
    'run',
    '-c',
    'test/vitest.config.ts',
    '--outputFile.json=test-results/again.json',
    ...crashed,
  ];
  if (!npm('exec', '--', ...again)) broken.push('integration');
}
console.log();
process.exitCode = sumReports(broken) ? 0 : 1;
