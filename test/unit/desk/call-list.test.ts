import { describe, expect, it } from 'vitest';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import { callsOf, sentenceOf } from '../../../src-main/desk/export/call-list.ts';
import { lineOf } from '../../support/fake-bridge/rows.ts';

const now = Date.parse('2026-11-12T09:24:00+02:00');
const line = (index: number, change: Partial<WorklistRow> = {}): WorklistRow =>
  lineOf(index, `p${index}@nowhere.example`, now, change);
const patient = (index: number) => {
  const known = line(index).patient;
  if (known === null) throw new Error('A line without a patient.');
  return known;
};
const waits = (decision: 'voicemail' | 'address-is-right') =>
  ({ view: 'waiting', step: { kind: 'none' }, waiting: { kind: 'decision', decision, until: null } }) as const;

describe('whom a call list has', () => {
  it.each([
    ['a line to correct', line(1)],
    [
      'one whose new address is to be confirmed',
      line(1, { step: { kind: 'confirm-with-patient', correctionId: 'c', newAddress: 'a@b.co' } }),
    ],
    ['one with a voicemail left', line(1, waits('voicemail'))],
  ])('%s', (_what, row) => {
    expect(callsOf([row])).toMatchObject({ calls: [{ rows: [row] }], leftOut: 0 });
  });

  it.each([
    ['nobody’s address', line(1, { patient: null, step: { kind: 'find-patient' } })],
    ['a patient without a number', line(1, { patient: { ...patient(1), phones: [] } })],
    [
      'one who died while the line waited',
      line(1, { ...waits('voicemail'), patient: { ...patient(1), status: 'deceased' } }),
    ],
    ['one who left', line(1, { patient: { ...patient(1), status: 'left' } })],
    ['an address that is right', line(1, waits('address-is-right'))],
    ['a report to be settled', line(1, { section: 'report', step: { kind: 'settle-report', messageId: 'm' } })],
    [
      'what is only to be typed',
      line(1, { step: { kind: 'type-in-practice', correctionId: 'c', newAddress: 'a@b.co' } }),
    ],
  ])('but not %s', (_what, row) => {
    expect(callsOf([row])).toEqual({ calls: [], leftOut: 1 });
  });

  it('rings a patient with two lines once, at the place of the first', () => {
    const rows = [line(1), line(2), line(3, { patient: patient(1) })];
    expect(callsOf(rows).calls.map(({ patient: { id }, rows: own }) => [id, own.length])).toEqual([
      [patient(1).id, 2],
      [patient(2).id, 1],
    ]);
  });

  it('leaves out a number that was found to be somebody else’s, on any of the patient’s lines', () => {
    const phones = ['082 555 0134', '021 555 0199'].map((number) => ({ kind: 'mobile' as const, number }));
    const known = { ...patient(1), phones };
    const rows = [line(1, { patient: known }), line(2, { patient: known, wrongNumbers: ['082 555 0134'] })];
    expect(callsOf(rows).calls.map((call) => call.patient.phones)).toEqual([[phones[1]]]);
    const none = line(1, { patient: known, wrongNumbers: phones.map(({ number }) => number) });
    expect(callsOf([none])).toEqual({ calls: [], leftOut: 1 });
  });

  it('has something to say about every line, also of a reason that is the clinic’s own', () => {
    expect(sentenceOf(line(1, { reason: 's9' }))).toBe(
      'One of our emails to you came back. May I check your email address with you?',
    );
    expect(sentenceOf(line(1, { reason: null }))).toBe(
      'One of our emails to you came back. May I check your email address with you?',
    );
    expect(
      sentenceOf(line(1, { step: { kind: 'confirm-with-patient', correctionId: 'c', newAddress: 'a@b.co' } })),
    ).toBe('May I read your new email address back to you, letter by letter?');
  });
});
