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

describe('what the window says of itself', () => {
  test('nothing to fix is said only after a fresh check', async () => {
    const fresh = await pages.open('empty');
    await expect(fresh.getByRole('heading', { name: 'Nothing to fix' })).toBeVisible();
    await expect(fresh.getByText('214 of 221 delivered this month. Checked 09:10.')).toBeVisible();
    const stale = await pages.open('stale');
    await expect(stale.getByRole('heading', { name: 'Not checked since Mon 17:24' })).toBeVisible();
    await expect(stale.getByText('Nothing to fix')).toHaveCount(0);
    await expect(stale.getByText('Who must act: whoever is at the desk.').first()).toBeVisible();
  });

  test('a window left open turns stale by itself', async () => {
    const page = await pages.open('empty');
    await page.clock.fastForward(2 * 3_600_000);
    await page.clock.runFor(60_000);
    await expect(page.getByText('Nothing to fix')).toHaveCount(0);
    await expect(page.getByText('Not checked since today 09:10').first()).toBeVisible();
  });

  test('a refused key names the manager, over the lines that are known', async () => {
    const page = await pages.open('stale-with-rows');
    await expect(page.getByText('Mandrill does not accept the clinic’s key.')).toBeVisible();
    await expect(page.getByText('Who must act: a manager.')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Naledi Mokoena' })).toBeVisible();
  });

  test('the practice database away: unknown patients, what waits, and since when', async () => {
    const page = await pages.open('practice-away');
    await expect(page.getByText('2 corrections wait: keep Bounce Desk running.')).toBeVisible();
    await expect(page.getByText('Patient not known yet')).toBeVisible();
  });

  test('the first run shows its progress and lets one work', async () => {
    const page = await pages.open('first-run');
    await expect(page.getByText('Checking day 12 of 90')).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Days read' })).toHaveAttribute('value', '12');
    await expect(page.getByRole('button', { name: 'Correct', exact: true }).first()).toBeEnabled();
  });

  test('below thirty messages the rate is too few to say', async () => {
    const page = await pages.open('few');
    await expect(page.getByRole('banner')).toContainText('9 of 11 delivered');
    await expect(page.getByRole('banner')).toContainText('too few to say');
  });

  test('loading is said after 400 ms, not before', async () => {
    const page = await pages.open('clinic');
    await page.evaluate(() => {
      window.fakeDesk.world.delay = 60_000;
    });
    await page.getByRole('navigation').getByRole('button', { name: 'Sent' }).click();
    await page.clock.runFor(300);
    await expect(page.getByText('Reading the list…')).toHaveCount(0);
    await page.clock.runFor(200);
    await expect(page.getByText('Reading the list…')).toBeVisible();
  });

  test('an error stands where the list would, with a way to try again', async () => {
    const page = await pages.open('broken');
    await expect(page.getByRole('heading', { name: 'The list could not be read' })).toBeVisible();
    await page.evaluate(() => {
      window.fakeDesk.world.failing = {};
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await settle(page);
    await expect(page.getByRole('row').filter({ hasText: 'Naledi Mokoena' })).toBeVisible();
  });

  test.each(['Delivery', 'Settings'] as const)('%s that could not be read can be tried again', async (screen) => {
    const page = await pages.open('broken');
    await showScreen(page, screen);
    await expect(page.getByText('The stored messages are damaged.')).toBeVisible();
    await page.evaluate(() => {
      window.fakeDesk.world.failing = {};
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await settle(page);
    await expect(page.getByText('The stored messages are damaged.')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  });

  test('a list not checked for long offers to check', async () => {
    const page = await pages.open('stale');
    await page.getByRole('main').getByRole('button', { name: 'Check now' }).click();
    const asked = () => page.evaluate(() => window.fakeDesk.calls.map(({ channel }) => channel));
    expect(await asked()).toContain('sync.now');
  });

  test('a kind of which there is none is not “0 to fix”, and there is nothing to save of it', async () => {
    const page = await pages.open('clinic');
    await page.keyboard.press('/');
    await page.keyboard.type('zzz');
    await settle(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('To fix');
    await expect(page.getByRole('button', { name: 'Print or save…' })).toHaveCount(0);
  });

  test('the sample clinic says so, and leads to the own one', async () => {
    const page = await pages.open('sample');
    await expect(page.getByText('Sample clinic: made-up patients, nothing is sent.')).toBeVisible();
    await page.getByRole('button', { name: 'Set up my clinic' }).click();
    await settle(page);
    await expect(page.getByRole('heading', { name: 'You, as manager' })).toBeVisible();
  });

  test('problems on our side are one banner and one page for the IT person', async () => {
    const page = await pages.open('clinic-side');
    await expect(page.getByText('7 messages came back because of our own mail set-up.')).toBeVisible();
    await page.getByRole('button', { name: 'Show what to change' }).click();
    await settle(page);
    await expect(page.locator('.problem mark')).toHaveText('sender is unauthenticated');
    await page.getByRole('button', { name: 'Copy all of it' }).click();
    await settle(page);
    const copied = await page.evaluate(
      () => window.fakeDesk.calls.findLast(({ channel }) => channel === 'clipboard.copy')?.input as { text: string },
    );
    for (const part of [
      'nobody needs a call',
      'The sending domain can’t prove itself',
      'From: reports@eyeclinic.co.za',
      'To domains: gmail.com, yahoo.co.za',
      '2. Publish the SPF and DKIM records that Mandrill shows in the DNS of that domain.',
      'SPF [mail.eyeclinic.co.za] with ip: [198.2.180.60] = did not pass',
      'Mandrill does not accept the sending domain',
    ])
      expect(copied.text).toContain(part);
    // Nobody knows on which day it is read.
    expect(copied.text).toMatch(
      /2 consult reports, Sunday,? 8 November 2026 at 09:24.* to Thursday,? 12 November 2026 at/,
    );
    expect(copied.text).toMatch(/1 consult report, Tuesday,? 3 November 2026 at 09:24:00 GMT\+2$/m);
    // The reports that it held up are listed where they are settled.
    await page.getByRole('button', { name: 'Show the reports' }).first().click();
    await settle(page);
    await expect(page.getByRole('heading', { name: '1 to fix' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Our mail could not prove who sent it/ })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Fatima Adams' })).toBeVisible();
    const asked = await page.evaluate(
      () => window.fakeDesk.calls.findLast(({ channel }) => channel === 'worklist.page')?.input,
    );
    expect(asked).toMatchObject({ view: 'to-fix', type: 'consult-report', reason: 's10' });
    // And those that Mandrill did not even try, by its word.
    await page.getByRole('button', { name: 'Show what to change' }).click();
    await settle(page);
    await page.getByRole('button', { name: 'Show the reports' }).nth(1).click();
    await settle(page);
    await expect(page.getByRole('heading', { name: '1 to fix' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Our sending domain is not set up/ })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Our sending domain is not set up' })).toBeVisible();
  });
});

describe('what stands before the desk', () => {
  test('a covered window shows no patient; the PIN brings back what was half-typed', async () => {
    const page = await pages.open('clinic');
    await page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'New address' }).fill('naledi@half');
    await page.keyboard.press('Control+l');
    await settle(page);
    await expect(page.getByText('Naledi')).toHaveCount(0);
    await page.getByRole('button', { name: 'Thandi' }).click();
    await page.getByLabel('PIN of Thandi').fill('9999');
    await page.keyboard.press('Enter');
    await settle(page);
    await expect(page.getByRole('alert')).toContainText('That is not the PIN. 4 more tries.');
    await page.getByLabel('PIN of Thandi').fill('1234');
    await page.keyboard.press('Enter');
    await settle(page);
    await expect(page.getByRole('combobox', { name: 'New address' })).toHaveValue('naledi@half');
  });

  test('records whose sealed key is damaged ask for no passphrase, and open once the file is back', async () => {
    const page = await pages.open('sealed-key-lost');
    await expect(page.getByRole('alert')).toContainText('damaged: C:\\Users');
    await expect(page.getByRole('alert')).toContainText('from a backup');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByText('Nothing is lost')).toHaveCount(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await settle(page);
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  });

  test('a manager makes a new recovery passphrase, which stays in sight until it is kept', async () => {
    const page = await pages.open('manager');
    await showScreen(page, 'Settings');
    await page.getByRole('button', { name: 'Make a new passphrase…' }).click();
    await page.getByRole('button', { name: 'Make it and show it' }).click();
    await settle(page);
    await expect(page.getByText('M2XP')).toBeVisible();
    await page.getByRole('checkbox', { name: 'It is written down and kept safe' }).check();
    await page.getByRole('button', { name: 'Back to Settings' }).click();
    await settle(page);
    await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
    await expect(page.getByText('M2XP')).toHaveCount(0);
  });

  test('locked records ask for the passphrase and say that nothing is lost', async () => {
    const page = await pages.open('locked');
    await expect(page.getByText('Nothing is lost.')).toBeVisible();
    await page.getByLabel('Recovery passphrase').fill('wrong words');
    await page.getByRole('button', { name: 'Open the records' }).click();
    await settle(page);
    await expect(page.getByText('That is not the recovery passphrase.')).toBeVisible();
    await page.getByLabel('Recovery passphrase').fill('K7QD M2XA');
    await page.getByRole('button', { name: 'Open the records' }).click();
    await settle(page);
    await expect(page.getByRole('grid', { name: 'To fix' })).toBeVisible();
  });

  test('records of a newer version are refused with who must act', async () => {
    const page = await pages.open('refused');
    await expect(page.getByText('made by a newer Bounce Desk')).toBeVisible();
    await expect(page.getByText('Who must act: your IT person.')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await settle(page);
    await expect(page.getByRole('grid', { name: 'To fix' })).toBeVisible();
  });

  test('the first run: four steps, a preview of the patients, a passphrase that stays until it is kept', async () => {
    const page = await pages.open('welcome');
    await page.getByRole('button', { name: 'Set up my clinic' }).click();
    await page.getByLabel('Your name').fill('Anneke');
    await page.getByLabel('PIN', { exact: true }).fill('1234');
    await page.getByLabel('PIN once more').fill('1234');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Mandrill key').fill('wrong');
    await page.getByRole('button', { name: 'Test' }).click();
    await settle(page);
    await expect(page.getByRole('alert')).toContainText('Mandrill does not accept');
    await page.getByText('which rights the key needs').click();
    await expect(page.getByText('rejects/delete')).toBeVisible();
    await page.getByRole('button', { name: 'Copy the list' }).click();
    await settle(page);
    const copied = await page.evaluate(
      () => window.fakeDesk.calls.findLast(({ channel }) => channel === 'clipboard.copy')?.input as { text: string },
    );
    expect(copied.text.split('\n')).toContain('messages/search-time-series');
    expect(copied.text).not.toMatch(/content|send\b/);
    await page.getByLabel('Mandrill key').fill('right');
    await page.getByRole('button', { name: 'Test' }).click();
    await settle(page);
    await expect(page.getByText('It may not lift the block of one address')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
    await page.getByRole('checkbox', { name: /reports@eyeclinic/ }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: /Practice system/ }).click();
    await page.getByRole('option', { name: 'My own table' }).click();
    await page.getByRole('button', { name: 'Choose the file' }).click();
    await settle(page);
    await expect(page.getByRole('button', { name: /Mobile/ })).toContainText('cell_phone');
    await page.getByRole('button', { name: 'Test' }).click();
    await settle(page);
    await expect(page.getByRole('table')).toContainText('Naledi Mokoena');
    // Left for later by mistake: nothing that was entered is lost.
    await page.getByRole('button', { name: 'Leave it for later' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: /Practice system/ }).click();
    await page.getByRole('option', { name: 'My own table' }).click();
    await expect(page.getByText('practice.db')).toBeVisible();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByText('Europe/London, as this computer')).toBeVisible();
    await page.getByRole('button', { name: 'Finish' }).click();
    await settle(page);
    await expect(page.getByText('HW4P')).toBeVisible();
    const finished = await page.evaluate(
      () => window.fakeDesk.calls.find(({ channel }) => channel === 'setup.finish')?.input,
    );
    expect(finished).toMatchObject({ settings: { timeZone: 'Europe/London', practice: { engine: 'sqlite' } } });
    await page.evaluate(() => window.fakeDesk.push(['status']));
    await settle(page);
    await expect(page.getByRole('button', { name: 'Open Bounce Desk' })).toBeDisabled();
    await page.getByRole('checkbox', { name: 'It is written down and kept safe' }).check();
    await page.getByRole('button', { name: 'Open Bounce Desk' }).click();
    await settle(page);
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  });
});
