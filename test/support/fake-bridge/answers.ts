import type {
  DecideLine,
  FirstSetup,
  Input,
  SaveCorrection,
  SnoozeLines,
  Topic,
  Trial,
} from '../../../src-main/contract/bridge.ts';
import type { DoneQuery, SentQuery } from '../../../src-main/contract/reports.ts';
import type { Settings } from '../../../src-main/contract/settings.ts';
import type { Section, WorklistQuery, WorklistRow } from '../../../src-main/contract/worklist.ts';
import { auditCheck, auditLines } from './audit.ts';
import { detailOf } from './case-detail.ts';
import { checkOf } from './editor-check.ts';
import { patientDataOf } from './patient-data.ts';
import { deliverySummary, doneRows, sentRows } from './reports.ts';
import { correctionOf, patientOf } from './rows.ts';
import type { World } from './scenario.ts';
import { dryRunOn, mandrillTest, practiceTest, previewPatients, refusalOf, serverTest, tables } from './setup.ts';

const pageLength = 50;
const undoWindow = 10_000;
const failed = (code: string, more: object = {}) => ({ failed: { code, ...more } });

/** A page as the store answers it. Opened in the middle of the list, at `opensAt`, both directions are open. */
const page = <Row>(rows: readonly Row[], cursor: string | null, opensAt: number | null = null) => {
  const backwards = cursor?.startsWith('-') === true;
  const place = cursor === null ? opensAt : Math.abs(Number(cursor));
  const from = backwards ? Math.max(0, (place ?? 0) - pageLength) : (place ?? 0);
  const to = backwards ? (place ?? 0) : from + pageLength;
  const begins = place === null || (backwards && from === 0);
  return {
    rows: rows.slice(from, to),
    next: to < rows.length ? String(to) : null,
    previous: begins || from >= rows.length ? null : `-${from}`,
    from: begins || from >= rows.length ? null : String(from),
  };
};

const matches = (search: string, ...texts: readonly (string | null | undefined)[]): boolean =>
  texts.some((text) => text?.toLowerCase().includes(search.toLowerCase()));

