import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomes } from '../../../src-main/contract/message.ts';
import type { SentPage } from '../../../src-main/contract/reports.ts';
import type { WorklistPage } from '../../../src-main/contract/worklist.ts';
import { gathered } from '../../../src-main/store/cache/worklist-page.ts';
import type { RankedRow } from '../../../src-main/store/port.ts';
import { foldText } from '../../../src-main/store/search-text.ts';
import { allSent, everything, openExplained } from '../../support/store/explained-store.ts';
import { aMessage, aPatient, ranked, startSeconds } from '../../support/store/samples.ts';

/** All pages from the first to the last, and back again. */
function throughAll<Page extends WorklistPage | SentPage>(ask: (cursor: string | null) => Page): readonly string[] {
  const ids: string[] = [];
  let page = ask(null);
  for (;;) {
    ids.push(...page.rows.map(({ id }) => id));
    if (page.next === null) break;
    page = ask(page.next);
  }
  const back: string[] = page.rows.map(({ id }) => id);
  while (page.previous !== null) {
    page = ask(page.previous);
    back.unshift(...page.rows.map(({ id }) => id));
  }
  expect(back).toEqual(ids);
  return ids;
}

const isNumber = (typed: string): boolean => /^[\d\s()+./-]+$/.test(typed);
const wordsOf = (typed: string): readonly string[] =>
  (isNumber(typed) ? [typed.replace(/\s/g, '')] : foldText(typed).split(/\s+/)).filter((word) => word !== '');

/** Every word is found: anywhere from three letters up, else where a word begins. */
function fits(typed: string, texts: readonly string[]): boolean {
  const folded = texts.map(foldText);
  return wordsOf(typed).every((word) =>
    folded.some((text) =>
      [...word].length >= 3 ? text.includes(word) : text.split(/\s+/).some((part) => part.startsWith(word)),
    ),
  );
}

/** The digits of a number are found in any text too, without the zeros before them. */
function fitsNumber(typed: string, texts: readonly string[]): boolean {
  const phone = typed.replace(/\D/g, '').replace(/^0+/, '').slice(-9);
  return isNumber(typed) && phone.length >= 3 && texts.some((text) => text.includes(phone));
}

const names = ['Zoë van der Merwe', 'Naledi Mokoena', 'Bo', 'Thandi Nkosi', '王 小明', 'Élodie "Lo" O’Neil', 'naN-d'];
const domains = ['gmial.example', 'x.example', 'mail.example'];
const searches = [
  'zoe',
  'ZOË',
  'van der',
  'n',
  'na',
  'mo',
  '王',
  '小明',
  'o’n',
  '"lo"',
  'gmial',
  '@x.',
  '0825',
  '082 555 01',
  '55',
  '08',
  'nobody',
  'an*',
  'OR',
  '%',
  'a b',
];

