import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { StandInMessage } from '../../src-main/demo/mandrill/message.ts';
import type { MandrillStandIn } from '../../src-main/demo/mandrill/options.ts';
import { createMandrillStandIn } from '../../src-main/demo/mandrill/stand-in.ts';
import { type PatientRow, type PracticeFile, practiceFile } from '../support/desk/open-workspace.ts';
import { account, message, secretKey } from '../support/mandrill/fixtures.ts';
import { type AppUnderTest, test as base, expect } from './fixture.ts';
import { rail } from './screen.ts';

export const managerPin = '4711';

export interface OwnClinic {
  readonly mandrill: MandrillStandIn;
  readonly practice: PracticeFile;
  /** Mail to `email` that was sent a minute ago and bounced hard. */
  bounce(number: number, email: string, own?: Partial<StandInMessage>): StandInMessage;
  /** Moves the practice database away, as a lost network drive is, and back. */
  takeAway(): Promise<void>;
  bringBack(): Promise<void>;
}

const patients: readonly PatientRow[] = [
  { id: '1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' },
  { id: '2', name: 'Sipho Dlamini', email: 'sipho.dlamini@telkomsa.net' },
  { id: '3', name: 'Aisha Cassim', email: 'aisha.cassim@mweb.co.za' },
];

export const test = base.extend<{ clinic: OwnClinic }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  clinic: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'own-clinic-'));
    const mandrill = await createMandrillStandIn({
      clock: Date.now,
      account,
      messages: [],
      indexLag: 0,
      searchesPerMinute: 1_000,
    });
    const practice = practiceFile(folder, patients);
    const { rename } = await import('node:fs/promises');
    await use({
      mandrill,
      practice,
      bounce: (number, email, own = {}) => {
        const ts = Math.floor(Date.now() / 1000) - 60;
        return message(number, { ts, email, metadata: {}, ...own }, [
          {
            at: ts + 10,
            state: 'bounced',
            type: 'bounced',
            diag: 'smtp;550 5.1.1 <user@mail.example>: Recipient address rejected: User unknown',
            bounceDescription: 'bad_mailbox',
          },
        ]);
      },
      takeAway: () => rename(practice.path, `${practice.path}.away`),
      bringBack: () => rename(`${practice.path}.away`, practice.path),
    });
    practice.close();
    await mandrill.close();
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect };

/** Goes through Welcome as a manager does, switches writing on after the dry run, and answers the recovery passphrase. */
export async function setUp(app: AppUnderTest, clinic: OwnClinic): Promise<string> {
  const { page, electronApp } = app;
  await meetManager(app, clinic);
  await electronApp.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, clinic.practice.path);
  await choosePractice(page, 'My own table');
  await page.getByRole('button', { name: 'Choose the file' }).click();
  await expect(page.getByText('practice.sqlite')).toBeVisible();
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByText('Naledi Mokoena')).toBeVisible();
  const passphrase = await finish(page);
  await switchWritingOn(page);
  return passphrase;
}

/** Welcome up to the practice database: the manager's name and PIN, the key, and whose mail it is. */
export async function meetManager({ page }: AppUnderTest, clinic: OwnClinic): Promise<void> {
  await page.getByRole('button', { name: 'Set up my clinic' }).click();
  await page.getByLabel('Your name').fill('Thandi Mbeleni');
  await page.getByLabel('PIN', { exact: true }).fill(managerPin);
  await page.getByLabel('PIN once more').fill(managerPin);
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByText('Address of Mandrill').click();
  await page.getByLabel('Address', { exact: true }).fill(clinic.mandrill.url);
  await page.getByLabel('Mandrill key').fill(secretKey);
  await page.getByRole('button', { name: 'Test' }).click();
  await page.getByLabel('Another sender').fill('info@eyes.example');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
}

export async function choosePractice(page: Page, system: string): Promise<void> {
  await page.getByRole('button', { name: /Practice system/ }).click();
  await page.getByRole('option', { name: system }).click();
}

/** Welcome from a practice database that is filled in to the worklist; answers the recovery passphrase. */
export async function finish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  const words = page.locator('.passphrase li span[translate=no]');
  await expect(words.first()).toBeVisible();
  const passphrase = (await words.allInnerTexts()).join(' ');
  await page.getByLabel('It is written down and kept safe').check();
  await page.getByRole('button', { name: 'Open Bounce Desk' }).click();
  return passphrase;
}

/** What a manager does in Settings before corrections are written: a dry run, and the switch. */
export async function switchWritingOn(page: Page): Promise<void> {
  await rail(page, 'Settings').click();
  await page.getByRole('button', { name: 'Try it on the first record' }).click();
  await page.getByLabel('Write corrections to the practice database').check();
  await page
    .getByRole('region', { name: 'Writing to the practice database' })
    .getByRole('button', { name: 'Save' })
    .click();
  await rail(page, 'To fix').click();
}

/** Asks for a check and waits for its end. */
export async function checkNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Check(ed)?/ }).click();
  await expect(page.getByText(/^Checked \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 });
}

/** After a start: opens the records with the passphrase where this computer keeps no secret, then signs in. */
export async function signIn(page: Page, passphrase: string): Promise<void> {
  const locked = page.getByLabel('Recovery passphrase');
  const pin = page.getByLabel('PIN of Thandi Mbeleni');
  await expect(locked.or(pin)).toBeVisible();
  if (await locked.isVisible()) {
    await locked.fill(passphrase);
    await page.getByRole('button', { name: 'Open the records' }).click();
  }
  await pin.fill(managerPin);
  await page.getByRole('button', { name: 'Uncover' }).click();
}
