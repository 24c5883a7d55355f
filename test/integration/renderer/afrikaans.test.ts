import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../../src-main/contract/catalogue/en/all.ts';
import { type DeskPages, settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';
import { wordsInEnglish } from '../../support/fake-bridge/library-english.ts';
import { cutOff } from '../../support/fake-bridge/look.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => {
  expect(await pages.closeWindows()).toEqual([]);
});
afterAll(() => pages.close());

describe.each([
  { width: 880, height: 560 },
  { width: 1180, height: 760 },
])('in Afrikaans at $width by $height', (size) => {
  test('the list, the case and the editor fit', async () => {
    const page = await pages.open('afrikaans', size);
    expect(await page.getAttribute('html', 'lang')).toBe('af');
    expect(await cutOff(page)).toEqual([]);
    await page.getByRole('row', { name: /Naledi Mokoena/ }).focus();
    await page.keyboard.press('o');
    await settle(page);
    await page.getByRole('heading', { name: 'Wat om te doen' }).waitFor();
    expect(await cutOff(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await settle(page);
    await page.getByRole('row', { name: /Naledi Mokoena/ }).focus();
    await page.keyboard.press('Enter');
    await settle(page);
    await page.getByRole('combobox', { name: 'Nuwe adres' }).fill('naledi@gmail.com');
    await settle(page);
    expect(await cutOff(page)).toEqual([]);
  });

  test('the form of a practice database fits', async () => {
    const page = await pages.open('afrikaans', size);
    await page.evaluate(() => {
      const { world, push } = window.fakeDesk;
      world.status = { ...world.status, atDesk: { id: 'anneke', name: 'Anneke', role: 'manager' } };
      push(['status']);
    });
    await page.getByRole('button', { name: 'Instellings' }).click();
    await settle(page);
    await page.getByRole('button', { name: /Praktykstelsel/ }).click();
    await page.getByRole('option', { name: 'Best Practice (Bp Premier)' }).click();
    await settle(page);
    expect(await cutOff(page)).toEqual([]);
    await page.getByRole('button', { name: /Praktykstelsel/ }).click();
    await page.getByRole('option', { name: 'My eie tabel' }).click();
    await page.getByRole('button', { name: /^Kies .* lêer$/ }).click();
    await settle(page);
    await page
      .getByRole('region', { name: 'Praktykdatabasis', exact: true })
      .getByRole('button', { name: 'Toets' })
      .click();
    await settle(page);
    await page.getByText('Vir u IT-persoon', { exact: true }).click();
    await settle(page);
    await page.getByText('Wat Bounce Desk doen').waitFor();
    expect(await cutOff(page)).toEqual([]);
  });
});

test('no button or title keeps its English text', async () => {
  const page = await pages.open('afrikaans');
  const words = await page.locator('button, h1, h2, h3, dt, legend').allTextContents();
  const englishOnly = new Set<string>([english['step.correct'], english['common.undo'], english['section.decision']]);
  expect(words.filter((word) => englishOnly.has(word))).toEqual([]);
  expect(words).toContain('Stel reg');
});

test('nothing that the components say by themselves, to a screen reader above all, is English', async () => {
  const own = Object.values(wordsInEnglish())
    .flatMap((words) => Object.values(words))
    .filter((word) => typeof word === 'string');
  expect(own).toContain('Dismiss');
  const heard: string[] = [];
  const page = await pages.open('afrikaans');
  const listen = async () => {
    await settle(page);
    heard.push(
      ...(await page.evaluate(() => {
        const spoken = [...document.body.querySelectorAll('*')].flatMap((element) => [
          element.getAttribute('aria-label'),
          element.getAttribute('aria-valuetext'),
          element.children.length === 0 ? element.textContent : null,
        ]);
        return spoken.flatMap((text) => (text === null ? [] : text.split(/[,:] /)).map((part) => part.trim()));
      })),
    );
  };
  await page.getByRole('button', { name: /Alle soorte/ }).click();
  await listen();
  await page.keyboard.press('Escape');
  await page.getByRole('row', { name: /Naledi Mokoena/ }).focus();
  await page.keyboard.press('Shift+F10');
  await listen();
  await page.keyboard.press('Escape');
  await page.getByRole('row', { name: /Naledi Mokoena/ }).focus();
  await page.keyboard.press('z');
  await listen();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Alt+ArrowDown');
  await listen();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await listen();
  expect(heard).toEqual(expect.arrayContaining(['Maak toe', 'Die volgende maand', 'Gekose dag', 'jaar', 'Leeg']));
  expect(heard.filter((text) => own.includes(text))).toEqual([]);
});
