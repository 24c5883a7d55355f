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

const focused = (page: Page) => page.locator('[role=row]:focus');
const notices = (page: Page) => page.getByRole('region', { name: 'Just done' });
const lastCall = (page: Page, channel: string) =>
  page.evaluate((name) => window.fakeDesk.calls.findLast((call) => call.channel === name)?.input, channel);

async function focusLine(page: Page, name: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: name }).focus();
  await settle(page);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
}

describe('moving in the list', () => {
  test('arrows go from line to line and pass over headings', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'David Cohen');
    await press(page, 'ArrowDown');
    await expect(focused(page)).toContainText('Naledi Mokoena');
    await press(page, 'ArrowUp', 'ArrowUp');
    await expect(focused(page)).toContainText('Thabo Dlamini');
    await press(page, 'End');
    await expect(focused(page)).toContainText('dr.pillay@eyehospital.co.za');
    await press(page, 'Home');
    await expect(focused(page)).toContainText('Thabo Dlamini');
    await expect(page.locator('[role=grid] [tabindex="0"]')).toHaveCount(1);
  });

  test('left and right reach what a line holds; Enter presses it', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'ArrowRight');
    await expect(page.getByRole('checkbox', { name: 'Pick Naledi Mokoena' })).toBeFocused();
    await press(page, 'ArrowRight');
    await expect(page.locator(':focus')).toHaveAttribute('title', 'Copy the number');
    await press(page, 'Enter');
    expect(await lastCall(page, 'clipboard.copy')).toEqual({ text: '082 369 5042' });
    await press(page, 'Escape');
    await expect(focused(page)).toContainText('Naledi Mokoena');
  });

  test('the panel follows the line, asking once where the arrow runs down', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    const asked = () =>
      page.evaluate(() => window.fakeDesk.calls.filter(({ channel }) => channel === 'case.open').length);
    const before = await asked();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
    await settle(page);
    expect(await asked()).toBe(before + 1);
    await expect(page.getByRole('complementary', { name: 'The open line' })).toContainText('Priya Naidoo');
  });

  test('ten thousand lines: few in the document, told as ten thousand, loaded on the way down', async () => {
    const page = await pages.open('ten-thousand');
    const grid = page.getByRole('grid', { name: 'To fix' });
    await expect(grid).toHaveAttribute('aria-rowcount', '10001');
    expect(await grid.getByRole('row').count()).toBeLessThan(40);
    const line = await grid.locator('[role=row][tabindex="0"]');
    await line.focus();
    for (let page_ = 0; page_ < 4; page_ += 1) await press(page, 'End');
    expect(await grid.getByRole('row').count()).toBeLessThan(40);
    const index = Number(await focused(page).getAttribute('aria-rowindex'));
    expect(index).toBeGreaterThan(150);
    await page.evaluate(() => window.fakeDesk.push(['worklist']));
    await settle(page);
    expect(Number(await focused(page).getAttribute('aria-rowindex'))).toBe(index);
  });

  test('search with "/", and an empty answer says where else to look', async () => {
    const page = await pages.open('clinic');
    await press(page, '/');
    await page.keyboard.type('naledi');
    await settle(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 to fix');
    await press(page, 'ArrowDown');
    await expect(focused(page)).toContainText('Naledi Mokoena');
    await page.getByRole('searchbox').fill('zzz');
    await settle(page);
    await expect(page.getByRole('heading', { name: 'Nobody found for “zzz”' })).toBeVisible();
    await page.getByRole('button', { name: 'Show all lines' }).click();
    await settle(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('17 to fix');
  });
});

