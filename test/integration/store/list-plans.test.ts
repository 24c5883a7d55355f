import { describe, expect, test } from 'vitest';
import { outcomes } from '../../../src-main/contract/message.ts';
import type { SentPage } from '../../../src-main/contract/reports.ts';
import type { WorklistPage } from '../../../src-main/contract/worklist.ts';
import { gathered } from '../../../src-main/store/cache/worklist-page.ts';
import { migrate } from '../../../src-main/store/migrate.ts';
import { cacheMigrations } from '../../../src-main/store/migrations/cache.ts';
import { allSent, everything, openExplained } from '../../support/store/explained-store.ts';
import { aMessage, aPatient, ranked, startSeconds } from '../../support/store/samples.ts';

describe('plans', () => {
  const sorts = ['urgent', 'newest', 'name'] as const;

  test('pages are read by an index in their order: nothing is scanned and nothing sorted', () => {
    const { store, plans } = openExplained();
    store.cases.replace(
      [],
      Array.from({ length: gathered + 60 }, (_, number) =>
        ranked({ id: `r${number}`, address: `${number}@x.example` }, String(number)),
      ),
    );
    store.messages.save(
      Array.from({ length: 300 }, (_, number) =>
        aMessage({ id: `m${number}`, recipient: `x${number}@x.example`, sentAt: startSeconds - number }),
      ),
    );
    const asked = (ask: (cursor: string | null) => WorklistPage | SentPage): void => {
      const first = ask(null);
      if (first.next !== null) ask(ask(first.next).previous);
    };
    for (const sort of sorts) {
      for (const search of ['', 'naledi', 'n'])
        asked((cursor) => store.cases.page({ ...everything, sort, search, cursor }) as WorklistPage);
      asked(
        (cursor) => store.cases.page({ ...everything, sort, reason: 'h1', type: 'recall', cursor }) as WorklistPage,
      );
    }
    for (const type of [null, 'recall' as const]) {
      for (const outcome of [null, ...outcomes]) {
        for (const search of ['', 'example', 'x']) {
          asked((cursor) => store.messages.sentPage({ ...allSent, type, outcome, search, cursor }) as SentPage);
        }
      }
    }
    expect(plans.length).toBeGreaterThan(60);
    for (const plan of plans) expect(plan).toMatch(/SEARCH|COVERING INDEX/);
    for (const plan of plans) {
      // Before the first place of an order there is nothing to search for: the index is read from its beginning.
      expect(
        plan.replaceAll(
          /SCAN messages USING COVERING INDEX messagesSent|SCAN page|SCAN CONSTANT ROW|SCAN json_each[^\n]*/g,
          '',
        ),
      ).not.toMatch(/SCAN|TEMP B-TREE/);
    }
  });

  test('rare words are looked up, and only what was found is sorted', () => {
    const { store, plans } = openExplained();
    store.cases.replace([], [ranked()]);
    store.messages.save([aMessage()]);
    store.cases.page({ ...everything, search: 'naledi' });
    store.messages.sentPage({ ...allSent, search: 'naledi' });
    expect(plans[0]).toMatch(/SEARCH worklist USING INTEGER PRIMARY KEY/);
    expect(plans[0]).toMatch(/SCAN worklistFound VIRTUAL TABLE INDEX/);
    expect(plans[1]).toMatch(/SEARCH messages USING COVERING INDEX messagesRecipient/);
    expect(plans[1]).toMatch(/SEARCH messages USING COVERING INDEX messagesPatient/);
  });
});

test('what the version before had stored is found, counted and in its place after the step', () => {
  const row = ranked({
    id: 'line|zoe@gmial.example|p9',
    address: 'zoe@gmial.example',
    patient: aPatient({ id: 'p9', name: 'Zoë Nkosi' }),
  }).row;
  const { store, cache } = openExplained((before) => {
    migrate(before, cacheMigrations.slice(0, 1), 'cache');
    before
      .prepare(
        `INSERT INTO worklist VALUES (?, 'to-fix', 'line', 1, '1', -5, 'zoe nkosi', ?, 'p9', 'recall', 'h1', NULL, ?, ?)`,
      )
      .run(row.id, row.address, 'zoe nkosi\nzoe@gmial.example\n0825550134', JSON.stringify(row));
    before.exec(`INSERT INTO patients VALUES ('p9', '{"id":"p9","name":"Zoë Nkosi"}', 'zoe nkosi');
      INSERT INTO patientAddresses VALUES ('zoe@gmial.example', 'p9');
      INSERT INTO recipients VALUES ('zoe@gmial.example');
      INSERT INTO messages (id, sentAt, recipient, sender, type, state, opens, firstSeenAt, outcome, domain)
        VALUES ('m', 5, 'zoe@gmial.example', 's', 'recall', 'sent', 0, 5, 'delivered', 'gmial.example')`);
  });
  for (const search of ['zoe', 'nk', 'n', '082 555', 'gmial']) {
    const page = store.cases.page({ ...everything, search }) as WorklistPage;
    expect(page.rows, search).toEqual([row]);
    expect(page.counts?.line).toBe(1);
  }
  expect(store.cases.page({ ...everything, search: 'kosi', reason: 's1' })).toMatchObject({ rows: [] });
  expect(store.cases.counts()).toMatchObject({ 'to-fix': 1 });
  for (const search of ['gmial', 'nkosi', 'zo']) {
    const page = store.messages.sentPage({ ...allSent, search }) as SentPage;
    expect(page.rows, search).toMatchObject([{ id: 'm', patientName: 'Zoë Nkosi' }]);
  }
  store.cases.replace([row.address], []);
  store.patients.saveOne('p9', null);
  expect(cache.prepare('SELECT count(*) FROM worklistFound').pluck().get()).toBe(0);
  expect(cache.prepare('SELECT count(*) FROM patientsFound').pluck().get()).toBe(0);
  expect(cache.prepare('SELECT count(*) FROM patientAddresses').pluck().get()).toBe(0);
});
