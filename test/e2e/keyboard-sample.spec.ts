import { expect, test } from './fixture.ts';
import { keysOf } from './keys.ts';
import { rail, worklistReady } from './screen.ts';

test.use({ appArguments: ['--sample-clinic'] });

test('puts off to a day, hides the others, reads what IT must change and why mail comes back, with no pointer', async ({
  app,
}) => {
  const { page } = app;
  await worklistReady(page);
  const keys = await keysOf(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const said = page.getByRole('region', { name: 'Just done' });
  const row = page.getByRole('grid').locator('[role=row][tabindex="0"]');

  await keys.tabTo(row);
  await keys.press('z');
  const question = page.getByRole('dialog');
  await keys.tabTo(question.getByRole('spinbutton').first());
  const day = new Date(Date.now() + 9 * 86_400_000);
  await keys.type([day.getDate(), day.getMonth() + 1].map((part) => String(part).padStart(2, '0')).join(''));
  await keys.type(String(day.getFullYear()));
  await keys.press('Enter');
  await expect(said).toContainText('Put off.');
  await expect(question).toHaveCount(0);

  await keys.tabTo(row);
  await keys.press('F8');
  await expect(page.getByText('Only the line you are on is shown.')).toBeVisible();
  await keys.press('F8');
  await expect(page.getByText('Only the line you are on is shown.')).toHaveCount(0);

  await keys.use(button('Show what to change'));
  await expect(page.getByRole('heading', { name: 'For your IT person' })).toBeVisible();
  await keys.use(button('Copy all of it'));
  await expect(said).toContainText('Copied');

  await keys.use(rail(page, 'Help'));
  await keys.use(page.getByRole('main').getByRole('button', { name: 'The mailbox is full' }));
  await expect(page.getByRole('heading', { name: 'The mailbox is full' })).toBeVisible();
  expect(await keys.pointed()).toBe(0);
});
