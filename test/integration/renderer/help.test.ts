import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { clinicSideWords } from '../../../src-main/contract/catalogue/clinic-side.ts';
import { phoneSentence } from '../../../src-main/contract/catalogue/phone-sentence.ts';
import { t } from '../../../src-main/contract/catalogue/translate.ts';
import { clinicSideReasons, reasonCodes } from '../../../src-main/contract/reason.ts';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

const main = (page: Page) => page.getByRole('main');
const panel = (page: Page) => page.getByRole('complementary', { name: 'The open line' });

async function openHelp(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Help' }).click();
  await settle(page);
}

async function openRow(page: Page, text: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: text }).first().focus();
  await settle(page);
}

describe('the help', () => {
  test('has a page for each of the 17 reasons, in the words of the case', async () => {
    const page = await pages.open('clinic');
    await openHelp(page);
    for (const code of reasonCodes) {
      const title = t(`reason.${code}.title`);
      const phone = phoneSentence(code) ?? 'Nobody needs a call about this.';
      await main(page).getByRole('button', { name: title, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
      for (const words of [
        t(`reason.${code}.explanation`),
        t(`reason.${code}.action`),
        t(`reason.${code}.waiting`),
        phone,
      ]) {
        await expect(main(page)).toContainText(words);
      }
      const forIt = clinicSideReasons.has(code) ? clinicSideWords(code).change : [];
      for (const step of forIt) await expect(main(page).getByRole('listitem').filter({ hasText: step })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'What your IT person should change' })).toHaveCount(
        forIt.length === 0 ? 0 : 1,
      );
      await main(page).getByRole('button', { name: 'All of the help' }).click();
    }
  });

  test('is reached and left by keyboard', async () => {
    const page = await pages.open('clinic');
    await page.getByRole('navigation').getByRole('button', { name: 'Help' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'The mailbox is full' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Why mail comes back' })).toBeVisible();
  });

  test('opens at the reason of the case, and leads back to it', async () => {
    const page = await pages.open('clinic');
    await openRow(page, 'Sipho Nkosi');
    await panel(page).getByRole('button', { name: 'More about this reason' }).click();
    await settle(page);
    await expect(page.getByRole('heading', { level: 1, name: t('reason.s3.title') })).toBeFocused();
    await page.getByRole('button', { name: 'Back to To fix' }).click();
    await settle(page);
    await expect(panel(page).getByRole('heading', { name: 'Sipho Nkosi' })).toBeVisible();
  });

  test('opens from the page for the IT person, and leads back there', async () => {
    const page = await pages.open('clinic-side');
    await page.getByRole('button', { name: 'Show what to change' }).click();
    await settle(page);
    await page.getByRole('button', { name: 'More about this reason' }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('reason.s10.title') })).toBeFocused();
    await page.getByRole('button', { name: 'Back to the page for your IT person' }).click();
    await expect(page.getByRole('heading', { name: 'For your IT person' })).toBeVisible();
  });

  test('says how often a passing failure must repeat, as the clinic has it set', async () => {
    const page = await pages.open('clinic');
    await page.evaluate(() => {
      const { world } = window.fakeDesk;
      world.settings = { ...world.settings, thresholds: { mailbox: 5, server: 6 } };
    });
    await openHelp(page);
    await page.getByRole('button', { name: 'When passing failures add up' }).click();
    await expect(main(page)).toContainText('after 5 times');
    await expect(main(page)).toContainText('after 6 times');
    await expect(main(page)).toContainText('Ours, not Mandrill’s');
  });
});

