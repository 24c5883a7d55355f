import type { Page } from '@playwright/test';
import { expect, setUp, test } from './own-clinic.ts';
import { rowOf } from './screen.ts';

/** Presses a key until what has the focus is what `wanted` says; the way there is part of what is tested. */
async function pressUntil(page: Page, key: string, wanted: RegExp, most = 12): Promise<void> {
  const focus = page.locator(':focus');
  for (let press = 0; press < most; press += 1) {
    if ((await focus.count()) > 0 && wanted.test(await focus.innerText())) return;
    await page.keyboard.press(key);
  }
  await expect(focus).toHaveText(wanted);
}

/** From wherever the focus is, to the line of a patient. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await pressUntil(page, 'ArrowDown', new RegExp(name));
}

async function typeInto(page: Page, address: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'New address' });
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(address);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
}

test('by keyboard alone: theirs is kept for one patient, a third address typed for another', async ({
  app,
  clinic,
}) => {
  const { page } = app;
  clinic.mandrill.add([clinic.bounce(1, 'naledi@gmial.com'), clinic.bounce(2, 'aisha.cassim@mweb.co.za')]);
  await setUp(app, clinic);
  const [naledi, aisha] = [rowOf(page, 'Naledi Mokoena'), rowOf(page, 'Aisha Cassim')];
  await expect(naledi).toBeVisible({ timeout: 30_000 });

  await goTo(page, 'Naledi Mokoena');
  await page.keyboard.press('Enter');
  await typeInto(page, 'naledi@gmail.com');
  clinic.practice.setEmail('1', 'naledi@work.example');
  await goTo(page, 'Aisha Cassim');
  await page.keyboard.press('Enter');
  await typeInto(page, 'aisha@gmail.com');
  clinic.practice.setEmail('3', 'aisha@work.example');

  // Both stand on top now: what was there, what somebody else put there, what was entered and by whom.
  for (const [row, was, theirs, mine] of [
    [naledi, 'naledi@gmial.com', 'naledi@work.example', 'naledi@gmail.com'],
    [aisha, 'aisha.cassim@mweb.co.za', 'aisha@work.example', 'aisha@gmail.com'],
  ] as const) {
    await expect(row).toContainText(theirs, { timeout: 20_000 });
    await expect(row).toContainText(was);
    await expect(row).toContainText(mine);
    await expect(row).toContainText('Thandi Mbeleni entered');
  }

  await goTo(page, 'Naledi Mokoena');
  await pressUntil(page, 'ArrowRight', /^Keep theirs$/);
  await page.keyboard.press('Enter');
  await expect(naledi.getByRole('button', { name: 'Use mine' })).toHaveCount(0);
  expect(clinic.practice.emailOf('1')).toBe('naledi@work.example');

  await goTo(page, 'Aisha Cassim');
  await pressUntil(page, 'ArrowRight', /^Type another$/);
  await page.keyboard.press('Enter');
  await typeInto(page, 'aisha@third.example');
  await expect.poll(() => clinic.practice.emailOf('3'), { timeout: 20_000 }).toBe('aisha@third.example');
  expect(clinic.practice.emailOf('1')).toBe('naledi@work.example');

  const audit = await page.evaluate(() => window.bounceDesk.request('audit.list', { patientId: null }));
  const said = audit.ok ? audit.value.map(({ action, patientId }) => `${action} ${patientId}`) : [];
  expect(said).toEqual(expect.arrayContaining(['correction-theirs-kept 1', 'correction-written 3']));
  expect(said).not.toContain('correction-written 1');
  // The sample clinic is Welcome's to open: from here anyone could end the watch over this one.
  expect(await page.evaluate(() => window.bounceDesk.request('setup.sample', null))).toEqual({
    ok: false,
    error: { code: 'not-allowed-here' },
  });
});
