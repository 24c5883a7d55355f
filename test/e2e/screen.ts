import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';

export type ScreenName = 'To fix' | 'Waiting' | 'Done' | 'Sent' | 'Delivery' | 'Settings' | 'Help';

/** The rail's button of a screen; a count may stand behind its name. */
export const rail = (page: Page, screen: ScreenName): Locator =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: new RegExp(`^${screen}`) });

/** The line of a patient. */
export const rowOf = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name });

/** The first check is over and the worklist shows lines. */
export async function worklistReady(page: Page): Promise<void> {
  await expect(page.getByText(/^Checked \d\d:\d\d$/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('row').first()).toBeVisible();
}