describe('the server’s words', () => {
  const marked = 'does not exist';
  test.each([
    ['control characters', `smtp;550 5.1.1\u0001\u0007\u001b[31m it ${marked}\r\n\t\u007f\u0085 end`],
    ['right to left, with overrides', `smtp;550 \u202eit ${marked}\u202c البريد غير موجود \u2067x\u2069`],
    ['ten kilobytes', `smtp;550 it ${marked} ${'=20 trace \r\n'.repeat(850)}`],
    ['lone surrogates', `smtp;550 \ud800 it \udc00${marked}\ud83d end 😀`],
    ['what looks like markup', `smtp;550 <img src=x onerror=alert(1)> it ${marked} <b>&amp;`],
  ])('are shown, marked, selected and copied letter by letter: %s', async (_what, reply) => {
    const page = await pages.open('clinic');
    await page.evaluate((text) => {
      window.fakeDesk.world.reply = text;
    }, reply);
    await openRow(page, 'Johan Botha');
    const box = panel(page).getByRole('group', { name: 'The server’s words, as they came' });
    expect(await box.evaluate((element) => element.textContent)).toBe(reply);
    expect(await box.locator('mark').evaluateAll((marks) => marks.map((mark) => mark.textContent))).toEqual([marked]);
    const selectable = await box.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return getSelection()?.rangeCount === 1 && getComputedStyle(element).userSelect !== 'none';
    });
    expect(selectable).toBe(true);
    const { height } = (await box.boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(30);
    expect(height).toBeLessThanOrEqual(280);
    await box.focus();
    await expect(box).toBeFocused();
    await panel(page).getByRole('button', { name: 'Copy', exact: true }).click();
    const copied = await page.evaluate(
      () => window.fakeDesk.calls.findLast(({ channel }) => channel === 'clipboard.copy')?.input,
    );
    expect(copied).toEqual({ text: reply });
  });
});

describe('the case', () => {
  test('at low confidence says so, names the runner-up and leads to both pages', async () => {
    const page = await pages.open('clinic');
    await openRow(page, 'Zanele Khumalo');
    const words = 'Most likely the mail server refuses our mail, or the address does not exist';
    await expect(page.getByRole('row').filter({ hasText: 'Zanele Khumalo' })).toContainText(words);
    await expect(panel(page)).toContainText(words);
    await expect(panel(page).getByRole('button', { name: 'More about this reason' })).toBeVisible();
    await panel(page).getByRole('button', { name: 'More about “The address does not exist”' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The address does not exist' })).toBeVisible();
  });

  test('tells Mandrill’s verdict, and that an escalation is ours', async () => {
    const page = await pages.open('clinic');
    await openRow(page, 'Sipho Nkosi');
    await expect(panel(page)).toContainText('Mandrill calls it final.');
    await openRow(page, 'Anneke van der Merwe');
    await expect(panel(page)).toContainText('Mandrill calls it passing each time.');
    await expect(panel(page)).toContainText('Bounce Desk’s rule, not Mandrill’s');
    await expect(panel(page).getByRole('listitem').filter({ hasText: '(3 of 3)' })).toBeVisible();
    await expect(panel(page)).toContainText('“3 of 3” counts failures that Mandrill calls passing');
  });

  test.each([
    [
      'Naledi Mokoena',
      'The address does not exist',
      'Not sent because of the bounce of 1 Nov. Mandrill calls it final.',
    ],
    ['Thabo Dlamini', 'The patient reported an earlier message as spam', 'Not sent because of the complaint of 1 Nov.'],
    [
      'Anneke van der Merwe',
      'The patient asked not to receive mail',
      'Not sent because of the wish for no mail of 1 Nov.',
    ],
    ['Sipho Nkosi', 'Blocked by hand: asked not to receive mail', 'Do not send it again.'],
    ['Priya Naidoo', 'Our sending domain is not set up', 'Who must act: your IT person.'],
    ['Johan Botha', 'Not an address that mail can be sent to', 'It is not written as an address is'],
    ['Zanele Khumalo', 'Mandrill says “brand-new”', 'Mandrill did not try to send it.'],
  ])('of %s, not sent: %s', async (name, line, told) => {
    const page = await pages.open('not-sent');
    await openRow(page, name);
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText(line);
    await expect(panel(page)).toContainText(line);
    await expect(panel(page)).toContainText(told);
    await expect(panel(page)).not.toContainText('The reason is not known');
  });

  test('blames no address for a fault that is likely our own', async () => {
    const page = await pages.open('not-sent');
    await openRow(page, 'Fatima Adams');
    await expect(page.getByRole('row').filter({ hasText: 'Fatima Adams' })).toContainText(
      'Most likely our mail was taken for spam',
    );
    const told = await page.getByRole('row').filter({ hasText: 'Fatima Adams' }).innerText();
    expect(told).not.toMatch(/does not exist/);
    expect(await panel(page).getByRole('region', { name: 'What happened' }).innerText()).not.toMatch(/address/);
  });
});
