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
const panel = (page: Page) => page.getByRole('article');

async function openPanel(name: string): Promise<Page> {
  const page = await pages.open('clinic');
  await line(page, name).focus();
  await page.keyboard.press('o');
  await settle(page);
  return page;
}

describe('the record', () => {
  test('says where the practice system keeps the address a second time', async () => {
    const page = await openPanel('Thabo Dlamini');
    await expect(panel(page)).toContainText('Among the patient’s contacts too.');
    await line(page, 'Naledi Mokoena').focus();
    await page.keyboard.press('o');
    await settle(page);
    await expect(panel(page)).not.toContainText('Among the patient’s contacts');
  });
});

describe('calls', () => {
  test('after a wrong number the next one is rung; after the last the patient is asked at the next visit', async () => {
    const page = await openPanel('Naledi Mokoena');
    const shown = line(page, 'Naledi Mokoena').locator('.phone');
    const mobile = (await shown.textContent())?.replace('Copy ', '') ?? '';
    await line(page, 'Naledi Mokoena').focus();
    await page.keyboard.press('w');
    await settle(page);
    const home = (await shown.textContent())?.replace('Copy ', '') ?? '';
    expect(home).toMatch(/^021 /);
    await expect(page.getByRole('region', { name: 'Just done' })).toContainText(`Wrong number noted. Next: ${home}.`);
    await expect(panel(page).locator('.phone-wrong')).toHaveText(mobile);
    await line(page, 'Naledi Mokoena').focus();
    await page.keyboard.press('w');
    await settle(page);
    await expect(page.getByRole('region', { name: 'Just done' })).toContainText('ask at the next visit');
    await expect(line(page, 'Naledi Mokoena').locator('.phone-none')).toHaveText('ask at the next visit');
    const tried = await page.evaluate(() =>
      window.fakeDesk.calls.flatMap(({ channel, input }) =>
        channel === 'line.decide' ? [(input as { note: string }).note] : [],
      ),
    );
    expect(tried).toEqual([mobile, home]);
  });

  test('a click copies the number and says so', async () => {
    const page = await openPanel('Naledi Mokoena');
    const phone = panel(page).locator('.phone').first();
    const number = await phone.textContent();
    await phone.click();
    await settle(page);
    await expect(page.getByRole('region', { name: 'Just done' })).toContainText(`Copied ${number}.`);
  });
});

describe('what never arrived', () => {
  test('a report is settled from the panel too', async () => {
    const page = await openPanel('Naledi Mokoena');
    const missed = panel(page).locator('.missed li').first();
    await expect(missed).toContainText('still missing');
    await missed.getByRole('button', { name: 'Given another way' }).click();
    await settle(page);
    const settled = await page.evaluate(() =>
      window.fakeDesk.calls.filter(({ channel }) => channel === 'report.settle').map(({ input }) => input),
    );
    expect(settled).toEqual([{ rowId: 'report|m1', how: 'given-another-way' }]);
    await expect(page.getByRole('region', { name: 'Just done' })).toContainText('Undo');
  });
});

test('a line that closes by itself while it is read says how', async () => {
  const page = await openPanel('Naledi Mokoena');
  await page.evaluate(() => {
    const { world, push } = window.fakeDesk;
    world.rows = world.rows.filter(({ patient }) => patient?.name !== 'Naledi Mokoena');
    push(['worklist']);
  });
  await settle(page);
  await expect(page.getByRole('region', { name: 'Just done' })).toHaveText(
    /The line of Naledi Mokoena closed by itself: a later message was delivered\./,
  );
});

test('the history is that of address and patient: of whom it speaks, which number was tried, which other address', async () => {
  const page = await openPanel('Anneke van der Merwe');
  const events = await panel(page).locator('.timeline .event-what').allTextContents();
  const number = await line(page, 'Anneke van der Merwe').locator('.phone').textContent();
  expect(events).toEqual([
    'Thandi: note, “Asked her daughter to send the new one”',
    `Thandi: left a voicemail, ${number?.replace('Copy ', '')}`,
    expect.stringMatching(/^Consult report: bounced, /),
    'Sipho: wrong number, 021 555 0134 (Pieter Steyn)',
    'Sipho entered familie.vdmerwe@mweb.co.za for Pieter Steyn instead of old@webmail.co.za. Written to the practice database.',
    'Recall: delivered',
    'Review to before@telkomsa.net: delivered',
  ]);
});
