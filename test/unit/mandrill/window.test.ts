import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowFilters } from '../../../src-main/mandrill/window.ts';

const at = (text: string) => Date.parse(text) / 1000;

test('widens the dates by a day each and cuts by ts', () => {
  const window = { from: at('2026-11-19T23:59:59Z'), to: at('2026-11-20T00:00:00Z'), senders: ['a@b.example'] };
  expect(windowFilters({ ...window, query: 'state:bounced OR state:soft-bounced' })).toEqual({
    query: `(state:bounced OR state:soft-bounced) AND ts:[${window.from} TO ${window.to}]`,
    date_from: '2026-11-18',
    date_to: '2026-11-21',
    senders: ['a@b.example'],
  });
  expect(windowFilters({ ...window, query: '*', senders: [] })).toEqual({
    query: `ts:[${window.from} TO ${window.to}]`,
    date_from: '2026-11-18',
    date_to: '2026-11-21',
  });
});

test('holds the window whatever the zone of the dates, and in UTC also if the last one does not count', () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  const spans = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(seconds, spans, fc.integer({ min: -12, max: 14 }), (from, span, zone) => {
      const filters = windowFilters({ query: '*', from, to: from + span, senders: [] });
      const firstDay = at(`${filters.date_from}T00:00:00Z`);
      const lastDay = at(`${filters.date_to}T00:00:00Z`);
      expect(firstDay - zone * 3600).toBeLessThanOrEqual(from);
      expect(lastDay + 86_400 - zone * 3600).toBeGreaterThan(from + span);
      expect(lastDay).toBeGreaterThan(from + span);
    }),
  );
});
