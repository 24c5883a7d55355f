import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../../src-main/contract/bridge.ts';
import { inputSchemas } from '../../../src-main/contract/schemas.ts';
import { defaultSettings, type PracticeConfig, type Settings } from '../../../src-main/contract/settings.ts';
import type { DeskChannel } from '../../../src-main/desk/handlers.ts';
import { type Clinic, mapping, openClinic } from '../../support/desk/open-workspace.ts';
import { hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

/** Who may ask: a manager only; anyone at the desk; anyone, even while the list is covered. */
type Whose = 'manager' | 'anyone' | 'covered';

const config: PracticeConfig = { engine: 'sqlite', file: '/nowhere/practice.sqlite', mapping };
const trial = { config, password: null };
const rowId = 'line|naledi@gmial.com|P1';
const reason = 'yearly review';
const filters = { search: '', type: null, reason: null, sort: 'urgent' } as const;
const toFix = { list: 'to-fix', filters, lines: null } as const;
const sent = { search: '', type: null, outcome: null, before: null } as const;

/** Every channel of the desk with an input that fits it: a new one does not compile until somebody says whose it is. */
const table: { readonly [Name in DeskChannel]: { readonly whose: Whose; readonly input: Input<Name> } } = {
  'sync.now': { whose: 'covered', input: null },
  'worklist.page': { whose: 'anyone', input: { view: 'to-fix', ...filters, cursor: null } },
  'case.open': { whose: 'anyone', input: { rowId } },
  'editor.check': { whose: 'anyone', input: { rowId, patientId: null, text: 'naledi@gmail.com' } },
  'correction.save': {
    whose: 'anyone',
    input: {
      rowId,
      patientId: null,
      text: 'naledi@gmail.com',
      alsoFor: [],
      belongsToAnotherConfirmed: false,
      suggestionTaken: false,
    },
  },
  'correction.undo': { whose: 'anyone', input: { ids: ['none'] } },
  'correction.reached': { whose: 'anyone', input: { id: 'none' } },
  'correction.decide': { whose: 'anyone', input: { id: 'none', choice: 'keep-theirs' } },
  'line.decide': { whose: 'anyone', input: { rowId, kind: 'voicemail', until: null, note: null } },
  'lines.snooze': { whose: 'anyone', input: { rowIds: [rowId], until: 0 } },
  'report.settle': { whose: 'anyone', input: { rowId: 'report|m0', how: 'not-needed' } },
  'decision.undo': { whose: 'anyone', input: { ids: ['none'] } },
  'patients.search': { whose: 'anyone', input: { text: 'naledi' } },
  'done.page': { whose: 'anyone', input: { search: '', cursor: null } },
  'sent.page': { whose: 'anyone', input: { ...sent, cursor: null } },
  'list.export': { whose: 'anyone', input: { shown: toFix, reason } },
  'list.print': { whose: 'anyone', input: { shown: toFix, reason, what: 'call-list', to: 'pdf' } },
  'list.stop': { whose: 'anyone', input: null },
  'patient.print': { whose: 'manager', input: { patientId: 'P1', reason, to: 'pdf' } },
  'delivery.summary': { whose: 'anyone', input: null },
  'clinic-side.list': { whose: 'anyone', input: null },
  'audit.list': { whose: 'manager', input: { patientId: null } },
  'audit.verify': { whose: 'manager', input: null },
  'audit.export': { whose: 'manager', input: { reason } },
  'patient-data.find': { whose: 'manager', input: { text: 'naledi' } },
  'patient-data.show': { whose: 'manager', input: { patientId: 'P1' } },
  'patient-data.erase': { whose: 'manager', input: { patientId: 'P1', reason } },
  'settings.read': { whose: 'anyone', input: null },
  'settings.save': { whose: 'manager', input: { ...defaultSettings, writing: false } },
  'mandrill.test': { whose: 'manager', input: { url: 'http://127.0.0.1:9', key: null } },
  'mandrill.save-key': { whose: 'manager', input: { key: 'md-0123456789abcdefghijkl' } },
  'practice.test': { whose: 'manager', input: trial },
  'practice.describe': { whose: 'manager', input: { place: { engine: 'sqlite', file: config.file }, password: null } },
  'practice.preview': { whose: 'manager', input: trial },
  'practice.dry-run': { whose: 'manager', input: { ...trial, patientId: null } },
  'practice.save-password': {
    whose: 'manager',
    input: { place: { engine: 'fhir', url: 'https://fhir.example/r4', user: null }, password: 'p' },
  },
  'practice.choose-file': { whose: 'manager', input: { what: 'database' } },
  'practice.rights-script': { whose: 'manager', input: config },
  'recovery.renew': { whose: 'manager', input: null },
  'people.list': { whose: 'covered', input: null },
  'people.add': { whose: 'manager', input: { name: 'Sipho', pin: '2468', role: 'manager' } },
  'people.remove': { whose: 'manager', input: { id: 'manager' } },
  'people.reset-pin': { whose: 'manager', input: { id: 'manager', pin: '2468' } },
  'people.change-pin': { whose: 'anyone', input: { old: '0000', next: '2468' } },
  'desk.sign-in': { whose: 'covered', input: { personId: 'nobody', pin: '0000' } },
  'desk.sign-out': { whose: 'covered', input: null },
  'desk.seen': { whose: 'anyone', input: null },
};

/** The same channel with what only a manager may take out. */
const leaving: readonly (readonly [DeskChannel, Input<DeskChannel>])[] = [
  ['list.export', { shown: { list: 'sent', filters: sent }, reason }],
  ['list.print', { shown: { list: 'sent', filters: sent }, reason, what: 'list', to: 'printer' }],
];

/** Every setting with another value, and whether anyone may choose it. */
const settings: { readonly [Name in keyof Settings]: readonly [Settings[Name], 'manager' | 'anyone'] } = {
  mandrillUrl: ['https://elsewhere.example', 'manager'],
  whoseMail: [{ senders: ['other@eyes.example'], subaccount: null, wholeAccount: true }, 'manager'],
  typeRules: [[], 'manager'],
  practice: [null, 'manager'],
  writing: [false, 'manager'],
  timeZone: ['Africa/Lagos', 'manager'],
  ocumailFollows: [false, 'manager'],
  thresholds: [{ mailbox: 1, server: 1 }, 'manager'],
  quietHours: [{ from: '18:00', to: '07:00' }, 'anyone'],
  paused: [true, 'anyone'],
  pausedUntil: [1_800_000_000_000, 'anyone'],
  awayMinutes: [7, 'anyone'],
  theme: ['dark', 'anyone'],
  language: ['af', 'anyone'],
};

const channelsOf = (...whose: readonly Whose[]): readonly DeskChannel[] =>
  Object.entries(table)
    .filter(([, row]) => whose.includes(row.whose))
    .map(([name]) => name as DeskChannel);

describe('every channel of the desk', () => {
  let clinic: Clinic;
  let receptionist = '';

  beforeAll(async () => {
    clinic = await openClinic({
      messages: [message(1, { ts: start - 3600, email: 'naledi@gmial.com' }, [hardBounce(start - 3500)])],
      patients: [{ id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' }],
    });
    const { handle } = clinic.workspace;
    // Whoever comes first is the manager.
    await handle('people.add', { name: 'Thandi', pin: '9999', role: 'manager' });
    await handle('people.add', { name: 'Marelize', pin: '1234', role: 'receptionist' });
    const people = await handle('people.list', null);
    receptionist = (people.ok && people.value.find(({ name }) => name === 'Marelize')?.id) || '';
  });
  afterAll(() => clinic[Symbol.asyncDispose]());

  const signIn = async (): Promise<void> => {
    const signedIn = await clinic.workspace.handle('desk.sign-in', { personId: receptionist, pin: '1234' });
    expect(signedIn).toMatchObject({ ok: true, value: { role: 'receptionist' } });
  };
  const askFor = (channel: DeskChannel, input: Input<DeskChannel> = table[channel].input) => {
    // What the schema refuses would be refused to a manager too, and say nothing.
    expect(inputSchemas[channel].safeParse(input).error).toBeUndefined();
    return clinic.workspace.handle(channel, input);
  };
  const lastLine = async () => (await clinic.store.audit.newest())?.sequence;

  it.each([...channelsOf('manager').map((channel) => [channel, table[channel].input] as const), ...leaving])(
    '%s is refused to a receptionist, and nothing of it is done',
    async (channel, input) => {
      await signIn();
      const before = await lastLine();
      expect(await askFor(channel, input)).toEqual({ ok: false, error: { code: 'manager-needed' } });
      expect(await lastLine()).toBe(before);
      expect((await clinic.store.people.list()).length).toBe(2);
    },
  );

  it.each(channelsOf('anyone', 'covered'))('%s is answered to a receptionist', async (channel) => {
    await signIn();
    const answer = await askFor(channel);
    expect(answer.ok ? '' : answer.error.code).not.toMatch(/manager-needed|nobody-at-desk/);
  });

  it.each(channelsOf('anyone', 'manager'))('%s is refused while nobody is at the desk', async (channel) => {
    await clinic.workspace.handle('desk.sign-out', null);
    const before = await lastLine();
    expect(await askFor(channel)).toEqual({ ok: false, error: { code: 'nobody-at-desk' } });
    expect(await lastLine()).toBe(before);
  });

  it.each(Object.entries(settings))('settings.save: %s', async (name, [value, whose]) => {
    await signIn();
    const now = await clinic.workspace.handle('settings.read', null);
    if (!now.ok) throw new Error(now.error.code);
    const answer = await askFor('settings.save', { ...now.value, [name]: value });
    if (whose === 'anyone') expect(answer).toMatchObject({ ok: true });
    else expect(answer).toEqual({ ok: false, error: { code: 'manager-needed' } });
  });
});
