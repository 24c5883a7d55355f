import { expect, managerPin, setUp, test } from './own-clinic.ts';
import { rowOf } from './screen.ts';

test('locking the computer covers the list; a half-typed correction is kept and saved under whoever uncovers', async ({
  app,
  clinic,
}) => {
  const { page } = app;
  clinic.mandrill.add([clinic.bounce(1, 'naledi@gmial.com')]);
  await setUp(app, clinic);
  await page.evaluate(() =>
    window.bounceDesk.request('people.add', { name: 'Marelize', pin: '2580', role: 'receptionist' }),
  );
  const row = rowOf(page, 'Naledi Mokoena');
  await expect(row).toBeVisible({ timeout: 30_000 });
  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'New address' }).fill('naledi.m@gmail.com');

  await app.electronApp.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
  expect(await page.locator('body').innerText()).not.toContain('Naledi');
  const covered = await page.evaluate(() => window.bounceDesk.request('audit.list', { patientId: null }));
  expect(covered).toEqual({ ok: false, error: { code: 'nobody-at-desk' } });
  await app.electronApp.evaluate(({ powerMonitor }) => void powerMonitor.emit('unlock-screen'));

  await page.getByRole('button', { name: 'Marelize' }).press('Enter');
  await page.getByLabel('PIN of Marelize').fill('2580');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'New address' })).toHaveValue('naledi.m@gmail.com');
  await page.getByRole('combobox', { name: 'New address' }).press('Enter');
  await expect.poll(() => clinic.practice.emailOf('1'), { timeout: 30_000 }).toBe('naledi.m@gmail.com');

  // The audit is a manager's to read.
  const audit = await page.evaluate(async (pin) => {
    const people = await window.bounceDesk.request('people.list', null);
    const manager = people.ok ? people.value.find((person) => person.role === 'manager') : undefined;
    await window.bounceDesk.request('desk.sign-in', { personId: manager?.id ?? '', pin });
    return await window.bounceDesk.request('audit.list', { patientId: '1' });
  }, managerPin);
  expect(audit.ok && audit.value.filter((entry) => entry.action === 'correction-written')).toMatchObject([
    { actor: 'Marelize', newValue: 'naledi.m@gmail.com' },
  ]);
});

test('a computer that nobody touches is covered after the minutes set, and the key covers at once', async ({
  app,
  clinic,
}) => {
  const { page, electronApp } = app;
  await setUp(app, clinic);
  await expect(page.getByText(/^Checked/)).toBeVisible({ timeout: 30_000 });
  const idleFor = (seconds: number) =>
    electronApp.evaluate(({ powerMonitor }, idle) => {
      powerMonitor.getSystemIdleTime = () => idle;
    }, seconds);
  const covered = page.getByRole('heading', { name: 'Who is at the desk?' });
  await idleFor(180);
  await expect(covered).toBeVisible({ timeout: 15_000 });
  await idleFor(0);
  await page.getByLabel('PIN of Thandi Mbeleni').fill(managerPin);
  await page.keyboard.press('Enter');
  await expect(covered).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await expect(covered).toBeVisible();
});
