import type { Page } from '@playwright/test';
import { type MessageId, t, type Values } from '../../../src-main/contract/catalogue/translate.ts';
import { settle } from './desk-page.ts';
import type { ScenarioName } from './scenario.ts';

export const screens = ['To fix', 'Waiting', 'Done', 'Sent', 'Delivery', 'Settings', 'Help'] as const;

const screenIds = {
  'To fix': 'to-fix',
  Waiting: 'waiting',
  Done: 'done',
  Sent: 'sent',
  Delivery: 'delivery',
  Settings: 'settings',
  Help: 'help',
} as const satisfies Record<(typeof screens)[number], string>;

/** A name that begins as a message does, in the language of the test. */
const beginsWith = (id: MessageId, values?: Values): RegExp => new RegExp(`^${plain(t(id, values))}`);
const includes = (id: MessageId): RegExp => new RegExp(plain(t(id)));
const plain = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

export async function showScreen(page: Page, screen: (typeof screens)[number]): Promise<void> {
  await page
    .getByRole('navigation', { name: t('frame.screens') })
    .getByRole('button', { name: beginsWith(`frame.screen.${screenIds[screen]}`) })
    .click();
  await settle(page);
}

/** Beyond the screens at rest: what opens over them or in their place. */
export const moments: readonly {
  readonly name: string;
  readonly scenario: ScenarioName;
  readonly act?: (page: Page) => Promise<void>;
}[] = [
  ...(
    [
      'empty',
      'stale',
      'stale-with-rows',
      'practice-away',
      'first-run',
      'first-run-empty',
      'broken',
      'restored',
      'sample',
      'ten-thousand',
      'few',
      'covered',
      'locked',
      'sealed-key-lost',
      'refused',
      'welcome',
    ] as const
  ).map((scenario) => ({ name: scenario, scenario })),
  {
    name: 'the editor with its suggestion chosen',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'the editor of a shared address that belongs to another',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Anneke van der Merwe' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: t('editor.field') }).fill('thabo@gmail.com');
    },
  },
  {
    name: 'the menu of a line',
    scenario: 'clinic',
    act: (page) => page.getByRole('button', { name: t('action.more-for', { name: 'Naledi Mokoena' }) }).click(),
  },
  {
    name: 'the menu under the right button',
    scenario: 'clinic',
    act: (page) => page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).click({ button: 'right' }),
  },
  {
    name: 'lines that are picked',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).focus();
      for (const key of ['Space', 'Shift+ArrowDown']) await page.keyboard.press(key);
    },
  },
  {
    name: 'a filter',
    scenario: 'clinic',
    act: (page) => page.getByRole('button', { name: beginsWith('worklist.filter.reason.any') }).click(),
  },
  { name: 'what to print or save', scenario: 'clinic', act: (page) => page.keyboard.press('Control+p') },
  {
    name: 'one patient’s data',
    scenario: 'clinic',
    act: async (page) => {
      await page.evaluate(() => {
        const { world, push } = window.fakeDesk;
        world.status = { ...world.status, atDesk: { id: 'anneke', name: 'Anneke', role: 'manager' } };
        push(['status']);
      });
      await showScreen(page, 'Settings');
      const section = page.getByRole('region', { name: t('patient-data.title') });
      await section.getByRole('textbox').fill('naledi');
      await section.getByRole('button', { name: t('patient-data.find') }).click();
      await settle(page);
      await section.getByRole('listitem').getByRole('button').first().click();
    },
  },
  {
    name: 'the other lines hidden',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Anneke van der Merwe' }).focus();
      await page.keyboard.press('v');
      await settle(page);
      await page.keyboard.press('F8');
    },
  },
  {
    name: 'a search that found nobody',
    scenario: 'clinic',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('zzz');
    },
  },
  {
    name: 'a kind of which there is none',
    scenario: 'clinic',
    act: async (page) => {
      await showScreen(page, 'Waiting');
      await page.getByRole('button', { name: beginsWith('worklist.filter.type.any') }).click();
      await page.getByRole('option', { name: t('message-type.birthday.many') }).click();
    },
  },
  ...(['Waiting', 'Done', 'Sent', 'Delivery', 'Settings'] as const).map((screen) => ({
    name: `${screen} that could not be read`,
    scenario: 'broken' as const,
    act: (page: Page) => showScreen(page, screen),
  })),
  ...(['Waiting', 'Done', 'Sent', 'Delivery'] as const).map((screen) => ({
    name: `${screen} with nothing in it`,
    scenario: 'empty' as const,
    act: (page: Page) => showScreen(page, screen),
  })),
  ...(['Done', 'Sent'] as const).map((screen) => ({
    name: `${screen} with ten thousand lines`,
    scenario: 'ten-thousand' as const,
    act: (page: Page) => showScreen(page, screen),
  })),
  ...(['Waiting', 'Done', 'Sent', 'Delivery'] as const).map((screen) => ({
    name: `${screen} that is being read`,
    scenario: 'clinic' as const,
    act: async (page: Page) => {
      await page.evaluate(() => {
        window.fakeDesk.world.delay = 60_000;
      });
      await showScreen(page, screen);
    },
  })),
  { name: 'the keys', scenario: 'clinic', act: (page) => page.keyboard.press('?') },
  {
    name: 'a question',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).focus();
      await page.keyboard.press('z');
    },
  },
  {
    name: 'a question with its calendar open',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).focus();
      await page.keyboard.press('z');
      await page.getByRole('button', { name: includes('heard.calendar') }).click();
    },
  },
  {
    name: 'the calendar of Sent',
    scenario: 'clinic',
    act: async (page) => {
      await showScreen(page, 'Sent');
      await page.getByRole('button', { name: includes('heard.calendar') }).click();
    },
  },
  {
    name: 'undo',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).focus();
      await page.keyboard.press('v');
    },
  },
  {
    name: 'finding a patient',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Thabo Dlamini' }).focus();
      await page.keyboard.press('End');
      await settle(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type('an');
    },
  },
  {
    name: 'the help page of a clinic-side reason',
    scenario: 'clinic',
    act: async (page) => {
      await showScreen(page, 'Help');
      await page.getByRole('button', { name: t('reason.s11.title') }).click();
    },
  },
  {
    name: 'the help about what is not sent',
    scenario: 'clinic',
    act: async (page) => {
      await showScreen(page, 'Help');
      await page.getByRole('button', { name: t('help.not-sent.title') }).click();
    },
  },
  { name: 'what was not sent', scenario: 'not-sent' },
  {
    name: 'the clinic-side page',
    scenario: 'clinic-side',
    act: (page) => page.getByRole('button', { name: t('banner.clinic-side.show') }).click(),
  },
  {
    name: 'a practice database whose login was refused',
    scenario: 'manager',
    act: async (page) => {
      await openEmr(page, 'wrong');
    },
  },
  {
    name: 'a practice database that was tested, with what IT is told',
    scenario: 'manager',
    act: async (page) => {
      await openEmr(page, 'right');
      await page.getByText(t('connect.it.title'), { exact: true }).click();
    },
  },
  {
    name: 'a practice system that is only read, never run against a server',
    scenario: 'manager',
    act: async (page) => {
      await showScreen(page, 'Settings');
      await choosePractice(page, t('system.bp-premier'));
    },
  },
  {
    name: 'the columns of one’s own table, and all there are',
    scenario: 'manager',
    act: async (page) => {
      await showScreen(page, 'Settings');
      await page.getByRole('button', { name: t('connect.columns.show') }).click();
      await settle(page);
      await page
        .locator('summary')
        .filter({ hasText: t('connect.columns.show') })
        .click();
      await page.getByRole('radio', { name: beginsWith('connect.mapping.where.table') }).check();
    },
  },
  {
    name: 'unsaved settings on the way out',
    scenario: 'manager',
    act: async (page) => {
      await showScreen(page, 'Settings');
      await page.locator('section[aria-labelledby=key] input[type=password]').fill('md-new');
      await showScreen(page, 'Done');
    },
  },
  {
    name: 'a dry run that passed',
    scenario: 'manager',
    act: async (page) => {
      await page.evaluate(() => {
        const { world, push } = window.fakeDesk;
        world.settings = { ...world.settings, writing: false };
        push(['settings']);
      });
      await showScreen(page, 'Settings');
      await page.getByRole('button', { name: t('connect.try.first') }).click();
    },
  },
];

async function choosePractice(page: Page, system: string): Promise<void> {
  await page.getByRole('button', { name: includes('connect.system') }).click();
  await page.getByRole('option', { name: system }).click();
  await settle(page);
}

/** The form of a known system, filled in and tested. */
async function openEmr(page: Page, password: string): Promise<void> {
  await showScreen(page, 'Settings');
  await choosePractice(page, t('system.openemr'));
  const form = page.getByRole('region', { name: t('connect.title'), exact: true });
  await form.getByRole('textbox', { name: t('connect.host'), exact: true }).fill('db.clinic.example');
  await form.getByRole('textbox', { name: t('connect.user') }).fill('bounce_desk');
  await form.locator('input[type=password]').fill(password);
  await form.getByRole('button', { name: t('connect.test'), exact: true }).click();
  await settle(page);
}
