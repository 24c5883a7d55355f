import type { ClinicSideProblem } from '../../../src-main/contract/reports.ts';
import type { Settings } from '../../../src-main/contract/settings.ts';
import { defaultSettings } from '../../../src-main/contract/settings.ts';
import type { AppStatus, Person } from '../../../src-main/contract/status.ts';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import { usualReply } from './case-detail.ts';
import { clinicSideProblems, figuresOf } from './reports.ts';
import { clinicRows, manyRows, notSentRows, waitingRows } from './rows.ts';

/** Everything that the fake holds; the tests start from one of the named ones. */
export interface World {
  status: AppStatus;
  rows: readonly WorklistRow[];
  settings: Settings;
  people: readonly Person[];
  clinicSide: readonly ClinicSideProblem[];
  /** The first line that does not fit, or null. */
  auditBroken: number | null;
  sentCount: number;
  doneCount: number;
  /** What the server said of every bounce. */
  reply: string;
  /** Milliseconds before each answer. */
  delay: number;
  /** Channels that fail, and with what. */
  failing: Record<string, { code: string }>;
}

const hour = 3_600_000;
const thandi: Person = { id: 'thandi', name: 'Thandi', role: 'receptionist' };
const anneke: Person = { id: 'anneke', name: 'Dr Anneke Botha', role: 'manager' };

function clinic(now: number): World {
  return {
    status: {
      phase: 'ready',
      notices: [],
      sample: false,
      sync: {
        running: null,
        lastCompleteAt: now - 14 * 60_000,
        lastFailure: null,
        firstRunDone: true,
        nextAt: now + 46 * 60_000,
      },
      practice: { configured: true, reachable: true, writing: true, failure: null, queued: 0 },
      counts: { toFix: 0, waiting: 0, clinicSide: 0 },
      month: figuresOf(214, 4, 1, 2),
      unseen: 0,
      pause: null,
      atDesk: thandi,
      timeZone: 'Africa/Johannesburg',
      theme: 'system',
      language: 'en',
      keychain: 'system',
      version: '0.1.0',
    },
    rows: [...clinicRows(now), ...waitingRows(now)],
    settings: {
      ...defaultSettings,
      whoseMail: {
        senders: ['reports@eyeclinic.co.za', 'recall@eyeclinic.co.za'],
        subaccount: 'eyeclinic',
        wholeAccount: false,
      },
      practice: {
        engine: 'sqlite',
        file: 'C:\\Practice\\practice.db',
        mapping: {
          table: 'patients',
          id: 'patient_id',
          email: 'email',
          firstName: 'first_name',
          lastName: 'last_name',
          birthDate: 'birth_date',
          mobile: 'cell_phone',
          home: null,
          work: null,
          status: { column: 'status', deceased: ['D'], archived: ['A'], left: [], merged: [] },
          emailConsent: null,
          version: null,
          audit: null,
        },
      },
      writing: true,
    },
    people: [anneke, thandi],
    clinicSide: [],
    auditBroken: null,
    sentCount: 400,
    doneCount: 60,
    reply: usualReply,
    delay: 0,
    failing: {},
  };
}

type Change = (world: World, now: number) => World;

const status = (world: World, change: Partial<AppStatus>): World => ({
  ...world,
  status: { ...world.status, ...change },
});
const sync = (world: World, change: Partial<AppStatus['sync']>): World =>
  status(world, { sync: { ...world.status.sync, ...change } });
const practice = (world: World, change: Partial<AppStatus['practice']>): World =>
  status(world, { practice: { ...world.status.practice, ...change } });

/** A named situation each; `clinic` is the everyday one. */
export const scenarios = {
  clinic: (world) => world,
  manager: (world) => status(world, { atDesk: anneke }),
  afrikaans: (world) => status(world, { language: 'af' }),
  sample: (world) => status(world, { sample: true, atDesk: null }),
  empty: (world) => ({ ...world, rows: [], sentCount: 0, doneCount: 0 }),
  few: (world) => status({ ...world, rows: [] }, { month: figuresOf(9, 2) }),
  stale: (world, now) =>
    sync({ ...world, rows: [] }, { lastCompleteAt: now - 64 * hour, lastFailure: { code: 'mandrill-unreachable' } }),
  'stale-with-rows': (world, now) =>
    sync(world, { lastCompleteAt: now - 64 * hour, lastFailure: { code: 'mandrill-key-refused' } }),
  'practice-away': (world) =>
    practice(
      {
        ...world,
        rows: world.rows.map((row, index) =>
          index === 2 ? { ...row, patient: null, patientLookedUp: false, step: { kind: 'none' } } : row,
        ),
      },
      { reachable: false, failure: { code: 'practice-unreachable' }, queued: 2 },
    ),
  'writing-off': (world) => practice(world, { writing: false }),
  'first-run': (world) =>
    sync(
      { ...world, rows: world.rows.slice(2, 5) },
      { running: { day: 12, of: 90, messages: 1840 }, lastCompleteAt: null, firstRunDone: false },
    ),
  'first-run-empty': (world) =>
    sync(
      { ...world, rows: [] },
      { running: { day: 2, of: 90, messages: 210 }, lastCompleteAt: null, firstRunDone: false },
    ),
  'not-sent': (world, now) => ({ ...world, rows: notSentRows(now) }),
  'clinic-side': (world, now) => ({
    ...world,
    rows: [
      ...world.rows.map((row) => (row.id === 'report|m1' ? { ...row, reason: 's10' as const } : row)),
      ...notSentRows(now).filter(({ rejectReason }) => rejectReason === 'unsigned'),
    ],
    clinicSide: clinicSideProblems(now),
  }),
  'ten-thousand': (world, now) => ({ ...world, rows: manyRows(10_000, now), sentCount: 10_000, doneCount: 10_000 }),
  broken: (world) => ({
    ...world,
    failing: Object.fromEntries(
      [
        'worklist.page',
        'case.open',
        'done.page',
        'sent.page',
        'delivery.summary',
        'clinic-side.list',
        'settings.read',
      ].map((channel) => [channel, { code: 'store-damaged', file: 'cache' }]),
    ),
  }),
  slow: (world) => ({ ...world, delay: 60_000 }),
  restored: (world, now) =>
    status(world, {
      notices: [{ code: 'records-restored', copiedAt: now - 15 * hour, file: 'records-2026-11-12.db' }],
    }),
  covered: (world) => status(world, { atDesk: null }),
  locked: (world) => status(world, { phase: 'locked', notices: [{ code: 'key-lost' }] }),
  'sealed-key-lost': (world) =>
    status(world, {
      phase: 'locked',
      notices: [
        { code: 'sealed-key-lost', trouble: 'damaged', file: 'C:\\Users\\desk\\Bounce Desk\\clinic\\key.json' },
      ],
    }),
  refused: (world) =>
    status(world, { phase: 'refused', notices: [{ code: 'store-newer', file: 'records', version: 9, known: 4 }] }),
  welcome: (world) => status({ ...world, rows: [] }, { phase: 'welcome', atDesk: null }),
} as const satisfies Record<string, Change>;

export type ScenarioName = keyof typeof scenarios;

export const worldOf = (name: ScenarioName, now: number): World => scenarios[name](clinic(now), now);
