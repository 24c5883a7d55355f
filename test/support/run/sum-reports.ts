import { existsSync, readFileSync } from 'node:fs';

interface Count {
  passed: number;
  failed: number;
  readonly skipped: string[];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

const read = <Report>(file: string): Report | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;

function countVitest(report: VitestReport, count: Count): void {
  for (const file of report.testResults) {
    // A file that could not be loaded, or whose process ended, has no test that failed.
    const told = file.assertionResults.some(({ status }) => status === 'failed');
    if (file.status === 'failed' && !told) count.failed += 1;
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') count.passed += 1;
      else if (status === 'failed') count.failed += 1;
      else count.skipped.push(fullName);
    }
  }
}

function countPlaywright(suite: PlaywrightSuite, count: Count): void {
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      if (test.status === 'expected' || test.status === 'flaky') count.passed += 1;
      else if (test.status === 'skipped')
        count.skipped.push([spec.title, ...test.annotations.map((note) => note.description ?? note.type)].join(': '));
      else count.failed += 1;
    }
  }
  for (const inner of suite.suites ?? []) countPlaywright(inner, count);
}

/**
 * Sums up what the suites' reports say, names what was skipped, and ends with the line "N passed, N failed, N skipped".
 * @param broken suites that ended with an error although Node did not crash: one failure at least, even where no report tells of it
 * @returns whether something passed and nothing failed
 */
export function sumReports(broken: readonly string[]): boolean {
  const total: Count = { passed: 0, failed: 0, skipped: [] };
  const again = read<VitestReport>('test-results/again.json')?.testResults ?? [];
  const readers: Readonly<Record<string, (count: Count) => boolean>> = {
    unit: (count) => sumVitest('unit', again, count),
    integration: (count) => sumVitest('integration', again, count),
    e2e: (count) => {
      const report = read<PlaywrightSuite>('test-results/e2e.json');
      if (report) countPlaywright(report, count);
      return report !== null;
    },
  };
  for (const [suite, readInto] of Object.entries(readers)) {
    const count: Count = { passed: 0, failed: 0, skipped: [] };
    const silent = !readInto(count) || (count.failed === 0 && broken.includes(suite));
    if (silent) console.log(`The suite "${suite}" did not run to its end, or failed outside its tests.`);
    total.passed += count.passed;
    total.failed += count.failed + (silent ? 1 : 0);
    total.skipped.push(...count.skipped);
  }
  for (const name of total.skipped) console.log(`Skipped: ${name}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
  return total.failed === 0 && total.passed > 0;
}

/** A file that ran once more is counted as it was then. */
function sumVitest(suite: string, again: VitestReport['testResults'], count: Count): boolean {
  const report = read<VitestReport>(`test-results/${suite}.json`);
  const latest = (name: string) => again.find((file) => file.name === name);
  if (report) countVitest({ testResults: report.testResults.map((file) => latest(file.name) ?? file) }, count);
  return report !== null;
}
