import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter } from 'vitest/node';

/** Where a run leaves the files whose process Node itself brought down. */
const list = 'test-results/crashed.json';

/** Node or V8 stopped by itself: no failure of a test ends like this, and none of our faults may hide behind it (SIGKILL and exit codes stay out). */
const crash = /^Worker exited unexpectedly .*signal SIG(?:TRAP|SEGV|ABRT|ILL|BUS) .*while running test files? (.+)$/;

/** The test files that such a message names; none where it tells of something else. */
export function crashedFiles(message: string): readonly string[] {
  return crash.exec(message)?.[1]?.split(', ') ?? [];
}

/** Lists those files at the end of a run, unless anything else went wrong outside the tests as well. */
export const crashReporter: Reporter = {
  onTestRunEnd(_modules, errors) {
    const named = errors.map(({ message, cause }) => crashedFiles(cause?.message ?? message));
    if (named.length === 0 || named.some((files) => files.length === 0)) return;
    const files = named.flat();
    mkdirSync(dirname(list), { recursive: true });
    writeFileSync(list, JSON.stringify([...new Set([...readCrashed(), ...files])]));
  },
};

export function readCrashed(): readonly string[] {
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}
