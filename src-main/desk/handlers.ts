import type { Channel, Handlers, Input } from '../contract/bridge.ts';
import type { ListShown } from '../contract/exports.ts';
import type { Failure } from '../contract/failure.ts';
import { failure, type Result, success } from '../contract/result.ts';
import type { PracticeConfig, PracticePlace } from '../contract/settings.ts';
import type { MandrillClient } from '../mandrill/port.ts';
import type { PracticeConnector } from '../practice/port.ts';
import { checkAddress } from './correct/check-address.ts';
import { decideCorrection } from './correct/decide-correction.ts';
import type { Delivery } from './correct/deliver-corrections.ts';
import { reachedMeanwhile } from './correct/reached-meanwhile.ts';
import { saveCorrection } from './correct/save-correction.ts';
import { undoCorrections } from './correct/undo-corrections.ts';
import { confirmWithPatient, decideLine, settleReport, undoDecisions } from './decide/decide-line.ts';
import { snoozeLines } from './decide/snooze-lines.ts';
import type { Desk } from './desk.ts';
import { checkAudit, exportAudit } from './export/audit-export.ts';
import { exportList } from './export/export-list.ts';
import type { OneAtATime } from './export/one-at-a-time.ts';
import type { Outlets } from './export/outlets.ts';
import { printList } from './export/print-list.ts';
import { printPatient } from './export/print-patient.ts';
import { inTurn } from './in-turn.ts';
import { markSeen } from './notify/unseen.ts';
import { erasePatient, renewCopies } from './patient-data/erase-patient.ts';
import { findPatients, patientData } from './patient-data/kept-of.ts';
import type { AtTheDesk } from './people/at-the-desk.ts';
import { differsInComfortOnly } from './setup/comfort.ts';
import { type ConnectionParts, createConnectionHandlers } from './setup/connection-handlers.ts';
import type { DryRuns } from './setup/dry-runs.ts';
import { renewRecovery } from './setup/renew-recovery.ts';
import { openCase } from './show/case-detail.ts';
import { clinicSideProblems } from './show/clinic-side.ts';
import { deliverySummary } from './show/delivery.ts';
import { lookAgain } from './show/look-again.ts';
import type { SyncRunner } from './sync/sync-runner.ts';

/** Channels that the shell answers itself: they need a window, the keychain or the choice of a profile. */
export type ShellChannel =
  | 'app.status'
  | 'setup.finish'
  | 'setup.sample'
  | 'setup.leave-sample'
  | 'setup.unlock'
  | 'setup.open-again'
  | 'clipboard.copy';

export type DeskChannel = Exclude<Channel, ShellChannel>;

export interface HandlerParts {
  readonly desk: Desk;
  readonly people: AtTheDesk;
  readonly sync: SyncRunner;
  readonly delivery: Delivery;
  readonly openMandrill: (url: string, key: string) => MandrillClient;
  readonly openPractice: (config: PracticeConfig, password: string | null) => PracticeConnector;
  readonly practicePassword: (place: PracticePlace) => string | null;
  readonly chooseFile: ConnectionParts['chooseFile'];
  readonly savePracticePassword: (place: PracticePlace, password: string) => Promise<Result<null, Failure>>;
  readonly dryRuns: DryRuns;
  /** The stored key, or null. */
  readonly mandrillKey: () => string | null;
  readonly saveMandrillKey: (key: string) => Promise<Result<null, Failure>>;
  readonly renewPassphrase: () => Promise<Result<string, Failure>>;
  readonly saveSettings: (settings: Input<'settings.save'>) => Promise<Result<null, Failure>>;
  readonly outlets: Outlets;
  readonly exporting: OneAtATime;
  /** True in the sample clinic, where everybody may do everything. */
  readonly open: boolean;
}

const mostPatients = 50;

