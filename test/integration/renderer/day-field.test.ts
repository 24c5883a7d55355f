import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';
import { showScreen } from '../../support/fake-bridge/moments.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

/** The day that a field shows, as one reads it. */
const shown = async (page: Page) => (await page.locator('.day-parts').innerText()).replaceAll(/\s/g, '');
const firstDay = (page: Page) => page.getByRole('grid', { name: 'Sent' }).getByRole('heading', { level: 2 }).first();
const asked = (page: Page, channel: string) =>
  page.evaluate(
    (name) => window.fakeDesk.calls.filter((call) => call.channel === name).map(({ input }) => input),
    channel,
  ) as Promise<Record<string, unknown>[]>;

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
}

async function openSent(): Promise<Page> {
  const page = await pages.open('clinic');
  await showScreen(page, 'Sent');
  return page;
}

describe('the day of Sent', () => {
  test('is typed as the language writes it, and the list begins there', async () => {
    const page = await openSent();
    expect(await shown(page)).toBe('12/11/2026');
    await page.getByRole('spinbutton', { name: /^day/ }).focus();
    await page.keyboard.type('03102026');
    await settle(page);
    expect(await shown(page)).toBe('03/10/2026');
    // 00:00 of the next day in the clinic; the years 2, 20 and 202 on the way were never asked for.
    const days = (await asked(page, 'sent.page')).map(({ before }) => before);
    expect(days.at(-1)).toBe(Date.parse('2026-10-04T00:00:00+02:00') / 1000);
    expect(days.filter((before) => before !== null && Number(before) < 1_700_000_000)).toEqual([]);
  });

  test('moves by the arrow keys, a part at a time', async () => {
    const page = await openSent();
    await page.getByRole('spinbutton', { name: /^day/ }).focus();
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await shown(page)).toBe('09/11/2026');
    await expect(firstDay(page)).toHaveText('Mon');
    await press(page, 'ArrowRight', 'ArrowDown');
    expect(await shown(page)).toBe('09/10/2026');
  });

  test.each([
    ['later than today', '25122027'],
    ['older than what is kept', '01012020'],
  ])('%s: shows the day of the list again once it is left', async (_, typed) => {
    const page = await openSent();
    const before = (await asked(page, 'sent.page')).length;
    await page.getByRole('spinbutton', { name: /^year/ }).focus();
    await page.keyboard.type(typed.slice(4));
    await page.getByRole('searchbox').focus();
    await settle(page);
    expect(await shown(page)).toBe('12/11/2026');
    expect((await asked(page, 'sent.page')).length).toBe(before);
  });

  test.each([
    ['the year', 4, '11/11/yyyy'],
    ['everything', 10, 'dd/mm/yyyy'],
  ])('with %s deleted shows the day of the list again once it is left', async (_, times, rest) => {
    const page = await openSent();
    await page.getByRole('button', { name: 'A day earlier' }).click();
    await settle(page);
    await page.getByRole('spinbutton', { name: /^year/ }).focus();
    await press(page, ...Array<string>(times).fill('Backspace'));
    expect(await shown(page)).toBe(rest);
    await page.getByRole('searchbox').focus();
    await settle(page);
    expect(await shown(page)).toBe('11/11/2026');
    await expect(firstDay(page)).toHaveText('Yesterday');
  });

  test('is taken from the calendar by the keyboard alone; Esc leaves the day as it was', async () => {
    const page = await openSent();
    await page.getByRole('spinbutton', { name: /^day/ }).focus();
    await press(page, 'Alt+ArrowDown', 'ArrowLeft', 'Escape');
    await expect(page.getByRole('application')).toBeHidden();
    expect(await shown(page)).toBe('12/11/2026');
    await expect(page.locator('.day-input :focus')).toHaveCount(1);
    await press(page, 'Alt+ArrowDown', 'PageUp', 'ArrowLeft', 'Enter');
    await expect(page.getByRole('application')).toBeHidden();
    expect(await shown(page)).toBe('11/10/2026');
    await expect(page.locator('.day-input :focus')).toHaveCount(1);
    expect((await asked(page, 'sent.page')).at(-1)).toMatchObject({
      before: Date.parse('2026-10-12T00:00:00+02:00') / 1000,
    });
  });

  test('ends with the clinic’s today, where the computer is a day ahead', async () => {
    const page = await openSent();
    // 07:24 in London is 20:24 of the day before in Pago Pago.
    await page.evaluate(() => {
      const { world, push } = window.fakeDesk;
      world.status = { ...world.status, timeZone: 'Pacific/Pago_Pago' };
      push(['status']);
    });
    await settle(page);
    expect(await shown(page)).toBe('11/11/2026');
    await page.locator('.day-open').click();
    await settle(page);
    await expect(page.locator('[aria-current=date]')).toHaveText('11');
    await expect(page.getByRole('button', { name: /12 November/ })).toBeDisabled();
    expect(await page.getByRole('application').ariaSnapshot()).not.toMatch(/today/i);
  });
});

