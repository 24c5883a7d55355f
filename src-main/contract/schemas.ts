import { z } from 'zod';
import type { Channel, Input } from './bridge.ts';
import { messageTypes, outcomes } from './message.ts';
import { ownSideRejects, reasonCodes } from './reason.ts';
import { presetNames } from './settings.ts';
import { shortestPin } from './status.ts';

/** Longest text that any field of the screen sends. */
const text = z.string().max(2_000);
/** Copied whole: a server's words, or the whole clinic-side page. */
const copied = z.string().max(1_000_000);
const id = z.string().min(1).max(600);
const ids = z.array(id).min(1).max(200);
const cursor = z.string().max(2_000).nullable();
const nothing = z.null();
const pin = z.string().min(shortestPin).max(64);
const name = z.string().trim().min(1).max(100);
const column = z.string().max(128).nullable();
const values = z.array(text).max(100);

const mapping = z.strictObject({
  table: z.string().min(1).max(128),
  id: z.string().min(1).max(128),
  email: z.string().min(1).max(128),
  firstName: column,
  lastName: column,
  birthDate: column,
  mobile: column,
  home: column,
  work: column,
  status: z
    .strictObject({ column: z.string().max(128), deceased: values, archived: values, left: values, merged: values })
    .nullable(),
  emailConsent: z.strictObject({ column: z.string().max(128), yes: values, no: values }).nullable(),
  version: column,
  audit: z
    .strictObject({
      table: z.string().max(128),
      correctionId: z.string().max(128),
      patientId: z.string().max(128),
      oldEmail: z.string().max(128),
      newEmail: z.string().max(128),
      actor: z.string().max(128),
      changedAt: z.string().max(128),
    })
    .nullable(),
  addresses: z
    .strictObject({
      table: z.string().min(1).max(128),
      key: column,
      patient: z.string().min(1).max(128),
      email: z.string().min(1).max(128),
      active: z
        .array(z.strictObject({ column: z.string().min(1).max(128), values: z.array(text.nullable()).min(1).max(100) }))
        .max(10),
      version: column,
    })
    .nullish(),
});

const file = z.string().min(1).max(2_000);
const sqlitePlace = z.strictObject({ engine: z.literal('sqlite'), file });
const serverPlace = z.strictObject({
  engine: z.enum(['mariadb', 'postgresql', 'sqlserver']),
  host: z.string().trim().min(1).max(253),
  port: z.int().min(1).max(65_535),
  instance: z
    .string()
    .regex(/^[A-Za-z_][\w$#]{0,15}$/)
    .nullish(),
  database: z.string().min(1).max(128),
  user: z.string().min(1).max(128),
  encryption: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('checked'), caFile: file.nullable() }),
    z.strictObject({ kind: z.literal('none') }),
  ]),
});
const fhirPlace = z.strictObject({
  engine: z.literal('fhir'),
  url: z.string().min(1).max(2_000),
  user: z.string().min(1).max(128).nullable(),
});
const csvPlace = z.strictObject({ engine: z.literal('csv'), file });
const practicePlace = z.union([sqlitePlace, serverPlace, fhirPlace, csvPlace]);
const practiceConfig = z.union([
  sqlitePlace.extend({ mapping }),
  serverPlace.extend({ preset: z.enum(presetNames), mapping }),
  fhirPlace,
  csvPlace.extend({ mapping }),
]);

/** A token of a FHIR server may be long. */
const password = z.string().min(1).max(8_000);
const trial = z.strictObject({ config: practiceConfig, password: password.nullable() });

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const settings = z.strictObject({
  mandrillUrl: z.string().max(500),
  whoseMail: z.strictObject({
    senders: z.array(z.string().max(320)).max(1_000),
    subaccount: z.string().max(200).nullable(),
    wholeAccount: z.boolean(),
  }),
  typeRules: z
    .array(
      z.strictObject({
        field: z.enum(['tag', 'sender', 'template', 'subject']),
        pattern: z.string().min(1).max(200),
        type: z.enum(messageTypes),
      }),
    )
    .max(200),
  practice: practiceConfig.nullable(),
  writing: z.boolean(),
  timeZone: z.string().min(1).max(100),
  ocumailFollows: z.boolean(),
  thresholds: z.strictObject({ mailbox: z.int().min(1).max(20), server: z.int().min(1).max(20) }),
  quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }).nullable(),
  paused: z.boolean(),
  pausedUntil: z.number().nonnegative().nullable(),
  awayMinutes: z.int().min(1).max(10),
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'af']),
});

const lineKinds = [
  'voicemail',
  'wrong-number',
  'will-call-back',
  'snoozed',
  'noted',
  'no-email',
  'address-is-right',
  'patient-confirmed',
  'changed-in-ocumail',
  'not-a-patient',
] as const;

const view = z.enum(['to-fix', 'waiting']);

