import type { Correction, Decision } from '../../../src-main/contract/correction.ts';
import type { Message } from '../../../src-main/contract/message.ts';
import type { Patient } from '../../../src-main/contract/patient.ts';
import type { Closing } from '../../../src-main/contract/reports.ts';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import type { NewAuditEntry, RankedRow, StoredRejection } from '../../../src-main/store/port.ts';

/** 20 November 2026, 09:00 UTC, in unix milliseconds. */
export const start = Date.UTC(2026, 10, 20, 9);
/** The same in unix seconds. */
export const startSeconds = start / 1000;
export const day = 86_400;

export const aMessage = (own: Partial<Message> = {}): Message => ({
  id: 'm1',
  sentAt: startSeconds - day,
  failedAt: null,
  recipient: 'naledi@gmial.example',
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
  firstSeenAt: startSeconds - day + 60,
  failureSeenAt: null,
  ...own,
});

export const aBounce = (own: Partial<Message> = {}): Message =>
  aMessage({
    state: 'bounced',
    diag: 'smtp;550 5.1.1 no such user',
    bounceDescription: 'bad_mailbox',
    reason: 'h1',
    confidence: 'high',
    reasonVersion: 1,
    failedAt: startSeconds - day + 5,
    failureSeenAt: startSeconds - day + 60,
    ...own,
  });

export const aPatient = (own: Partial<Patient> = {}): Patient => ({
  id: 'p1',
  name: 'Naledi Mokoena',
  phones: [{ kind: 'mobile', number: '082 555 0134' }],
  birthDate: '1980-02-03',
  status: 'active',
  emailConsent: 'yes',
  rawEmail: 'naledi@gmial.example',
  version: null,
  readAt: startSeconds,
  ...own,
});

export const aCorrection = (own: Partial<Correction> = {}): Omit<Correction, 'sequence'> => ({
  id: 'c1',
  patientId: 'p1',
  patientName: 'Naledi Mokoena',
  oldAddress: 'naledi@gmial.example',
  newAddress: 'naledi@gmail.example',
  expectedRaw: 'naledi@gmial.example',
  nextRaw: 'naledi@gmail.example',
  expectedVersion: null,
  actor: 'Thandi',
  madeAt: start,
  notBefore: start + 10_000,
  state: 'queued',
  confirmedWithPatient: true,
  undoes: null,
  attempts: 0,
  settledAt: null,
  foundRaw: null,
  foundBy: null,
  foundAt: null,
  failure: null,
  ...own,
});

export const aDecision = (own: Partial<Decision> = {}): Decision => ({
  id: 'd1',
  kind: 'voicemail',
  address: 'naledi@gmial.example',
  patientId: 'p1',
  messageId: null,
  actor: 'Thandi',
  madeAt: start,
  until: start + 86_400_000,
  note: null,
  undone: false,
  ...own,
});

export const aClosing = (own: Partial<Closing> = {}): Closing => ({
  address: 'naledi@gmial.example',
  patientId: 'p1',
  patientName: 'Naledi Mokoena',
  messageId: null,
  kind: 'corrected',
  actor: 'Thandi',
  closedAt: start,
  newAddress: 'naledi@gmail.example',
  correctionId: null,
  ...own,
});

export const aRejection = (own: Partial<StoredRejection> = {}): StoredRejection => ({
  address: 'naledi@gmial.example',
  reason: 'hard-bounce',
  detail: '550 no such user',
  createdAt: startSeconds - day,
  lastEventAt: startSeconds - day,
  expiresAt: null,
  ...own,
});

export const anAuditLine = (own: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  at: start,
  actor: 'Thandi',
  action: 'correction-saved',
  patientId: 'p1',
  oldValue: 'naledi@gmial.example',
  newValue: 'naledi@gmail.example',
  outcome: null,
  detail: null,
  ...own,
});

export const aRow = (own: Partial<WorklistRow> = {}): WorklistRow => ({
  id: 'line|naledi@gmial.example|p1',
  view: 'to-fix',
  section: 'line',
  address: 'naledi@gmial.example',
  patient: aPatient(),
  patientLookedUp: true,
  messageType: 'recall',
  reason: 'h1',
  confidence: 'high',
  alternative: null,
  rejectReason: null,
  opening: { kind: 'hard' },
  since: startSeconds - day,
  failedAt: startSeconds - day,
  missed: 1,
  missedReports: 0,
  sharedWith: [],
  wrongNumbers: [],
  mayBeRight: true,
  suggestion: null,
  step: { kind: 'correct' },
  waiting: null,
  lastDecision: null,
  ...own,
});

export const ranked = (own: Partial<WorklistRow> = {}, sortKey = '1'): RankedRow => ({ row: aRow(own), sortKey });
