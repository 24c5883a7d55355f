import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where the contract leaves what ran, since tests run in processes of their own and in any order. */
const file = new URL('../../../test-results/practice-engines.txt', import.meta.url).pathname;

export function leaveLastWords(text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Called by the test runner before everything. */
export const setup = (): void => rmSync(file, { force: true });

/** And after: the run ends by naming the engines that ran, where any did. */
export function teardown(): void {
  if (existsSync(file)) process.stdout.write(`\n${readFileSync(file, 'utf8')}\n`);
}
