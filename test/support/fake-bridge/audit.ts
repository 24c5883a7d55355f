import type { AuditCheck, AuditEntry } from '../../../src-main/contract/reports.ts';

const minute = 60_000;

/** A morning's lines, newest first: a long address, a removal, one unconfirmed, one of a later version. */
export function auditLines(now: number): readonly AuditEntry[] {
  const line = (ago: number, own: Partial<AuditEntry>): AuditEntry => ({
    sequence: 4213 - ago,
    at: now - ago * 7 * minute,
    actor: 'Thandi',
    action: 'correction-saved',
    patientId: '10482',
    oldValue: null,
    newValue: null,
    outcome: null,
    detail: null,
    confirmed: null,
    ...own,
  });
  const correction = { oldValue: 'naledi.mokoena@gmial.com', newValue: 'naledi.mokoena@gmail.com', confirmed: false };
  return [
    line(0, { action: 'correction-written', ...correction, outcome: 'written' }),
    line(1, correction),
    line(2, { action: 'signed-in', patientId: null, detail: 'Thandi' }),
    line(3, { action: 'audit-exported', actor: 'Dr Anneke Botha', patientId: null, outcome: '4201 lines' }),
    line(4, {
      action: 'correction-saved',
      patientId: '7731',
      oldValue: 'sipho@telkomsa.ner',
      newValue: '',
      confirmed: true,
    }),
    line(5, {
      action: 'correction-conflict',
      patientId: '9120',
      oldValue: 'maria-magdalena.christina.wilhelmina@vanrensburg-oosthuizen.example; info@oosthuizen.example',
      newValue: 'maria-magdalena@vanrensburg-oosthuizen.example; info@oosthuizen.example',
      confirmed: true,
    }),
    line(6, { action: 'decision', oldValue: 'thabo@mweb.co.za', outcome: 'voicemail' }),
    line(7, { action: 'some-later-thing', patientId: null }),
  ];
}

export const auditCheck = (firstBroken: number | null): AuditCheck => ({
  entries: 4213,
  intact: firstBroken === null,
  firstBroken,
  newestHash: '9f3c6d1b2a7e4058c1d2e3f405162738495a6b7c8d9e0f1a2b3c4d5e6f708192',
});
