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
    // A file that could not even be loaded has no tests to fail.
    if (file.status === 'failed' && file.assertionResults.length === 0) count.failed += 1;
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

const count: Count = { passed: 0, failed: 0, skipped: [] };
const missing: string[] = [];
for (const suite of ['unit', 'integration']) {
  const report = read<VitestReport>(`test-results/${suite}.json`);
  if (report) countVitest(report, count);
  else missing.push(suite);
}
const e2e = read<PlaywrightSuite>('test-results/e2e.json');
if (e2e) countPlaywright(e2e, count);
else missing.push('e2e');

for (const name of missing) console.log(`No report of the suite "${name}": it did not run to its end.`);
for (const name of count.skipped) console.log(`Skipped: ${name}`);
const failed = count.failed + missing.length;
console.log(`${count.passed} passed, ${failed} failed, ${count.skipped.length} skipped`);
process.exitCode = failed === 0 && count.passed > 0 ? 0 : 1;