const lineFilters = {
  search: text,
  type: z.enum(messageTypes).nullable(),
  reason: z.enum([...reasonCodes, ...ownSideRejects]).nullable(),
  sort: z.enum(['urgent', 'newest', 'name']),
};

const sentFilters = {
  search: text,
  type: z.enum(messageTypes).nullable(),
  outcome: z.enum(outcomes).nullable(),
  before: z.number().nonnegative().nullable(),
};

/** A list that leaves the app, and why. */
const listOut = {
  shown: z.discriminatedUnion('list', [
    z.strictObject({
      list: view,
      filters: z.strictObject(lineFilters),
      lines: z.array(id).min(1).max(10_000).nullable(),
    }),
    z.strictObject({ list: z.literal('done'), search: text }),
    z.strictObject({ list: z.literal('sent'), filters: z.strictObject(sentFilters) }),
  ]),
  reason: z.string().trim().min(1).max(500),
};

/** What main accepts on each channel; everything else is refused before a handler sees it. */
export const inputSchemas: { readonly [Name in Channel]: z.ZodType<Input<Name>> } = {
  'app.status': nothing,
  'sync.now': nothing,
  'worklist.page': z.strictObject({ ...lineFilters, view, cursor }),
  'case.open': z.strictObject({ rowId: id }),
  'editor.check': z.strictObject({ rowId: id, patientId: id.nullable(), text }),
  'correction.save': z.strictObject({
    rowId: id,
    patientId: id.nullable(),
    text,
    alsoFor: z.array(id).max(200),
    belongsToAnotherConfirmed: z.boolean(),
    suggestionTaken: z.boolean(),
  }),
  'correction.undo': z.strictObject({ ids }),
  'correction.reached': z.strictObject({ id }),
  'correction.decide': z.strictObject({ id, choice: z.enum(['keep-theirs', 'use-mine']) }),
  'line.decide': z.strictObject({
    rowId: id,
    kind: z.enum(lineKinds),
    until: z.number().nonnegative().nullable(),
    note: text.nullable(),
  }),
  'lines.snooze': z.strictObject({ rowIds: ids, until: z.number().nonnegative() }),
  'report.settle': z.strictObject({ rowId: id, how: z.enum(['sent-again', 'given-another-way', 'not-needed']) }),
  'decision.undo': z.strictObject({ ids }),
  'patients.search': z.strictObject({ text }),
  'done.page': z.strictObject({ search: text, cursor }),
  'sent.page': z.strictObject({ ...sentFilters, cursor }),
  'list.export': z.strictObject(listOut),
  'list.print': z.strictObject({ ...listOut, what: z.enum(['call-list', 'list']), to: z.enum(['printer', 'pdf']) }),
  'patient.print': z.strictObject({ patientId: id, reason: listOut.reason, to: z.enum(['printer', 'pdf']) }),
  'list.stop': nothing,
  'delivery.summary': nothing,
  'clinic-side.list': nothing,
  'audit.verify': nothing,
  'audit.export': z.strictObject({ reason: listOut.reason }),
  'patient-data.find': z.strictObject({ text }),
  'patient-data.show': z.strictObject({ patientId: id }),
  'patient-data.erase': z.strictObject({ patientId: id, reason: listOut.reason }),
  'audit.list': z.strictObject({ patientId: id.nullable() }),
  'settings.read': nothing,
  'settings.save': settings,
  'mandrill.test': z.strictObject({ url: z.string().max(500), key: z.string().max(200).nullable() }),
  'mandrill.save-key': z.strictObject({ key: z.string().min(1).max(200) }),
  'practice.test': trial,
  'practice.describe': z.strictObject({ place: practicePlace, password: password.nullable() }),
  'practice.preview': trial,
  'practice.dry-run': trial.extend({ patientId: id.nullable() }),
  'practice.save-password': z.strictObject({ place: practicePlace, password }),
  'practice.choose-file': z.strictObject({ what: z.enum(['database', 'list', 'certificate']) }),
  'practice.rights-script': practiceConfig,
  'setup.finish': z.strictObject({
    manager: z.strictObject({ name, pin }),
    settings,
    mandrillKey: z.string().min(1).max(200),
    practicePassword: password.nullable(),
  }),
  'setup.sample': nothing,
  'setup.leave-sample': nothing,
  'setup.open-again': nothing,
  'setup.unlock': z.strictObject({ passphrase: z.string().min(1).max(500) }),
  'recovery.renew': nothing,
  'people.list': nothing,
  'people.add': z.strictObject({ name, pin, role: z.enum(['manager', 'receptionist']) }),
  'people.remove': z.strictObject({ id }),
  'people.reset-pin': z.strictObject({ id, pin }),
  'people.change-pin': z.strictObject({ old: z.string().max(64), next: pin }),
  'desk.sign-in': z.strictObject({ personId: id, pin: z.string().max(64) }),
  'desk.sign-out': nothing,
  'desk.seen': nothing,
  'clipboard.copy': z.strictObject({ text: copied }),
};
