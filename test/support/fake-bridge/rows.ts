import type { Patient } from '../../../src-main/contract/patient.ts';
import type { CorrectionSummary, WorklistRow } from '../../../src-main/contract/worklist.ts';
import { dice, names } from './people.ts';

const day = 86_400;

export function patientOf(index: number, email: string, now: number): Patient {
  const roll = dice(index + 1);
  const digits = (count: number) => String(Math.floor(roll() * 10 ** count)).padStart(count, '0');
  return {
    id: `p${index}`,
    name: index < names.length ? (names[index] ?? '') : `${names[index % names.length]} ${index}`,
    phones: [
      { kind: 'mobile', number: `08${digits(1)} ${digits(3)} ${digits(4)}` },
      ...(index % 3 === 0 ? [{ kind: 'home' as const, number: `021 ${digits(3)} ${digits(4)}` }] : []),
    ],
    birthDate: `${1940 + Math.floor(roll() * 70)}-0${1 + (index % 9)}-${10 + (index % 18)}`,
    status: 'active',
    emailConsent: 'unknown',
    rawEmail: email,
    ...(index === 1 ? { alsoIn: [email.toLowerCase()] } : {}),
    version: null,
    readAt: Math.floor(now / 1000) - 1200,
  };
}

/** A plain line: a hard bounce for a mailbox that does not exist. */
export function lineOf(index: number, address: string, now: number, change: Partial<WorklistRow> = {}): WorklistRow {
  const seconds = Math.floor(now / 1000);
  return {
    id: `line|${address}|p${index}`,
    view: 'to-fix',
    section: 'line',
    address,
    patient: patientOf(index, address, now),
    patientLookedUp: true,
    messageType: 'consult-report',
    reason: 'h1',
    confidence: 'high',
    alternative: null,
    rejectReason: null,
    opening: { kind: 'hard' },
    since: seconds - 2 * day,
    failedAt: seconds - 2 * day,
    missed: 1,
    missedReports: 1,
    sharedWith: [],
    wrongNumbers: [],
    mayBeRight: true,
    suggestion: null,
    step: { kind: 'correct' },
    waiting: null,
    lastDecision: null,
    ...change,
  };
}

export function correctionOf(change: Partial<CorrectionSummary>, now: number): CorrectionSummary {
  return {
    id: 'c1',
    state: 'conflict',
    oldAddress: 'thabo.dlamini@gmial.com',
    newAddress: 'thabo.dlamini@gmail.com',
    foundRaw: null,
    foundBy: null,
    foundAt: null,
    actor: 'Thandi',
    madeAt: now - 40 * 60_000,
    undoUntil: now - 39 * 60_000,
    failure: null,
    ...change,
  };
}