test('a day field keeps the focus, and what is typed, while another window is in front', async () => {
  const page = await openSent();
  await page.getByRole('spinbutton', { name: /^year/ }).focus();
  await press(page, 'Backspace');
  await page.evaluate(() => {
    const part = document.activeElement;
    part?.dispatchEvent(new FocusEvent('blur'));
    part?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    window.dispatchEvent(new FocusEvent('blur'));
  });
  await settle(page);
  expect(await shown(page)).toBe('12/11/202');
  await press(page, '6');
  await expect(page.locator('.day-part:focus')).toHaveCount(1);
});

describe('the day till which a line is put off', () => {
  async function ask(scenario: 'clinic' | 'afrikaans' = 'clinic'): Promise<Page> {
    const page = await pages.open(scenario);
    await page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).focus();
    await press(page, 'z');
    await page.getByRole('spinbutton').first().focus();
    return page;
  }

  test('is typed and confirmed by Enter, and means the morning there', async () => {
    const page = await ask();
    await page.keyboard.type('05022027');
    await press(page, 'Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await asked(page, 'line.decide')).toMatchObject([{ until: Date.parse('2027-02-05T06:00:00+02:00') }]);
  });

  test('must be still to come: else it is said what can be chosen, and nothing is put off', async () => {
    const page = await ask();
    await page.keyboard.type('12112026');
    await expect(page.getByText('Choose 13 November 2026 or later.')).toBeHidden();
    await press(page, 'Tab', 'Tab');
    await expect(page.getByText('Choose 13 November 2026 or later.')).toBeVisible();
    await page.getByRole('spinbutton').first().focus();
    await press(page, 'Enter');
    await expect(page.getByRole('button', { name: 'Put off' })).toBeDisabled();
    expect(await asked(page, 'line.decide')).toEqual([]);
    await page.keyboard.type('13');
    await press(page, 'Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await asked(page, 'line.decide')).toHaveLength(1);
  });

  test('a day before that was right before it was changed to one that is not is not taken', async () => {
    const page = await ask();
    await page.keyboard.type('05022027');
    await page.getByRole('spinbutton', { name: /^year/ }).focus();
    await page.keyboard.type('2026');
    await page.getByRole('button', { name: 'Put off' }).click();
    await settle(page);
    await expect(page.getByText('Choose 13 November 2026 or later.')).toBeVisible();
    expect(await asked(page, 'line.decide')).toEqual([]);
  });

  test('Esc leaves the question, from the field and from its calendar by turns', async () => {
    const page = await ask();
    await press(page, 'Alt+ArrowDown');
    await expect(page.getByRole('application')).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByRole('application')).toBeHidden();
    await expect(page.getByRole('dialog', { name: 'Put off until' })).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await asked(page, 'line.decide')).toEqual([]);
  });

  test('in Afrikaans the year comes first', async () => {
    const page = await ask('afrikaans');
    expect(await shown(page)).toBe('jjjj-mm-dd');
    await page.keyboard.type('20270205');
    expect(await shown(page)).toBe('2027-02-05');
    await press(page, 'Enter');
    expect(await asked(page, 'line.decide')).toMatchObject([{ until: Date.parse('2027-02-05T06:00:00+02:00') }]);
  });
});
