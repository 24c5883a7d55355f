import type { Outcome } from '../../../src-main/contract/message.ts';
import { messageTypes } from '../../../src-main/contract/message.ts';
import type { ClinicSideProblem, DeliverySummary, DoneRow, SentRow } from '../../../src-main/contract/reports.ts';
import type { DeliveryFigures } from '../../../src-main/contract/status.ts';
import { dice, names } from './people.ts';

const day = 86_400;

export function figuresOf(delivered: number, bouncedHard: number, bouncedSoft = 0, notSent = 0): DeliveryFigures {
  return {
    delivered,
    bouncedHard,
    bouncedSoft,
    notSent,
    onItsWay: 2,
    decided: delivered + bouncedHard + bouncedSoft + notSent,
  };
}

export const deliverySummary: DeliverySummary = {
  months: [
    { month: '2026-11', figures: figuresOf(214, 4, 1, 2) },
    { month: '2026-10', figures: figuresOf(386, 9, 3, 4) },
    { month: '2026-09', figures: figuresOf(351, 14, 5, 2) },
    { month: '2026-08', figures: figuresOf(340, 8, 2, 1) },
    { month: '2026-07', figures: figuresOf(19, 2) },
  ],
  byType: [
    { type: 'consult-report', figures: figuresOf(88, 2, 0, 1) },
    { type: 'recall', figures: figuresOf(71, 1, 1, 1) },
    { type: 'review', figures: figuresOf(34, 1) },
    { type: 'birthday', figures: figuresOf(17, 0) },
    { type: 'other', figures: figuresOf(4, 0) },
  ],
  byDomain: [
    { domain: 'gmail.com', figures: figuresOf(121, 1) },
    { domain: 'yahoo.co.za', figures: figuresOf(31, 1) },
    { domain: 'mweb.co.za', figures: figuresOf(24, 0, 1) },
    { domain: 'telkomsa.net', figures: figuresOf(14, 0) },
    { domain: 'a-very-long-domain-name-of-some-medical-aid-scheme.co.za', figures: figuresOf(9, 0) },
    { domain: 'gmial.com', figures: figuresOf(0, 2) },
  ],
};

const example =
  'smtp;550 5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. SPF [mail.eyeclinic.co.za] with ip: [198.2.180.60] = did not pass';

export const clinicSideProblems = (now: number): readonly ClinicSideProblem[] => [
  {
    reason: 's10',
    messages: 6,
    reportsHeldUp: 2,
    firstAt: Math.floor(now / 1000) - 4 * day,
    lastAt: Math.floor(now / 1000) - 3600,
    senders: ['reports@eyeclinic.co.za'],
    domains: ['gmail.com', 'yahoo.co.za'],
    example: {
      diag: example,
      evidence: [
        { start: example.indexOf('sender is'), end: example.indexOf('sender is') + 'sender is unauthenticated'.length },
      ],
    },
  },
  {
    reason: 'unsigned',
    messages: 1,
    reportsHeldUp: 1,
    firstAt: Math.floor(now / 1000) - 9 * day,
    lastAt: Math.floor(now / 1000) - 9 * day,
    senders: ['recall@eyeclinic.co.za'],
    domains: ['telkomsa.net'],
    example: null,
  },
];

const outcomes: readonly Outcome[] = [
  'delivered',
  'delivered',
  'opened',
  'delivered',
  'bounced',
  'delivered',
  'on-its-way',
  'not-sent',
];

export function sentRows(count: number, now: number): readonly SentRow[] {
  const roll = dice(7);
  return Array.from({ length: count }, (_, index) => {
    const outcome = index === 9 ? 'unknown' : (outcomes[Math.floor(roll() * outcomes.length)] ?? 'delivered');
    const name = names[index % names.length] ?? '';
    const failed = outcome === 'bounced' || outcome === 'not-sent';
    return {
      id: `m${index}`,
      sentAt: Math.floor(now / 1000) - index * 5400 - 1800,
      recipient: `${/^[a-z]/i.test(name) ? name.split(' ')[0]?.toLowerCase() : 'noor'}${index}@gmail.com`,
      patientName: index % 7 === 3 ? null : name,
      type: messageTypes[index % 5] ?? 'other',
      outcome,
      state: outcome === 'unknown' ? 'quarantined' : 'sent',
      reason: outcome === 'bounced' ? (index % 2 === 0 ? 'h1' : 's1') : null,
      confidence: index % 3 === 0 ? 'low' : 'high',
      alternative: index % 3 === 0 ? 's3' : null,
      hard: index % 2 === 0,
      rejectReason: failed && outcome === 'not-sent' ? 'hard-bounce' : null,
    };
  });
}

export function doneRows(count: number, now: number): readonly DoneRow[] {
  const kinds = [
    'corrected',
    'changed-elsewhere',
    'no-email',
    'delivered-later',
    'not-a-patient',
    'sent-again',
    'arrived-later',
  ] as const;
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'corrected';
    const byHand = !['changed-elsewhere', 'delivered-later', 'arrived-later'].includes(kind);
    return {
      id: `d${index}`,
      closedAt: now - index * 5 * 3_600_000 - 900_000,
      kind,
      address: `patient${index}@gmial.com`,
      newAddress: kind === 'corrected' || kind === 'changed-elsewhere' ? `patient${index}@gmail.com` : null,
      patientId: kind === 'not-a-patient' ? '' : `p${index}`,
      patientName: kind === 'not-a-patient' ? null : (names[index % names.length] ?? ''),
      actor: byHand ? 'Thandi' : null,
      correctionId: kind === 'corrected' ? `c${index}` : null,
    };
  });
}
