import type { Locator, Page } from '@playwright/test';
import { type DeskPages, type PageOptions, settle } from './desk-page.ts';
import { showScreen } from './moments.ts';

/** Settings at its form for the practice database. */
export interface ConnectForm {
  readonly page: Page;
  readonly form: Locator;
}

export async function openConnectForm(pages: DeskPages, options: PageOptions = {}): Promise<ConnectForm> {
  const page = await pages.open('manager', options);
  await showScreen(page, 'Settings');
  return { page, form: page.getByRole('region', { name: 'Practice database', exact: true }) };
}

export async function choose({ page, form }: ConnectForm, system: string): Promise<void> {
  await form.getByRole('button', { name: /Practice system/ }).click();
  await page.getByRole('option', { name: system }).click();
}

export async function press({ page, form }: ConnectForm, name: string): Promise<void> {
  await form.getByRole('button', { name, exact: true }).click();
  await settle(page);
}

/** A line to type in; a password has no role of its own. */
export const field = (form: Locator, label: string): Locator =>
  form
    .locator('.field')
    .filter({ has: form.page().getByText(label, { exact: true }) })
    .locator('input');
