import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import type { Result } from '../../../src-main/contract/result.ts';
import type { WorklistPage, WorklistQuery, WorklistRow } from '../../../src-main/contract/worklist.ts';
import { launchApp } from './launch-app.ts';
import { findLaunchTarget } from './launch-target.ts';

const project = resolve(import.meta.dirname, '../../..');
const screenshots = join(project, 'out', 'demo');

/** The bridge as it stands in the page. */
declare global {
  interface Window {
    readonly bounceDesk: import('../../../src-main/contract/bridge.ts').Bridge;
  }
}

const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } }, strict: false });
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const built = spawnSync('npm', ['run', '-s', 'build'], {
  cwd: project,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (built.status !== 0) process.exit(built.status ?? 1);
console.log(`Bounce Desk on ${findLaunchTarget().description}`);
if (values.once || !hasDisplay) await once();
else openWindow();

/** A window on the sample clinic, in a profile of its own that goes when it is closed. */
function openWindow(): void {
  const profile = mkdtempSync(join(tmpdir(), 'bounce-desk-demo-'));
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(
    findLaunchTarget().executablePath,
    [...sandbox, project, '--sample-clinic', `--user-data-dir=${profile}`],
    {
      stdio: 'inherit',
    },
  );
  app.on('exit', (code) => {
    rmSync(profile, { recursive: true, force: true });
    process.exitCode = code ?? 0;
  });
}

/** Without a display: the worklist as a table, and pictures of the screens. */
async function once(): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'bounce-desk-demo-'));
  mkdirSync(screenshots, { recursive: true });
  const app = await launchApp({
    path: project,
    arguments: ['--sample-clinic', `--user-data-dir=${profile}`],
    environment: {},
    onOutput: () => {},
  });
  try {
    const page = await app.firstWindow();
    await page.waitForURL(/^(?!about:)/);
    await page.setViewportSize({ width: 1180, height: 760 });
    await page.waitForFunction(
      async () => {
        const status = await window.bounceDesk.request('app.status', null);
        return status.ok && status.value.sync.firstRunDone && status.value.sync.running === null;
      },
      undefined,
      { timeout: 120_000, polling: 500 },
    );
    printTable(await worklist(page));
    await picture(page);
    console.log(`\nScreenshots: ${screenshots}`);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
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

async function picture(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Screens' });
  for (const screen of ['Waiting', 'Done', 'Sent', 'Delivery', 'Settings', 'To fix']) {
    await rail.getByRole('button', { name: screen }).click();
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(screenshots, `${screen.toLowerCase().replace(' ', '-')}.png`) });
  }
}
