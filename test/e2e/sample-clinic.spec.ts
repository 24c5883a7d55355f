import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from './fixture.ts';
import { rail, rowOf, worklistReady } from './screen.ts';

test.use({ appArguments: ['--sample-clinic'] });

/** What the sample practice database holds for a patient, read as its own program would. */
function emailOf(profile: string, lastName: string): string | undefined {
  const database = new Database(join(profile, 'sample-clinic', 'practice.sqlite'), {
    readonly: true,
    fileMustExist: true,
  });
  try {
    return database.prepare('SELECT email FROM patients WHERE last_name = ?').pluck().get(lastName) as
      | string
      | undefined;
  } finally {
    database.close();
  }
}

test('shows the synced worklist, corrects a typo in four keystrokes, and the practice database holds it', async ({
  app,
}) => {
  const { page } = app;
  await worklistReady(page);
  await expect(page.getByText('Sample clinic:')).toBeVisible();
  await page.getByRole('searchbox').fill('gmail.con');
  const row = page.getByRole('row').filter({ hasText: 'gmail.con' }).first();
  await expect(row).toBeVisible();
  const name = (await row.locator('.who-name').innerText()).trim();
  const old = await row.getByRole('button', { name: /gmail\.con/ }).getAttribute('title');
  await row.focus();
  // Enter opens, Down chooses the suggestion, Enter takes it, Enter saves.
  for (const key of ['Enter', 'ArrowDown', 'Enter', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('region', { name: 'Just done' })).toContainText('Saved');
  const lastName = name.split(' ').at(-1) ?? '';
  expect(emailOf(app.profile, lastName)).toBe(old);
  // A report that did not arrive stays on the list; the line to correct does not.
  await expect(rowOf(page, name).getByRole('button', { name: 'Correct', exact: true })).toHaveCount(0, {
    timeout: 20_000,
  });
  await expect.poll(() => emailOf(app.profile, lastName), { timeout: 20_000 }).toBe(old?.replace('.con', '.com'));
  await rail(page, 'Done').click();
  await expect(page.getByText(name).first()).toBeVisible();
});

test('closing hides, the tray counts and opens again, a second start shows the first', async ({ app }) => {
  const { page } = app;
  await worklistReady(page);
  const visible = () => app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(async () => (await app.desktop.tray()).toolTip).toMatch(/\d+ to fix, checked \d\d:\d\d/);
  expect((await app.desktop.tray()).menu.map((entry) => entry.label).filter(Boolean)).toEqual([
    'Open Bounce Desk',
    'Check now',
    'Pause notifications for an hour',
    'Pause notifications until tomorrow 07:00',
    'Quit',
  ]);
  await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(visible).toBe(false);
  await app.desktop.clickTrayMenu('Open Bounce Desk');
  await expect.poll(visible).toBe(true);
  await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await app.startSecond()).toBe(0);
  await expect.poll(visible).toBe(true);
});

test('tells of ninety days of bounces in one toast, by numbers only', async ({ app }) => {
  await worklistReady(app.page);
  await expect.poll(async () => (await app.desktop.notifications()).length).toBe(1);
  const [toast] = await app.desktop.notifications();
  expect(toast?.title).toMatch(/^\d+ emails came back$/);
  expect(JSON.stringify(toast)).not.toContain('@');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen in the ${theme} theme`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    await worklistReady(page);
    for (const screen of ['To fix', 'Waiting', 'Done', 'Sent', 'Delivery', 'Settings', 'Help'] as const) {
      await rail(page, screen).click();
      await page.waitForTimeout(400);
      const { violations } = await app.axe().analyze();
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)]),
        screen,
      ).toEqual([]);
    }
  });
}