/** What the main process would answer, by channel. */
export function answersOf(world: World, push: (topics: readonly Topic[]) => void) {
  const undone = new Map<string, WorklistRow>();
  let lastId = 0;

  function counted(): World['status'] {
    const count = (view: string) => world.rows.filter((row) => row.view === view).length;
    const clinicSide = world.clinicSide.reduce((sum, problem) => sum + problem.messages, 0);
    return { ...world.status, counts: { toFix: count('to-fix'), waiting: count('waiting'), clinicSide } };
  }

  /** Replaces a row (or takes it out) and remembers it for undo. */
  function replace(rowId: string, next: (row: WorklistRow) => WorklistRow | null) {
    const row = world.rows.find((one) => one.id === rowId);
    if (row === undefined) return failed('not-found');
    lastId += 1;
    const id = `step-${lastId}`;
    undone.set(id, row);
    world.rows = world.rows.flatMap((one) => (one.id === rowId ? (next(one) ?? []) : [one]));
    setTimeout(() => push(['worklist', 'status', 'done']), 0);
    return { ids: [id], undoUntil: Date.now() + undoWindow };
  }

  function undo({ ids }: { readonly ids: readonly string[] }) {
    for (const id of ids) {
      const row = undone.get(id);
      if (row === undefined) return failed('too-late-to-undo');
      const others = world.rows.filter((one) => one.id !== row.id);
      const at = others.findIndex((one) => one.failedAt <= row.failedAt && one.section === row.section);
      world.rows = at < 0 ? [...others, row] : [...others.slice(0, at), row, ...others.slice(at)];
    }
    setTimeout(() => push(['worklist', 'status', 'done']), 0);
    return null;
  }

  function decided(row: WorklistRow, { kind, until, note }: DecideLine): WorklistRow | null {
    const lastDecision = { kind, madeAt: Date.now(), actor: world.status.atDesk?.name ?? 'Sample clinic' };
    if (['no-email', 'not-a-patient', 'changed-in-ocumail'].includes(kind)) return null;
    if (kind === 'patient-confirmed') return { ...row, step: { kind: 'settle-report', messageId: 'm2' } };
    if (kind === 'wrong-number') {
      return { ...row, lastDecision, wrongNumbers: [...row.wrongNumbers, ...(note === null ? [] : [note])] };
    }
    if (kind === 'noted') return { ...row, lastDecision };
    const waiting = { kind: 'decision' as const, decision: kind, until: until ?? Date.now() + 86_400_000 };
    return { ...row, view: 'waiting', step: { kind: 'none' }, waiting, lastDecision };
  }

  return {
    'app.status': counted,
    'sync.now': () => null,
    'worklist.page': ({ view, search, type, reason, sort, cursor }: WorklistQuery) => {
      const rows = world.rows
        .filter((row) => row.view === view)
        .filter((row) => type === null || row.messageType === type)
        .filter((row) => reason === null || (row.reason ?? row.rejectReason) === reason)
        .filter(
          (row) => search === '' || matches(search, row.address, row.patient?.name, row.patient?.phones[0]?.number),
        );
      if (sort === 'name') {
        const name = (row: WorklistRow) => row.patient?.name ?? 'zzz';
        rows.sort((one, other) => name(one).localeCompare(name(other)));
      }
      const count = (section: Section) => rows.filter((row) => row.section === section).length;
      const counts = {
        decision: count('decision'),
        line: count('line'),
        report: count('report'),
        nobody: count('nobody'),
      };
      return { ...page(rows, cursor), counts };
    },
    'case.open': ({ rowId }: { readonly rowId: string }) => {
      const row = world.rows.find((one) => one.id === rowId);
      if (row !== undefined) return detailOf(row, Date.now(), world.reply);
      return failed('line-closed', { kind: 'delivered-later', at: Date.now(), actor: null });
    },
    'editor.check': ({ rowId, text }: { readonly rowId: string; readonly text: string }) => {
      const row = world.rows.find((one) => one.id === rowId);
      return row === undefined ? failed('not-found') : checkOf(row, text);
    },
    'correction.save': (input: SaveCorrection) => {
      const row = world.rows.find((one) => one.id === input.rowId);
      if (row === undefined) return failed('not-found');
      const check = checkOf(row, input.text);
      if (input.text !== '' && check.syntax !== 'fine') return failed('address-invalid');
      if (check.belongsTo.length > 0 && !input.belongsToAnotherConfirmed) {
        return failed('address-belongs-to-another', { names: check.belongsTo.map((holder) => holder.name) });
      }
      const step = world.status.practice.writing
        ? ({ kind: 'none' } as const)
        : ({ kind: 'type-in-practice', correctionId: 'c50', newAddress: input.text } as const);
      const correction = correctionOf(
        { id: 'c50', state: 'queued', oldAddress: row.address, newAddress: input.text },
        Date.now(),
      );
      const saved = replace(input.rowId, (one) =>
        world.status.practice.writing
          ? { ...one, view: 'waiting', step, waiting: { kind: 'write', correction } }
          : { ...one, step },
      );
      return { ...saved, address: check.address };
    },
    'correction.undo': undo,
    'correction.reached': () => [
      { id: 'r1', type: 'recall', sentAt: Math.floor(Date.now() / 1000) - 86_400 },
      { id: 'r2', type: 'consult-report', sentAt: Math.floor(Date.now() / 1000) - 7_200 },
    ],
    'correction.decide': ({ id }: { readonly id: string }) => {
      const row = world.rows.find(({ step }) => step.kind === 'decide' && step.correction.id === id);
      if (row === undefined) return failed('not-found');
      replace(row.id, () => null);
      return null;
    },
    'line.decide': (input: DecideLine) => replace(input.rowId, (row) => decided(row, input)),
    'lines.snooze': ({ rowIds, until }: SnoozeLines) => {
      const ids = rowIds.flatMap((rowId) => {
        const one = replace(rowId, (row) => decided(row, { rowId, kind: 'snoozed', until, note: null }));
        return 'ids' in one ? one.ids : [];
      });
      return { ids, undoUntil: Date.now() + undoWindow };
    },
    'report.settle': ({ rowId }: { readonly rowId: string }) => replace(rowId, () => null),
    'decision.undo': undo,
    'patients.search': ({ text }: { readonly text: string }) =>
      Array.from({ length: 20 }, (_, index) =>
        patientOf(index, index % 4 === 0 ? '' : `patient${index}@gmail.com`, Date.now()),
      ).filter((patient) => matches(text, patient.name, patient.birthDate, patient.phones[0]?.number)),
    'done.page': ({ search, cursor }: DoneQuery) =>
      page(
        doneRows(world.doneCount, Date.now()).filter(
          (row) => search === '' || matches(search, row.patientName, row.address),
        ),
        cursor,
      ),
    'sent.page': ({ search, type, outcome, before, cursor }: SentQuery) => {
      const rows = sentRows(world.sentCount, Date.now())
        .filter((row) => search === '' || matches(search, row.patientName, row.recipient))
        .filter((row) => type === null || row.type === type)
        .filter((row) => outcome === null || row.outcome === outcome);
      const older = rows.findIndex((row) => before !== null && row.sentAt < before);
      return page(rows, cursor, before === null ? null : older < 0 ? rows.length : older);
    },
    'list.export': () => ({ lines: 12, leftOut: 0, fileName: 'To fix 2026-11-12.csv' }),
    'list.print': ({ to }: { readonly to: 'printer' | 'pdf' }) => ({
      lines: 9,
      leftOut: 3,
      fileName: to === 'pdf' ? 'Call list 2026-11-12.pdf' : '',
    }),
    'patient.print': () => ({ lines: 31, leftOut: 0, fileName: 'Patient data 2026-11-12.pdf' }),
    'list.stop': () => null,
    'delivery.summary': () => (world.sentCount === 0 ? { months: [], byType: [], byDomain: [] } : deliverySummary),
    'clinic-side.list': () => world.clinicSide,
    'audit.list': () => auditLines(Date.now()),
    'audit.verify': () => auditCheck(world.auditBroken),
    'audit.export': () => ({ lines: 4213 }),
    'patient-data.find': ({ text }: { readonly text: string }) => ({
      patients: world.rows
        .flatMap(({ patient }) => patient ?? [])
        .filter((patient) => matches(text, patient.name, patient.rawEmail, patient.id))
        .map(({ id, name, birthDate }) => ({ patientId: id, name, birthDate })),
      practiceAsked: world.status.practice.reachable,
    }),
    'patient-data.show': ({ patientId }: { readonly patientId: string }) =>
      patientDataOf(
        patientId,
        world.rows.filter(({ patient }) => patient?.id === patientId),
        Date.now(),
        world.reply,
      ),
    'patient-data.erase': ({ patientId }: { readonly patientId: string }) => {
      world.rows = world.rows.filter(({ patient }) => patient?.id !== patientId);
      return { messages: 4, steps: 2, corrections: 1, copiesRenewed: true };
    },
    'settings.read': () => world.settings,
    'settings.save': (entered: Settings) => {
      const same = JSON.stringify(entered.practice) === JSON.stringify(world.settings.practice);
      const settings = same ? entered : { ...entered, writing: false };
      world.settings = settings;
      world.status = {
        ...world.status,
        theme: settings.theme,
        language: settings.language === 'system' ? 'en' : settings.language,
        practice: { ...world.status.practice, writing: settings.writing },
      };
      return null;
    },
    'mandrill.test': ({ key }: { readonly key: string | null }) =>
      key === 'wrong' ? failed('mandrill-key-refused') : mandrillTest,
    'mandrill.save-key': () => null,
    'practice.test': ({ config, password }: Trial) => {
      const refusal = refusalOf(config, password);
      if (refusal !== null) return failed(refusal.code);
      return 'host' in config ? serverTest : practiceTest;
    },
    'practice.describe': ({ place, password }: Input<'practice.describe'>) => {
      const refusal = refusalOf(place, password);
      return refusal === null ? tables : failed(refusal.code);
    },
    'practice.dry-run': ({ patientId }: Input<'practice.dry-run'>) => dryRunOn(patientId),
    'practice.save-password': () => null,
    'practice.preview': () => previewPatients(Date.now()),
    'practice.rights-script': () =>
      "GRANT SELECT (`pid`, `fname`, `lname`, `email`), UPDATE (`email`) ON `openemr`.`patient_data` TO 'bounce_desk'@'%';\n",
    'practice.choose-file': () => 'C:\\Practice\\practice.db',
    'setup.finish': (_input: FirstSetup) => {
      world.status = { ...world.status, phase: 'ready', atDesk: { id: 'anneke', name: 'Anneke', role: 'manager' } };
      setTimeout(() => push(['status', 'settings', 'worklist']), 0);
      return { passphrase: 'K7QD M2XA 9RTE HW4P C3VN 8YFS' };
    },
    'setup.sample': () => {
      world.status = { ...world.status, phase: 'ready', sample: true };
      return null;
    },
    'setup.leave-sample': () => {
      world.status = { ...world.status, phase: 'welcome', sample: false };
      return null;
    },
    'setup.unlock': ({ passphrase }: { readonly passphrase: string }) => {
      if (!passphrase.startsWith('K7QD')) return failed('passphrase-wrong');
      world.status = { ...world.status, phase: 'ready', notices: [] };
      return null;
    },
    'setup.open-again': () => {
      world.status = { ...world.status, phase: 'ready', notices: [] };
      return null;
    },
    'recovery.renew': () => ({ passphrase: 'K7QD M2XP 9RTB HW4C VN8F E3ZA' }),
    'people.list': () => world.people,
    'people.add': ({ name, role }: { readonly name: string; readonly role: 'manager' | 'receptionist' }) => {
      world.people = [...world.people, { id: name, name, role }];
      return null;
    },
    'people.remove': ({ id }: { readonly id: string }) => {
      world.people = world.people.filter((person) => person.id !== id);
      return null;
    },
    'people.reset-pin': () => null,
    'people.change-pin': ({ old }: { readonly old: string }) =>
      old === '1234' ? null : failed('pin-wrong', { triesLeft: 4 }),
    'desk.sign-in': ({ personId, pin }: { readonly personId: string; readonly pin: string }) => {
      if (pin !== '1234') return failed('pin-wrong', { triesLeft: 4 });
      const atDesk = world.people.find((person) => person.id === personId) ?? null;
      world.status = { ...world.status, atDesk };
      return atDesk;
    },
    'desk.seen': () => {
      world.status = { ...world.status, unseen: 0 };
      return null;
    },
    'desk.sign-out': () => {
      world.status = { ...world.status, atDesk: null };
      return null;
    },
    'clipboard.copy': () => null,
  };
}