/** One of everything that To fix can hold. */
export function clinicRows(now: number): readonly WorklistRow[] {
  const seconds = Math.floor(now / 1000);
  const ago = (days: number) => ({
    failedAt: seconds - Math.round(days * day),
    since: seconds - Math.round(days * day),
  });
  const shared = 'familie.vdmerwe@mweb.co.za';
  const inactive = lineOf(10, 'bongani.zulu@telkomsa.net', now, {
    ...ago(9),
    messageType: 'recall',
    step: { kind: 'none' },
  });
  return [
    lineOf(1, 'thabo.dlamini@gmial.com', now, {
      ...ago(1.2),
      section: 'decision',
      step: {
        kind: 'decide',
        correction: correctionOf(
          { foundRaw: 'thabo@dlamini.co.za', foundBy: 'Sipho', foundAt: now - 50 * 60_000 },
          now,
        ),
      },
    }),
    lineOf(16, 'dcohen@icloud.con', now, {
      ...ago(4),
      section: 'decision',
      messageType: 'recall',
      reason: 's7',
      step: {
        kind: 'decide',
        correction: correctionOf(
          {
            id: 'c2',
            state: 'refused',
            oldAddress: 'dcohen@icloud.con',
            newAddress: 'dcohen@icloud.com',
            failure: { code: 'practice-write-denied' },
          },
          now,
        ),
      },
    }),
    lineOf(0, 'naledi@gmial.com', now, {
      ...ago(0.1),
      reason: 's7',
      suggestion: 'naledi@gmail.com',
      opening: { kind: 'domain-missing' },
    }),
    lineOf(2, shared, now, {
      ...ago(1),
      reason: 's1',
      opening: { kind: 'soft-repeated', count: 3 },
      sharedWith: [
        { patientId: 'p8', name: 'Pieter Steyn' },
        { patientId: 'p18', name: 'Gert Pretorius' },
      ],
    }),
    lineOf(8, shared, now, {
      ...ago(1),
      reason: 's1',
      opening: { kind: 'soft-repeated', count: 3 },
      sharedWith: [
        { patientId: 'p2', name: 'Anneke van der Merwe' },
        { patientId: 'p18', name: 'Gert Pretorius' },
      ],
    }),
    lineOf(18, shared, now, {
      ...ago(1),
      reason: 's1',
      opening: { kind: 'soft-repeated', count: 3 },
      sharedWith: [
        { patientId: 'p2', name: 'Anneke van der Merwe' },
        { patientId: 'p8', name: 'Pieter Steyn' },
      ],
    }),
    lineOf(3, 'sipho.nkosi@yahoo.co.za', now, {
      ...ago(2),
      reason: 's3',
      lastDecision: { kind: 'wrong-number', madeAt: now - 20 * 3_600_000, actor: 'Thandi' },
    }),
    lineOf(4, 'priya.naidoo@vodamail.co.za', now, {
      ...ago(2),
      messageType: 'other',
      step: { kind: 'type-in-practice', correctionId: 'c3', newAddress: 'priya.naidoo@gmail.com' },
    }),
    lineOf(5, 'johan.botha@telkomsa.net', now, {
      ...ago(3),
      step: { kind: 'change-in-ocumail', correctionId: 'c4', newAddress: 'johan.botha@gmail.com' },
    }),
    lineOf(6, 'zanele@khumalo.africa', now, {
      ...ago(3),
      messageType: 'recall',
      reason: 'h2',
      confidence: 'low',
      alternative: 'h1',
    }),
    lineOf(12, 'noor@hotmal.com', now, { ...ago(4), messageType: 'recall', suggestion: 'noor@hotmail.com' }),
    lineOf(
      13,
      'maria-magdalena.christina.wilhelmina.vanrensburg-oosthuizen@verylongdomainname-optometrists.co.za',
      now,
      {
        ...ago(5),
        messageType: 'review',
        opening: { kind: 'correction-bounced', oldAddress: 'maria@vanrensburg.co.za' },
      },
    ),
    lineOf(9, 'lerato.molefe@webmail.co.za', now, { ...ago(12), messageType: 'birthday', reason: 's15' }),
    {
      ...inactive,
      patient: inactive.patient === null ? null : { ...inactive.patient, status: 'deceased' },
    },
    lineOf(7, 'fatima.adams@gmail.com', now, {
      ...ago(1.5),
      id: 'report|m1',
      section: 'report',
      reason: 's11',
      opening: { kind: 'report' },
      step: { kind: 'settle-report', messageId: 'm1' },
    }),
    lineOf(11, 'chantal@jacobs.co.za', now, {
      ...ago(6),
      id: 'report|m2',
      section: 'report',
      opening: { kind: 'report' },
      step: { kind: 'confirm-with-patient', correctionId: 'c5', newAddress: 'chantal@jacobs-attorneys.co.za' },
    }),
    lineOf(99, 'dr.pillay@eyehospital.co.za', now, {
      ...ago(2),
      section: 'nobody',
      patient: null,
      step: { kind: 'find-patient' },
    }),
  ];
}

/** Reports that Mandrill did not even try, a cause each; and a guess whose runner-up would blame the address. */
export function notSentRows(now: number): readonly WorklistRow[] {
  const words = ['hard-bounce', 'spam', 'unsub', 'custom', 'unsigned', 'invalid', 'brand-new'];
  const report = (index: number, change: Partial<WorklistRow>) =>
    lineOf(index, `patient${index}@example.co.za`, now, {
      id: `report|n${index}`,
      section: 'report',
      opening: { kind: 'report' },
      step: { kind: 'settle-report', messageId: `n${index}` },
      ...change,
    });
  return [
    ...words.map((rejectReason, index) =>
      report(index, { rejectReason, reason: rejectReason === 'hard-bounce' ? 'h1' : null, confidence: null }),
    ),
    report(words.length, { reason: 's11', confidence: 'low', alternative: 'h1' }),
  ];
}

/** As many plain lines as asked for. */
export const manyRows = (count: number, now: number): readonly WorklistRow[] =>
  Array.from({ length: count }, (_, index) =>
    lineOf(index, `patient${index}@example.co.za`, now, {
      failedAt: Math.floor(now / 1000) - index * 400,
      since: Math.floor(now / 1000) - index * 400,
      messageType: (['consult-report', 'other', 'recall', 'review', 'birthday'] as const)[index % 5] ?? 'other',
      reason: (['h1', 's1', 's3', 's7'] as const)[index % 4] ?? 'h1',
    }),
  );

/** What needs nobody now. */
export function waitingRows(now: number): readonly WorklistRow[] {
  const waits = (decision: 'voicemail' | 'will-call-back' | 'snoozed' | 'address-is-right', until: number | null) => ({
    view: 'waiting' as const,
    step: { kind: 'none' as const },
    waiting: { kind: 'decision' as const, decision, until },
    lastDecision: { kind: decision, madeAt: now - 5 * 3_600_000, actor: 'Thandi' },
  });
  return [
    lineOf(14, 'kabelo@gmial.com', now, {
      view: 'waiting',
      step: { kind: 'none' },
      waiting: {
        kind: 'write',
        correction: correctionOf(
          { id: 'c9', state: 'queued', oldAddress: 'kabelo@gmial.com', newAddress: 'kabelo@gmail.com' },
          now,
        ),
      },
    }),
    lineOf(15, 'ayesha.patel@iafrica.com', now, waits('voicemail', now + 20 * 3_600_000)),
    lineOf(17, 'refilwe@mahlangu.org', now, waits('will-call-back', now + 6 * day * 1000)),
    lineOf(19, 'nomvula@outlook.com', now, waits('address-is-right', null)),
  ];
}
