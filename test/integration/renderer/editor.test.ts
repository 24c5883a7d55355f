import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

const line = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const field = (page: Page) => page.getByRole('combobox', { name: 'New address' });
const saved = (page: Page) =>
  page.evaluate(() =>
    window.fakeDesk.calls.filter(({ channel }) => channel === 'correction.save').map(({ input }) => input),
  );

async function focusLine(page: Page, name: string): Promise<void> {
  await line(page, name).focus();
  await settle(page);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
}

describe('the editor in the row', () => {
  test('fixes a typo in four keystrokes, offers undo, and the next line has the focus', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    // Without waiting between them: the check of the address may come later.
    for (const key of ['Enter', 'ArrowDown', 'Enter', 'Enter']) await page.keyboard.press(key);
    await settle(page);
    expect(await saved(page)).toEqual([
      {
        rowId: 'line|naledi@gmial.com|p0',
        patientId: null,
        text: 'naledi@gmail.com',
        alsoFor: [],
        belongsToAnotherConfirmed: false,
        suggestionTaken: true,
      },
    ]);
    await expect(page.getByRole('region', { name: 'Just done' })).toContainText('Saved for Naledi Mokoena.');
    await expect(line(page, 'Naledi Mokoena')).toHaveCount(0);
    await expect(page.locator('[role=row]:focus')).toContainText('Anneke van der Merwe');
  });

  test('keeps the old address in sight and marks what changed', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'Enter');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('naledi@gmial.com');
    await press(page, 'ArrowDown', 'Enter');
    await expect(field(page)).toHaveValue('naledi@gmail.com');
    await expect(page.locator('.editor-old mark')).toHaveText(['ia', 'ai']);
    await expect(page.locator('.check')).toHaveText('No problem found. gmail.com takes mail.');
  });

  test('Tab only moves, Esc leaves without saving and keeps what was typed', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'Enter', 'ArrowDown', 'Tab');
    await expect(field(page)).toHaveValue('naledi@gmial.com');
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
    await field(page).fill('naledi.mokoena@gm');
    await press(page, 'Escape');
    await expect(page.locator('[role=row]:focus')).toContainText('Not saved yet: naledi.mokoena@gm');
    await press(page, 'Enter');
    await expect(field(page)).toHaveValue('naledi.mokoena@gm');
    expect(await saved(page)).toEqual([]);
  });

  test('a half-typed correction survives a change of the list, another screen, and the end of its line', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'Enter');
    await field(page).fill('naledi@half');
    await page.evaluate(() => {
      window.fakeDesk.world.rows = window.fakeDesk.world.rows.slice(1);
      window.fakeDesk.push(['worklist', 'status']);
    });
    await settle(page);
    await expect(line(page, 'Thabo Dlamini')).toHaveCount(0);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('naledi@half');
    const rail = page.getByRole('navigation', { name: 'Screens' });
    await rail.getByRole('button', { name: 'Sent' }).click();
    await settle(page);
    await rail.getByRole('button', { name: 'To fix' }).click();
    await settle(page);
    await expect(field(page)).toHaveValue('naledi@half');
    await page.evaluate(() => {
      const { world } = window.fakeDesk;
      world.rows = world.rows.filter((row) => row.patient?.name !== 'Naledi Mokoena');
      window.fakeDesk.push(['worklist', 'status']);
    });
    await settle(page);
    await expect(page.getByText('closed while you were typing')).toContainText('naledi@half');
  });

  test('an address of another patient needs a second, explicit yes', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'Enter');
    await field(page).fill('thabo@gmail.com');
    // Saved before the check has answered: the main process refuses, and nothing is lost.
    await page.keyboard.press('Enter');
    await settle(page);
    await expect(page.getByRole('alert')).toContainText('in the record of Thabo Dlamini');
    await expect(field(page)).toHaveValue('thabo@gmail.com');
    await page.getByRole('checkbox', { name: 'Use it for Naledi Mokoena as well' }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await settle(page);
    expect((await saved(page)).at(-1)).toMatchObject({ text: 'thabo@gmail.com', belongsToAnotherConfirmed: true });
  });

  test('a mistyped domain is ticked for all who share the address, any other new address for nobody', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Anneke van der Merwe');
    await press(page, 'Enter');
    const ticks = page.getByRole('group', { name: /share/ }).getByRole('checkbox');
    await field(page).fill('anneke@gmail.com');
    await expect(ticks.nth(0)).not.toBeChecked();
    await expect(ticks.nth(1)).not.toBeChecked();
    await field(page).fill('familie.vdmerwe@mweb.com');
    await expect(ticks.nth(0)).toBeChecked();
    await ticks.nth(1).uncheck();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await settle(page);
    expect((await saved(page)).at(-1)).toMatchObject({ alsoFor: ['p8'] });
  });

  test('says what the check found', async () => {
    const findings = {
      'naledi@': 'Not complete yet.',
      'naledi mokoena@gmail.com': 'This can’t be an email address.',
      'naledi@nomail.co.za': 'nomail.co.za takes no mail.',
      'naledi@offline.co.za': 'Whether offline.co.za takes mail could not be checked.',
      'naledi@missing.co.za': 'There is no domain missing.co.za.',
      'noreply@gmail.com': 'Nobody reads mail at this address',
      'naledi@münchen.de':
        'No problem found. münchen.de takes mail. Stored as naledi@xn--mnchen-3ya.de: that is how such an address travels.',
      'none@gmail.com': 'This looks like a stand-in',
      'bounced@gmail.com': 'came back before, 3 Oct: the address does not exist.',
    };
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'Enter');
    for (const [text, finding] of Object.entries(findings)) {
      await field(page).fill(text);
      await settle(page);
      await expect(page.locator('.check')).toContainText(finding);
    }
  });

  test('shows what else the field holds and stays', async () => {
    const page = await pages.open('clinic');
    await page.evaluate(() => {
      const { world, push } = window.fakeDesk;
      world.rows = world.rows.map((row) =>
        row.patient?.name === 'Naledi Mokoena'
          ? { ...row, patient: { ...row.patient, rawEmail: 'kagiso@mweb.co.za; Naledi@gmial.com' } }
          : row,
      );
      push(['worklist']);
    });
    await settle(page);
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'Enter');
    await expect(page.getByRole('form')).toContainText(
      'The record holds another address too, kept as it is: kagiso@mweb.co.za',
    );
  });

  test('asks again while an answer from outside is awaited, and then no more', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'Enter');
    await field(page).fill('naledi@slow.co.za');
    await settle(page);
    await expect(page.locator('.check')).toHaveText('No problem found so far. Still asking about slow.co.za.');
    const asked = () =>
      page.evaluate(
        () =>
          window.fakeDesk.calls.filter(
            ({ channel, input }) => channel === 'editor.check' && JSON.stringify(input).includes('slow.co.za'),
          ).length,
      );
    await page.clock.runFor(60_000);
    expect(await asked()).toBe(5);
  });

  test('a failure is told beside the field and nothing typed is lost', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'Enter');
    await field(page).fill('naledi@example.org');
    await page.evaluate(() => window.fakeDesk.failNext('correction.save', { code: 'store-disk-full' }));
    await press(page, 'Enter');
    await expect(page.getByRole('alert')).toContainText('The disk of this computer is full');
    await expect(field(page)).toHaveValue('naledi@example.org');
    await press(page, 'Enter');
    await expect(page.getByRole('region', { name: 'Just done' })).toContainText('Saved');
  });

  test('where writing is off, Save reads Copy and the line stays to be typed', async () => {
    const page = await pages.open('writing-off');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'Enter', 'ArrowDown', 'Enter');
    await expect(
      page.getByRole('button', { name: 'Copy', exact: true }).and(page.locator('[type=submit]')),
    ).toBeVisible();
    await press(page, 'Enter');
    const copied = await page.evaluate(
      () => window.fakeDesk.calls.findLast(({ channel }) => channel === 'clipboard.copy')?.input,
    );
    expect(copied).toEqual({ text: 'naledi@gmail.com' });
    await expect(line(page, 'Naledi Mokoena')).toContainText('Type it in the practice system');
  });
});
