import { secretKey } from '../support/mandrill/fixtures.ts';
import { keysOf } from './keys.ts';
import { expect, managerPin, test } from './own-clinic.ts';
import { rail, rowOf } from './screen.ts';

test('a clinic is set up, a person added, the screen covered and uncovered, with no pointer', async ({
  app,
  clinic,
}) => {
  const { page, electronApp } = app;
  clinic.mandrill.add([clinic.bounce(1, 'naledi@gmial.com')]);
  const keys = await keysOf(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const fill = async (label: string, text: string): Promise<void> => {
    await keys.tabTo(page.getByLabel(label, { exact: true }));
    await keys.press('Control+a');
    await keys.type(text);
  };
  await keys.use(button('Set up my clinic'));
  await fill('Your name', 'Thandi Mbeleni');
  await fill('PIN', managerPin);
  await fill('PIN once more', managerPin);
  await keys.use(button('Next'));

  await keys.use(page.getByText('Address of Mandrill'));
  await fill('Address', clinic.mandrill.url);
  await fill('Mandrill key', secretKey);
  await keys.use(button('Test'));
  await fill('Another sender', 'info@eyes.example');
  await keys.use(button('Add'));
  await keys.use(button('Next'));

  await electronApp.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, clinic.practice.path);
  await keys.use(button(/Practice system/));
  await keys.type('My own');
  await keys.press('Enter');
  await keys.use(button('Choose the file'));
  await expect(page.getByText('practice.sqlite')).toBeVisible();
  await keys.use(button('Test'));
  await expect(page.getByText('Naledi Mokoena')).toBeVisible();
  await keys.use(button('Next'));
  await keys.use(button('Finish'));
  await keys.tabTo(page.getByLabel('It is written down and kept safe'));
  await keys.press('Space');
  await keys.use(button('Open Bounce Desk'));

  await keys.use(rail(page, 'Settings'));
  await keys.use(button('Try it on the first record'));
  await keys.tabTo(page.getByLabel('Write corrections to the practice database'));
  await keys.press('Space');
  await keys.use(
    page.getByRole('region', { name: 'Writing to the practice database' }).getByRole('button', { name: 'Save' }),
  );

  await keys.use(
    page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('button', { name: 'People at the desk' }),
  );
  const people = page.getByRole('region', { name: 'People at the desk' });
  await keys.tabTo(people.getByLabel('Name'));
  await keys.type('Marelize');
  await keys.tabTo(people.getByLabel('PIN', { exact: true }));
  await keys.type('2580');
  await keys.use(people.getByRole('button', { name: 'Add' }));
  await expect(people).toContainText('Marelize');

  await keys.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
  await keys.use(button('Marelize'));
  await keys.tabTo(page.getByLabel('PIN of Marelize'));
  await keys.type('2580');
  await keys.press('Enter');
  await keys.use(rail(page, 'To fix'));
  await expect(rowOf(page, 'Naledi Mokoena').first()).toBeVisible({ timeout: 30_000 });
  expect(await keys.pointed()).toBe(0);
});
