import { checkNow, expect, setUp, signIn, test } from './own-clinic.ts';
import { rail, rowOf } from './screen.ts';

/** Types a new address into the row of a patient and saves it. */
async function correct(page: Parameters<typeof rowOf>[0], name: string, address: string): Promise<void> {
  await rowOf(page, name).getByRole('button', { name: 'Correct', exact: true }).click();
  await page.getByRole('combobox', { name: 'New address' }).fill(address);
  await page.keyboard.press('Enter');
}

test('a bounce arrives, is corrected by hand, written, closed, and the audit says who', async ({ app, clinic }) => {
  const { page } = app;
  await setUp(app, clinic);
  await expect(page.getByText(/^Checked/)).toBeVisible({ timeout: 30_000 });
  clinic.mandrill.add([clinic.bounce(1, 'naledi@gmial.com')]);
  await checkNow(page);
  const row = rowOf(page, 'Naledi Mokoena');
  await expect(row).toContainText('The address does not exist');
  await correct(page, 'Naledi Mokoena', 'naledi.mokoena@gmail.com');
  await expect(page.getByRole('region', { name: 'Just done' })).toContainText('Undo');
  expect(clinic.practice.emailOf('1')).toBe('naledi@gmial.com');
  await expect.poll(() => clinic.practice.emailOf('1'), { timeout: 20_000 }).toBe('naledi.mokoena@gmail.com');

  // Ocumail keeps a copy of its own here: that is the next step, and then the line is done.
  await expect(row).toContainText('Ocumail');
  await row.getByRole('button', { name: 'Done' }).click();
  await expect(row).toHaveCount(0);
  await rail(page, 'Done').click();
  await expect(page.getByRole('row').filter({ hasText: 'Naledi Mokoena' })).toContainText('Thandi Mbeleni');
  const audit = await page.evaluate(() => window.bounceDesk.request('audit.list', { patientId: '1' }));
  expect(audit.ok && audit.value.filter((entry) => entry.action === 'correction-written')).toMatchObject([
    { actor: 'Thandi Mbeleni', oldValue: 'naledi@gmial.com', newValue: 'naledi.mokoena@gmail.com' },
  ]);
  expect((await app.axe().analyze()).violations).toEqual([]);
});

test('a correction made while the practice database is away is written when it is back', async ({ app, clinic }) => {
  const { page } = app;
  clinic.mandrill.add([clinic.bounce(1, 'sipho.dlamini@telkomsa.net')]);
  await setUp(app, clinic);
  await expect(rowOf(page, 'Sipho Dlamini')).toBeVisible({ timeout: 30_000 });
  await clinic.takeAway();
  await correct(page, 'Sipho Dlamini', 'sipho@gmail.com');
  await rail(page, 'Waiting').click();
  await expect(rowOf(page, 'Sipho Dlamini')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What to know' })).toContainText(/practice database/i, {
    timeout: 20_000,
  });
  await clinic.bringBack();
  await expect.poll(() => clinic.practice.emailOf('2'), { timeout: 40_000 }).toBe('sipho@gmail.com');
});

test('a change made by someone else is shown and not overwritten', async ({ app, clinic }) => {
  const { page } = app;
  clinic.mandrill.add([clinic.bounce(1, 'aisha.cassim@mweb.co.za')]);
  await setUp(app, clinic);
  await expect(rowOf(page, 'Aisha Cassim')).toBeVisible({ timeout: 30_000 });
  await correct(page, 'Aisha Cassim', 'aisha@gmail.com');
  clinic.practice.setEmail('3', 'aisha@work.example');
  const row = rowOf(page, 'Aisha Cassim');
  await expect(row.getByRole('button', { name: 'Use mine' })).toBeVisible({ timeout: 20_000 });
  await expect(row).toContainText('aisha@work.example');
  expect(clinic.practice.emailOf('3')).toBe('aisha@work.example');
  await row.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(row.getByRole('button', { name: 'Use mine' })).toHaveCount(0);
  expect(clinic.practice.emailOf('3')).toBe('aisha@work.example');
});

test('kill -9 between journal and write loses nothing', async ({ app, clinic }) => {
  clinic.mandrill.add([clinic.bounce(1, 'naledi@gmial.com')]);
  const passphrase = await setUp(app, clinic);
  await expect(rowOf(app.page, 'Naledi Mokoena')).toBeVisible({ timeout: 30_000 });
  await correct(app.page, 'Naledi Mokoena', 'naledi@gmail.com');
  await expect(app.page.getByRole('region', { name: 'Just done' })).toContainText('Undo');
  await app.kill();
  expect(clinic.practice.emailOf('1')).toBe('naledi@gmial.com');
  await app.relaunch();
  await signIn(app.page, passphrase);
  await expect.poll(() => clinic.practice.emailOf('1'), { timeout: 30_000 }).toBe('naledi@gmail.com');
});

test('quitting writes what waits', async ({ app, clinic }) => {
  clinic.mandrill.add([clinic.bounce(1, 'naledi@gmial.com')]);
  const passphrase = await setUp(app, clinic);
  await expect(rowOf(app.page, 'Naledi Mokoena')).toBeVisible({ timeout: 30_000 });
  await correct(app.page, 'Naledi Mokoena', 'naledi@gmail.com');
  await expect(app.page.getByRole('region', { name: 'Just done' })).toContainText('Undo');
  await app.relaunch();
  expect(clinic.practice.emailOf('1')).toBe('naledi@gmail.com');
  await signIn(app.page, passphrase);
  await expect(rail(app.page, 'To fix')).toBeVisible();
});