/** Every use case by its channel: what the screen may ask of the desk. */
export function createHandlers(parts: HandlerParts): Handlers<DeskChannel> {
  const { desk, people, sync, delivery, exporting } = parts;
  const { store } = desk;
  /** Connections, whose mail, people and audit are a manager's. */
  const managed = <Value>(work: () => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure>> =>
    parts.open || people.current()?.role === 'manager' ? work() : Promise.resolve(failure({ code: 'manager-needed' }));
  const connections = createConnectionHandlers(parts);
  /** What a correction builds on must not change under it: one step in the journal after the other. */
  const correcting = inTurn();
  /** Everything that was ever sent is a manager's to take out. */
  const leaving = <Value>({ list }: ListShown, work: () => Promise<Result<Value, Failure>>) =>
    list === 'sent' ? managed(work) : work();
  return {
    'sync.now': async () => {
      void sync.now();
      void delivery.run('retries');
      return success(null);
    },
    'worklist.page': async (query) => success(await store.cases.page(query)),
    'case.open': async ({ rowId }) => {
      const opened = await openCase(desk, rowId);
      // The answer never waits for the practice database.
      if (opened.ok) lookAgain(desk, opened.value.row.address).catch(() => desk.log('look-again.failed'));
      return opened;
    },
    'editor.check': async ({ rowId, patientId, text }) => {
      const row = await store.cases.row(rowId);
      if (row === null) return failure({ code: 'not-found' });
      const own = patientId ?? row.patient?.id ?? null;
      return success(await checkAddress(desk, { address: row.address, patientId: own, text }));
    },
    'correction.save': async (input) => {
      const saved = await correcting(() => saveCorrection(desk, input));
      if (saved.ok) void delivery.run();
      return saved;
    },
    'correction.undo': async ({ ids }) => {
      const undone = await correcting(() => undoCorrections(desk, ids));
      void delivery.run();
      return undone;
    },
    'correction.reached': async ({ id }) => {
      const correction = await store.journal.get(id);
      return correction === null ? failure({ code: 'not-found' }) : success(await reachedMeanwhile(desk, correction));
    },
    'correction.decide': async ({ id, choice }) => {
      const decided = await correcting(() => decideCorrection(desk, id, choice));
      void delivery.run();
      return decided;
    },
    'line.decide': (input) =>
      input.kind === 'patient-confirmed' ? confirmWithPatient(desk, input.rowId) : decideLine(desk, input),
    'lines.snooze': (input) => snoozeLines(desk, input),
    'report.settle': (input) => settleReport(desk, input),
    'decision.undo': ({ ids }) => undoDecisions(desk, ids),
    'patients.search': async ({ text }) => {
      const practice = desk.practice();
      if (practice === null) return failure({ code: 'not-set-up' });
      const found = await practice.search(text, mostPatients);
      // A patient picked from here may be corrected next: the raw field must be known to guard that.
      if (found.ok) for (const patient of found.value) await store.patients.saveOne(patient.id, patient);
      return found;
    },
    'done.page': async (query) => success(await store.closings.page(query)),
    'sent.page': async (query) => success(await store.messages.sentPage(query)),
    'list.export': (input) =>
      leaving(input.shown, () => exporting.run((signal) => exportList(desk, parts.outlets, input, signal))),
    'list.print': (input) =>
      leaving(input.shown, () => exporting.run((signal) => printList(desk, parts.outlets, input, parts.open, signal))),
    'patient.print': (input) =>
      managed(() => exporting.run((signal) => printPatient(desk, parts.outlets, input, parts.open, signal))),
    'list.stop': async () => {
      exporting.stop();
      return success(null);
    },
    'delivery.summary': async () => success(await deliverySummary(desk)),
    'clinic-side.list': async () => success(await clinicSideProblems(desk)),
    'audit.list': ({ patientId }) => managed(async () => success(await store.audit.list(patientId, 1_000))),
    'audit.verify': () => managed(async () => success(await checkAudit(desk))),
    'audit.export': ({ reason }) => managed(() => exportAudit(desk, reason, parts.outlets.saveFile)),
    'patient-data.find': ({ text }) => managed(async () => success(await findPatients(desk, text))),
    'patient-data.show': ({ patientId }) => managed(async () => success(await patientData(desk, patientId))),
    'patient-data.erase': ({ patientId, reason }) =>
      managed(async () => {
        const erased = await correcting(() => erasePatient(desk, patientId, reason));
        return erased.ok ? success({ ...erased.value, copiesRenewed: await renewCopies(desk) }) : erased;
      }),
    'settings.read': async () => success(desk.settings()),
    'settings.save': (settings) =>
      differsInComfortOnly(desk.settings(), settings)
        ? parts.saveSettings(settings)
        : managed(() => parts.saveSettings(settings)),
    'mandrill.test': (input) => managed(() => connections['mandrill.test'](input)),
    'mandrill.save-key': ({ key }) => managed(() => parts.saveMandrillKey(key)),
    'practice.test': (trial) => managed(() => connections['practice.test'](trial)),
    'practice.describe': (trial) => managed(() => connections['practice.describe'](trial)),
    'practice.preview': (trial) => managed(() => connections['practice.preview'](trial)),
    'practice.dry-run': (trial) =>
      managed(async () => {
        const ran = await connections['practice.dry-run'](trial);
        // Proved with another password than the one that is kept, it would prove nothing of what corrections use.
        const { config, password } = trial;
        const asKept = password === null || password === parts.practicePassword(config);
        if (ran.ok && asKept) parts.dryRuns.passed(config);
        else parts.dryRuns.failed();
        return ran;
      }),
    'practice.save-password': ({ place, password }) => managed(() => parts.savePracticePassword(place, password)),
    'practice.choose-file': (wanted) => managed(() => connections['practice.choose-file'](wanted)),
    'practice.rights-script': (config) => managed(() => connections['practice.rights-script'](config)),
    'recovery.renew': () => managed(() => renewRecovery(desk, parts.renewPassphrase)),
    'people.list': async () => success(await store.people.list()),
    'people.add': ({ name, pin, role }) =>
      managed(async () => {
        const added = await people.add(name, pin, role);
        return added.ok ? success(null) : added;
      }),
    'people.remove': ({ id }) => people.remove(id),
    'people.reset-pin': ({ id, pin }) => people.resetPin(id, pin),
    'people.change-pin': ({ old, next }) => people.changePin(old, next),
    'desk.sign-in': async ({ personId, pin }) => {
      const signedIn = await people.signIn(personId, pin);
      desk.changed(['status']);
      return signedIn;
    },
    'desk.seen': async () => {
      await markSeen(desk);
      desk.changed(['status']);
      return success(null);
    },
    'desk.sign-out': async () => {
      // The sample clinic has no PINs: covered, it could not be uncovered.
      if (!parts.open) people.signOut();
      desk.changed(['status']);
      return success(null);
    },
  };
}
