import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import type { Result } from '../../../src-main/contract/result.ts';
import type { WorklistPage, WorklistQuery, WorklistRow } from '../../../src-main/contract/worklist.ts';
import { buildApp } from './build-app.ts';
import { findLaunchTarget, projectFolder } from './launch-target.ts';
import { takePictures, withSampleApp } from './sample-app.ts';
import { startApp } from './start-app.ts';

const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } }, strict: false });
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

if (values.once || !hasDisplay) {
  if (!buildApp()) process.exit(1);
  console.log(`Bounce Desk on ${findLaunchTarget().description}`);
  await withSampleApp(printAndPicture);
} else {
  // A profile of its own: the sample never meets the app that may be running for a real clinic.
  const profile = mkdtempSync(join(tmpdir(), 'bounce-desk-sample-'));
  process.exitCode = await startApp(['--sample-clinic', `--user-data-dir=${profile}`]);
  rmSync(profile, { recursive: true, force: true });
}

/** Without a display: the worklist as a table, and pictures of the screens. */
async function printAndPicture(page: Page): Promise<void> {
  const folder = join(projectFolder, 'out', 'demo');
  mkdirSync(folder, { recursive: true });
  await page.setViewportSize({ width: 1180, height: 760 });
  printTable(await worklist(page));
  await takePictures(page, (screen) => join(folder, `${screen}.png`));
  console.log(`\nScreenshots: ${folder}`);
}

/** Every row of To fix, page by page. */
async function worklist(page: Page): Promise<readonly WorklistRow[]> {
  return await page.evaluate(async () => {
    const rows: WorklistRow[] = [];
    for (let cursor: string | null = null; ; ) {
      const query: WorklistQuery = { view: 'to-fix', search: '', type: null, reason: null, sort: 'urgent', cursor };
      const answer: Result<WorklistPage> = await window.bounceDesk.request('worklist.page', query);
      if (!answer.ok) throw new Error(answer.error.code);
      rows.push(...answer.value.rows);
      cursor = answer.value.next;
      if (cursor === null) return rows;
    }
  });
}

function printTable(rows: readonly WorklistRow[]): void {
  const lines = rows.map((row) => [
    row.patient?.name ?? '(nobody in the practice database)',
    row.patient?.phones[0]?.number ?? '',
    row.section === 'report' ? 'report did not arrive' : row.messageType,
    row.reason ?? '',
    row.address,
  ]);
  const head = ['Patient', 'Phone', 'Message', 'Reason', 'Address'];
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const print = (cells: readonly string[]): void =>
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  console.log(`\n${rows.length} to fix in the sample clinic\n`);
  print(head);
  print(widths.map((width) => '-'.repeat(width)));
  for (const line of lines) print(line);
}