describe('steps', () => {
  test('V in a focused line notes a voicemail, which Ctrl+Z takes back', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'v');
    expect(await lastCall(page, 'line.decide')).toMatchObject({ rowId: 'line|naledi@gmial.com|p0', kind: 'voicemail' });
    await expect(page.getByRole('row').filter({ hasText: 'Naledi Mokoena' })).toHaveCount(0);
    await press(page, 'Control+z');
    await expect(page.getByRole('row').filter({ hasText: 'Naledi Mokoena' })).toHaveCount(1);
    await expect(notices(page)).toContainText('Taken back.');
  });

  test('undo is offered for ten seconds', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await page.keyboard.press('v');
    await expect(notices(page).getByRole('button', { name: 'Undo' })).toBeVisible();
    await page.clock.runFor(9_000);
    await expect(notices(page).getByRole('button', { name: 'Undo' })).toBeVisible();
    await page.clock.runFor(1_500);
    await expect(notices(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
  });

  test('letter keys can be switched off, and do nothing outside a line', async () => {
    const page = await pages.open('clinic');
    await press(page, 'v');
    expect(await lastCall(page, 'line.decide')).toBeUndefined();
    await press(page, '?');
    await page.getByRole('checkbox', { name: 'Use the letter keys' }).uncheck();
    await page.getByText('Close', { exact: true }).click();
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'v');
    expect(await lastCall(page, 'line.decide')).toBeUndefined();
  });

  test('no email asks whether the address stays in the record', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'n');
    await page.getByRole('button', { name: 'Take it out' }).click();
    await settle(page);
    expect(await lastCall(page, 'correction.save')).toMatchObject({ text: '' });
    await focusLine(page, 'Anneke van der Merwe');
    await press(page, 'n');
    await page.getByRole('button', { name: 'Leave it in the record' }).click();
    await settle(page);
    expect(await lastCall(page, 'line.decide')).toMatchObject({ kind: 'no-email' });
  });

  test('the address is right: says what it costs before it is done', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Sipho Nkosi');
    await press(page, 'r');
    await expect(page.getByRole('alertdialog')).toContainText('costs the clinic some of its good name');
    await page.getByRole('button', { name: 'The patient confirmed it' }).click();
    await settle(page);
    expect(await lastCall(page, 'line.decide')).toMatchObject({ kind: 'address-is-right' });
  });

  test('put off till Monday means Monday morning in the clinic, wherever the computer thinks it is', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'z');
    await page.getByRole('button', { name: /Next week/ }).click();
    await settle(page);
    expect(await lastCall(page, 'line.decide')).toMatchObject({ until: Date.parse('2026-11-16T06:00:00+02:00') });
  });

  test('a badge means no call and no correction', async () => {
    const page = await pages.open('clinic');
    await page.getByRole('searchbox').fill('bongani');
    await settle(page);
    await focusLine(page, 'Bongani Zulu');
    const row = page.getByRole('row').filter({ hasText: 'Deceased' });
    await press(page, 'c', 'v', 'n');
    expect(await lastCall(page, 'line.decide')).toBeUndefined();
    await expect(page.getByRole('combobox', { name: 'New address' })).toHaveCount(0);
    await expect(row.getByTitle('Copy the number')).toHaveCount(0);
  });

  test('a decision shows old, theirs and mine, and keeps the one chosen', async () => {
    const page = await pages.open('clinic');
    const row = page.getByRole('row').filter({ hasText: 'Thabo Dlamini' });
    await expect(row).toContainText('The record now saysthabo@dlamini.co.za');
    await expect(row).toContainText('Thandi entered, today 08:44thabo.dlamini@gmail.com');
    await row.getByRole('button', { name: 'Use mine' }).click();
    await settle(page);
    expect(await lastCall(page, 'correction.decide')).toEqual({ id: 'c1', choice: 'use-mine' });
  });

  test.each([null, ''])('a decision over an address that somebody took out (%j) says so', async (foundRaw) => {
    const page = await pages.open('clinic');
    await page.evaluate((found) => {
      const { fakeDesk } = window;
      fakeDesk.world.rows = fakeDesk.world.rows.map((row) =>
        row.step.kind === 'decide' && row.step.correction.state === 'conflict'
          ? { ...row, step: { ...row.step, correction: { ...row.step.correction, foundRaw: found } } }
          : row,
      );
      fakeDesk.push(['worklist']);
    }, foundRaw);
    await settle(page);
    const row = page.getByRole('row').filter({ hasText: 'Thabo Dlamini' });
    await expect(row).toContainText('The record now saysnothing');
    await expect(row.getByRole('button', { name: 'Keep what is there' })).toBeVisible();
    await expect(row.getByRole('button', { name: 'Write it again' })).toBeVisible();
  });

  test('a failed step is told in its line', async () => {
    const page = await pages.open('clinic');
    await page.evaluate(() => window.fakeDesk.failNext('line.decide', { code: 'nobody-at-desk' }));
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'w');
    await expect(page.getByRole('row').filter({ hasText: 'Naledi Mokoena' })).toContainText('Nobody is at the desk.');
  });

  test('an address that nobody has: find the patient, then type the new address', async () => {
    const page = await pages.open('clinic');
    await focusLine(page, 'Thabo Dlamini');
    await press(page, 'End', 'Enter');
    await page.keyboard.type('refilwe');
    await settle(page);
    await page.getByRole('button', { name: /Refilwe Mahlangu/ }).click();
    await settle(page);
    await page.getByRole('combobox', { name: 'New address' }).fill('refilwe@example.org');
    await press(page, 'Enter');
    expect(await lastCall(page, 'correction.save')).toMatchObject({ patientId: 'p17', text: 'refilwe@example.org' });
  });

  test.each([
    { width: 1180, height: 760 },
    { width: 880, height: 560 },
  ])('what was just done and a banner cover no line that has the focus, at $width pixels', async (size) => {
    const page = await pages.open('clinic', size);
    const inSight = () =>
      page.locator('[role=row]:focus').evaluate((row) => {
        const line = row.getBoundingClientRect();
        const list = row.closest('.grid-scroll')?.getBoundingClientRect();
        const notice = document.querySelector('.notice')?.getBoundingClientRect();
        return line.top >= (list?.top ?? 0) && line.bottom <= Math.min(list?.bottom ?? 0, notice?.top ?? 1e6);
      });
    await focusLine(page, 'Naledi Mokoena');
    await press(page, 'v');
    for (let step = 0; step < 3; step += 1) {
      await press(page, 'ArrowDown');
      await expect.poll(inSight).toBe(true);
    }
    await press(page, 'F8');
    await expect(page.getByText('Only the line you are on is shown.')).toBeVisible();
    await expect.poll(inSight).toBe(true);
    await press(page, 'F8', 'End');
    await expect.poll(inSight).toBe(true);
  });
});
