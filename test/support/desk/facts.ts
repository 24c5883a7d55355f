import type { Correction, Decision } from '../../../src-main/contract/correction.ts';
import type { Message } from '../../../src-main/contract/message.ts';
import type { Patient } from '../../../src-main/contract/patient.ts';
import { defaultSettings, type Settings } from '../../../src-main/contract/settings.ts';
import type { CaseContext } from '../../../src-main/desk/cases/case-context.ts';
import { deriveCase } from '../../../src-main/desk/cases/derive-case.ts';
import { stateOfAddress } from '../../../src-main/desk/cases/opening.ts';
import type { AddressFacts } from '../../../src-main/store/port.ts';

/** 20 November 2026, 09:00 UTC: a Friday, 11:00 at the clinic. Unix seconds. */
export const now = Date.UTC(2026, 10, 20, 9) / 1000;
export const day = 86_400;
export const address = 'naledi@gmial.com';

let number = 0;

/** A message to `address`, delivered unless told otherwise. `sentAt` in unix seconds. */
export function mail(sentAt: number, own: Partial<Message> = {}): Message {
  number += 1;
  const failed = own.state !== undefined && own.state !== 'sent';
  return {
    id: `m${number}`,
    sentAt,
    failedAt: failed ? sentAt + 5 : null,
    recipient: address,
    sender: 'reception@eyes.example',
    type: 'recall',
    state: 'sent',
    opens: 0,
    diag: null,
    bounceDescription: null,
    rejectReason: null,
    patientId: null,
    reason: null,
    confidence: null,
    alternative: null,
    reasonVersion: null,
    firstSeenAt: sentAt + 60,
    failureSeenAt: failed ? sentAt + 60 : null,
    ...own,
  };
}

export const hard = (sentAt: number, own: Partial<Message> = {}): Message =>
  mail(sentAt, { state: 'bounced', reason: 'h1', ...own });
export const soft = (sentAt: number, reason: Message['reason'], own: Partial<Message> = {}): Message =>
  mail(sentAt, { state: 'soft-bounced', reason, ...own });
export const rejected = (sentAt: number, rejectReason: string, own: Partial<Message> = {}): Message =>
  mail(sentAt, { state: 'rejected', rejectReason, ...own });

export function patient(id: string, own: Partial<Patient> = {}): Patient {
  return {
    id,
    name: `Patient ${id}`,
    phones: [{ kind: 'mobile', number: '082 555 0134' }],
    birthDate: '1980-02-03',
    status: 'active',
    emailConsent: 'yes',
    rawEmail: address,
    version: null,
    readAt: now - 60,
    ...own,
  };
}

/** A correction of `address`; times in unix milliseconds. */
export function correction(patientId: string, own: Partial<Correction> = {}): Correction {
  number += 1;
  const madeAt = own.madeAt ?? (now - 3600) * 1000;
  return {
    id: `c${number}`,
    sequence: number,
    patientId,
    patientName: `Patient ${patientId}`,
    oldAddress: address,
    newAddress: 'naledi@gmail.com',
    expectedRaw: address,
    nextRaw: 'naledi@gmail.com',
    expectedVersion: null,
    actor: 'Thandi',
    madeAt,
    notBefore: madeAt + 10_000,
    state: 'written',
    confirmedWithPatient: true,
    undoes: null,
    attempts: 0,
    settledAt: madeAt + 11_000,
    foundRaw: null,
    foundBy: null,
    foundAt: null,
    failure: null,
    ...own,
  };
}

export function decision(kind: Decision['kind'], own: Partial<Decision> = {}): Decision {
  number += 1;
  return {
    id: `d${number}`,
    kind,
    address,
    patientId: 'P1',
    messageId: null,
    actor: 'Thandi',
    madeAt: (now - 1800) * 1000,
    until: null,
    note: null,
    undone: false,
    ...own,
  };
}

export const noFacts: AddressFacts = {
  address,
  messages: [],
  rejections: [],
  holders: [],
  decisions: [],
  corrections: [],
  formerHolders: [],
  rows: [],
  closings: [],
  domainMissing: null,
  deliveredReports: [],
};

/** The case of these facts, with its rows in the order of the screen. */
export function derive(own: Partial<AddressFacts>, settings: Partial<Settings> = {}) {
  const facts: AddressFacts = { ...noFacts, ...own };
  const all: Settings = { ...defaultSettings, ...settings };
  const state = stateOfAddress(facts.address, facts.messages, facts.rejections, {
    thresholds: all.thresholds,
    timeZone: all.timeZone,
    domainMissing: facts.domainMissing,
  });
  const context: CaseContext = { facts, state, settings: all, now: now * 1000, suggest: () => null };
  const derived = deriveCase(context);
  const rows = derived.rows.toSorted((one, other) => (one.sortKey < other.sortKey ? -1 : 1)).map(({ row }) => row);
  return { ...derived, rows, facts };
}