describe('worklist', () => {
  const anyRow = fc.record({
    name: fc.constantFrom(null, ...names),
    domain: fc.constantFrom(...domains),
    section: fc.constantFrom('line' as const, 'line' as const, 'nobody' as const),
    reason: fc.constantFrom('h1' as const, 's1' as const),
    phone: fc.constantFrom('082 555 0134', '+27 82 555 0199', ''),
  });
  const rankedOf = (row: typeof anyRow extends fc.Arbitrary<infer Row> ? Row : never, number: number): RankedRow => {
    const address = `a${number}@${row.domain}`;
    const phones = row.phone === '' ? [] : [{ kind: 'mobile', number: row.phone } as const];
    const patient = row.name === null ? null : aPatient({ id: `p${number}`, name: row.name, phones });
    return ranked({ ...row, id: `r${number}`, address, patient }, String(number % 7));
  };
  const fitsRow = (typed: string, { row }: RankedRow): boolean => {
    const phones = (row.patient?.phones ?? []).map(({ number }) => number.replace(/\D/g, ''));
    const texts = [row.patient?.name ?? '', row.address, ...phones];
    return fits(typed, texts) || fitsNumber(typed, texts);
  };

  test('a search finds what a reading of every row would find, few or many, in the same order, down and up', () => {
    const { store } = openExplained();
    let old: readonly string[] = [];
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 120 }),
        fc.constantFrom(...searches),
        fc.constantFrom('urgent' as const, 'newest' as const, 'name' as const),
        fc.constantFrom(null, 'h1' as const),
        (rows, search, sort, reason) => {
          const all = rows.map(rankedOf);
          store.cases.replace([...old, ...all.map(({ row }) => row.address)], all);
          old = all.map(({ row }) => row.address);
          const query = { ...everything, search, sort, reason };
          const ids = throughAll((cursor) => store.cases.page({ ...query, cursor }) as WorklistPage);
          const inOrder = throughAll((cursor) => store.cases.page({ ...everything, sort, cursor }) as WorklistPage);
          const found = new Set(
            all
              .filter((one) => fitsRow(search, one) && (reason === null || one.row.reason === reason))
              .map(({ row }) => row.id),
          );
          expect(ids).toEqual(inOrder.filter((id) => found.has(id)));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('common words, rare ones and kinds answer the same rows by index as by reading', () => {
    const { store } = openExplained();
    const all = Array.from({ length: gathered + 200 }, (_, number) =>
      rankedOf(
        {
          name: number % 50 === 0 ? 'Naledi Rare' : 'Thandi Common',
          domain: 'x.example',
          section: 'line',
          reason: number % 300 === 0 ? 's1' : 'h1',
          phone: '',
        },
        number,
      ),
    );
    store.cases.replace([], all);
    for (const [search, reason] of [
      ['common', null],
      ['common', 'h1'],
      ['common', 's1'],
      ['rare', null],
      ['rare', 's1'],
      ['', 's1'],
      ['c', null],
      ['ra', 'h1'],
    ] as const) {
      const ids = throughAll((cursor) => store.cases.page({ ...everything, search, reason, cursor }) as WorklistPage);
      const wanted = all.filter((one) => fitsRow(search, one) && (reason === null || one.row.reason === reason));
      expect(new Set(ids), `${search} ${reason}`).toEqual(new Set(wanted.map(({ row }) => row.id)));
      const { counts } = store.cases.page({ ...everything, search, reason }) as WorklistPage;
      // Those that are only found by reading on are not counted.
      if (search === 'common' && reason !== 's1') expect(counts).toBeNull();
      else if (counts !== null) expect(counts.line).toBe(wanted.length);
    }
  });

  test('tallies and found rows keep in step however rows are replaced', () => {
    const { store, cache } = openExplained();
    const step = fc.record({ number: fc.integer({ min: 0, max: 12 }), rows: fc.array(anyRow, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        for (const { number, rows } of steps) {
          const address = `${number}@x.example`;
          store.cases.replace(
            [address],
            rows.map((row, index) => {
              const one = rankedOf(row, number * 10 + index);
              return { ...one, row: { ...one.row, address } };
            }),
          );
        }
        const rows = cache.prepare('SELECT count(*) FROM worklist').pluck().get();
        const { 'to-fix': counted } = store.cases.counts() as { 'to-fix': number };
        expect(counted).toBe(rows);
        expect(cache.prepare('SELECT count(*) FROM worklistFound').pluck().get()).toBe(rows);
        expect(cache.prepare(`SELECT min(lines) >= 0 FROM worklistTallies`).pluck().get() ?? 1).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  test('says whether any row is other than before', () => {
    const { store } = openExplained();
    const row = ranked({ id: 'a', address: 'a@x.example' });
    expect(store.cases.replace(['a@x.example'], [row])).toBe(true);
    expect(store.cases.replace(['a@x.example'], [row])).toBe(false);
    expect(store.cases.replace(['a@x.example'], [{ ...row, sortKey: '2' }])).toBe(true);
    expect(store.cases.replace(['a@x.example'], [])).toBe(true);
    expect(store.cases.replace(['a@x.example'], [])).toBe(false);
  });
});

describe('sent', () => {
  const anyMessage = fc.record({
    mailbox: fc.integer({ min: 0, max: 30 }),
    domain: fc.constantFrom(...domains),
    sentAt: fc.integer({ min: startSeconds - 20, max: startSeconds }),
    type: fc.constantFrom('recall' as const, 'consult-report' as const),
    state: fc.constantFrom('sent', 'bounced', 'queued', 'rejected'),
    opens: fc.integer({ min: 0, max: 1 }),
    patientId: fc.constantFrom(null, 'p0', 'p1', 'p2'),
  });

  test('filters and searches find what a reading of every message would find, down and up', () => {
    fc.assert(
      fc.property(
        fc.array(anyMessage, { minLength: 1, maxLength: 160 }),
        fc.constantFrom('', '', ...searches, 'a1', 'm12'),
        fc.constantFrom(null, 'recall' as const),
        fc.constantFrom(null, ...outcomes),
        (drawn, search, type, outcome) => {
          const { store } = openExplained();
          const holders = names
            .slice(0, 3)
            .map((name, index) => aPatient({ id: `p${index}`, name, rawEmail: `m${index}@x.example` }));
          store.patients.saveHolders([], holders);
          const messages = drawn.map(({ mailbox, domain, ...own }, index) =>
            aMessage({ ...own, id: `id${index}`, recipient: `m${mailbox}@${domain}` }),
          );
          store.messages.save(messages);
          const ids = throughAll(
            (cursor) => store.messages.sentPage({ ...allSent, search, type, outcome, cursor }) as SentPage,
          );
          const all = throughAll((cursor) => store.messages.sentPage({ ...allSent, cursor }) as SentPage);
          const outcomeOf = new Map(
            (['delivered', 'opened', 'bounced', 'not-sent', 'on-its-way', 'unknown'] as const).flatMap((one) =>
              throughAll((cursor) => store.messages.sentPage({ ...allSent, outcome: one, cursor }) as SentPage).map(
                (id) => [id, one] as const,
              ),
            ),
          );
          expect(new Set(outcomeOf.keys())).toEqual(new Set(all));
          const wanted = messages.filter((message) => {
            const people = holders.filter(
              ({ id, rawEmail }) => id === message.patientId || rawEmail === message.recipient,
            );
            return (
              (type === null || message.type === type) &&
              (outcome === null || outcomeOf.get(message.id) === outcome) &&
              (search === '' || fits(search, [message.recipient]) || people.some(({ name }) => fits(search, [name])))
            );
          });
          const found = new Set(wanted.map(({ id }) => id));
          expect(ids).toEqual(all.filter((id) => found.has(id)));
        },
      ),
      { numRuns: 60 },
    );
  });
  test('a day that is jumped to lies open in both directions', () => {
    const { store } = openExplained();
    store.messages.save(
      Array.from({ length: 120 }, (_, index) =>
        aMessage({ id: `id${String(index).padStart(3, '0')}`, sentAt: startSeconds - index }),
      ),
    );
    const page = store.messages.sentPage({ ...allSent, before: startSeconds - 9 }) as SentPage;
    expect(page.rows[0]?.id).toBe('id010');
    const later = store.messages.sentPage({ ...allSent, before: startSeconds - 9, cursor: page.previous }) as SentPage;
    expect(later.rows.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `id00${index}`));
    expect(later.previous).toBeNull();
  });
});
