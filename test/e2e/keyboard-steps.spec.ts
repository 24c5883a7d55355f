import type { Locator, Page } from '@playwright/test';
import { type Keys, keysOf } from './keys.ts';
import { expect, setUp, test } from './own-clinic.ts';
import { rail, rowOf } from './screen.ts';

const line = (page: Page) => page.getByRole('grid').locator('[role=row][tabindex="0"]');

/** From the list to a line, then along it to one of its buttons. */
async function useInLine(page: Page, keys: Keys, row: Locator, name: string): Promise<void> {
  await expect(row.getByRole('button', { name, exact: true })).toBeVisible({ timeout: 30_000 });
  await keys.tabTo(line(page));
  await keys.press('Home');
  const focused = page.locator(':focus');
  for (let step = 0; step < 12 && (await row.and(focused).count()) === 0; step += 1) await keys.press('ArrowDown');
  for (let step = 0; step < 6 && (await focused.innerText()) !== name; step += 1) await keys.press('ArrowRight');
  await expect(focused).toHaveText(name);
  await keys.press('Enter');
}

test('finds whose address it was, settles a report, undoes from Done, and erases, with no pointer', async ({
  app,
  clinic,
}) => {
  // Three corrections are waited for, ten seconds each.
  test.slow();
  const { page } = app;
  clinic.mandrill.add([
    clinic.bounce(1, 'naledi@gmial.com', { tags: ['consult-report'] }),
    clinic.bounce(2, 'sipho.old@mweb.co.za'),
  ]);
  await setUp(app, clinic);
  await expect(rowOf(page, 'Naledi Mokoena').first()).toBeVisible({ timeout: 30_000 });
  const keys = await keysOf(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const said = page.getByRole('region', { name: 'Just done' });

  // Nobody has the address: it was Sipho's, whose record gets the new one.
  await keys.tabTo(line(page));
  await keys.press('End', 'Enter');
  await expect(page.getByLabel('Whose address is it? Name, phone or address')).toBeFocused();
  await keys.type('sipho');
  await keys.use(button(/^Sipho Dlamini/));
  await keys.type('sipho.dlamini@gmail.com');
  await keys.press('Enter');
  await expect(said).toContainText('Saved for Sipho Dlamini');
  await expect.poll(() => clinic.practice.emailOf('2'), { timeout: 30_000 }).toBe('sipho.dlamini@gmail.com');

  // Ocumail's own copy is changed by hand; then the line is done, from where it can be taken back.
  await useInLine(page, keys, rowOf(page, 'Sipho Dlamini'), 'Done');
  await keys.use(rail(page, 'Done'));
  await useInLine(page, keys, rowOf(page, 'Sipho Dlamini'), 'Undo');
  await keys.use(page.getByRole('alertdialog').getByRole('button', { name: 'Put it back' }));
  await expect.poll(() => clinic.practice.emailOf('2'), { timeout: 30_000 }).toBe('sipho.dlamini@telkomsa.net');

  // The report that came back was handed over.
  await keys.use(rail(page, 'To fix'));
  await keys.tabTo(line(page));
  await keys.press('Home', 'o');
  await expect(page.getByRole('heading', { name: 'Naledi Mokoena' })).toBeVisible();
  await keys.use(page.getByRole('complementary').getByRole('button', { name: 'Given another way' }));
  await expect(said).toContainText('Noted: the report was given another way.');

  await keys.use(rail(page, 'Settings'));
  const data = page.getByRole('region', { name: 'One patient’s data' });
  await keys.tabTo(data.getByLabel('Name, phone, email address or patient number'));
  await keys.type('naledi');
  await keys.press('Enter');
  await keys.use(data.getByRole('button', { name: /^Show/ }));
  await keys.use(data.getByRole('button', { name: 'Erase…' }));
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await keys.type('asked by the patient');
  await keys.press('Enter');
  await expect(data).toContainText(/^.*Erased: one message/);
  expect(await keys.pointed()).toBe(0);
});
