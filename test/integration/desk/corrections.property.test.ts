import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src-main/contract/correction.ts';
import { decisionNeeded } from '../../../src-main/contract/correction.ts';
import { addressesIn } from '../../../src-main/contract/patient.ts';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import { modelPractice } from '../../support/desk/model-practice.ts';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

type Step =
  | { readonly do: 'save'; readonly text: string }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'decide'; readonly choice: 'keep-theirs' | 'use-mine' }
  | { readonly do: 'foreign'; readonly text: string }
  | { readonly do: 'away'; readonly away: boolean }
  | { readonly do: 'cut'; readonly cut: 'before-commit' | 'after-commit' }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'restart' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('save'), text: fc.constantFrom('one', 'two', '') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo'), which: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('decide'), choice: fc.constantFrom('keep-theirs', 'use-mine') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('foreign'), text: fc.constantFrom('theirs', 'one', 'old', '') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('away'), away: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('cut'), cut: fc.constantFrom('before-commit', 'after-commit') }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('pass'), ms: fc.constantFrom(3_000, 11_000, 11_000, 400_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart') }) },
) as fc.Arbitrary<Step>;

const runs = 25;
const oldOf = (number: number): string => `p${number}@gmial.com`;
const besides = (number: number): string => `beside${number}@mweb.co.za`;
/** Every other patient has a second address in the same field. */
const fieldOf = (number: number): string => (number % 2 === 0 ? oldOf(number) : `${besides(number)}; ${oldOf(number)}`);
const numbers = Array.from({ length: runs * 3 }, (_, number) => number);

/** What one patient went through, as the test knows it. */
interface Story {
  readonly number: number;
  readonly patientId: string;
  readonly saved: string[];
  /** Field values that a person had before the eyes when saving or deciding, and those that we wrote ourselves. */
  readonly seen: Set<string | null>;
  /** Field values that somebody else put there. */
  readonly theirs: Set<string | null>;
  /** Corrections that a person took back or decided about. */
  readonly ended: Set<string>;
}

async function rowsOf(clinic: Clinic, patientId: string): Promise<readonly WorklistRow[]> {
  const views = [await clinic.rows('to-fix'), await clinic.rows('waiting')];
  return views.flat().filter((row) => row.patient?.id === patientId);
}

async function all(clinic: Clinic, { number, patientId }: Story): Promise<readonly Correction[]> {
  const facts = await clinic.store.cases.facts([oldOf(number), `one${number}@gmail.com`, `two${number}@gmail.com`]);
  const known = new Map(facts.flatMap(({ corrections }) => corrections).map((one) => [one.id, one]));
  return [...known.values()].filter((one) => one.patientId === patientId);
}

describe('corrections, whatever happens in whatever order', () => {
  it('none is lost, none is doubled, nobody is overwritten', async () => {
    let now = (): number => start * 1000;
    const practice = modelPractice(
      numbers.map((number) => ({ id: `P${number}`, email: fieldOf(number) })),
      () => now(),
    );
    await using clinic = await openClinic({
      messages: numbers.map((number) =>
        message(number, { ts: start - day, email: oldOf(number), metadata: {} }, [hardBounce(start - day + 9)]),
      ),
      around: () => practice.connector,
    });
    now = clinic.clock.now;
    const rest = async (ms: number): Promise<void> => {
      await clinic.clock.advance(ms);
      await clinic.workspace.idle();
    };

    const take = async (story: Story, one: Step): Promise<void> => {
      const { number, patientId, saved, seen, ended } = story;
      if (one.do === 'save') {
        const row = await clinic.store.cases.row(`line|${oldOf(number)}|${patientId}`);
        if (row === null) return;
        const before = (await all(clinic, story)).filter(({ state }) => state === 'queued' || state === 'writing');
        const undecided = (await all(clinic, story))
          .filter(({ state }) => decisionNeeded.has(state))
          .map(({ id }) => id);
        const answer = await clinic.workspace.handle('correction.save', {
          rowId: row.id,
          patientId: null,
          text: one.text === '' ? '' : `${one.text}${number}@gmail.com`,
          alsoFor: [],
          belongsToAnotherConfirmed: true,
          suggestionTaken: false,
        });
        if (!answer.ok) return;
        if (before.length === 0) seen.add(row.patient?.rawEmail ?? null);
        saved.push(...answer.value.ids);
        // A new correction decides about the one that waited for a decision.
        for (const id of undecided) ended.add(id);
      } else if (one.do === 'undo') {
        const id = saved[one.which % Math.max(1, saved.length)];
        if (id === undefined) return;
        const answer = await clinic.workspace.handle('correction.undo', { ids: [id] });
        if (answer.ok) ended.add(id);
      } else if (one.do === 'decide') {
        const row = (await rowsOf(clinic, patientId)).find(({ section }) => section === 'decision');
        if (row?.step.kind !== 'decide') return;
        const { id, foundRaw } = row.step.correction;
        const answer = await clinic.workspace.handle('correction.decide', { id, choice: one.choice });
        if (!answer.ok) return;
        ended.add(id);
        seen.add(foundRaw);
      } else if (one.do === 'foreign') {
        const text = one.text === 'old' ? oldOf(number) : one.text && `${one.text}${number}@gmail.com`;
        practice.setEmail(patientId, text);
        story.theirs.add(text);
      } else if (one.do === 'away') practice.setAway(one.away);
      else if (one.do === 'cut') practice.cutNext(one.cut);
      else if (one.do === 'pass') await rest(one.ms);
      else await clinic.restart();
    };

    let next = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const number = numbers[next % numbers.length] ?? 0;
        next += 1;
        const patientId = `P${number}`;
        practice.setEmail(patientId, fieldOf(number));
        practice.cutNext(null);
        const theirs = new Set([fieldOf(number)]);
        const story: Story = { number, patientId, saved: [], seen: new Set(), ended: new Set(), theirs };
        for (const one of steps) await take(story, one);

        practice.setAway(false);
        for (let round = 0; (await clinic.store.journal.counts()).queued > 0; round += 1) {
          expect(round, 'the journal empties').toBeLessThan(30);
          await rest(300_000);
        }

        const corrections = await all(clinic, story);
        const writes = practice.writes.filter((write) => write.patientId === patientId);
        const rows = await rowsOf(clinic, patientId);
        for (const { id, state, nextRaw, sequence } of corrections) {
          const effective = writes.filter((write) => write.correctionId === id);
          expect(effective.length, `${state} is not doubled`).toBeLessThanOrEqual(1);
          // Found after a lost answer, a value counts as ours, whoever put it there.
          if ((state === 'written' || state === 'undone') && !story.theirs.has(nextRaw))
            expect(effective).toHaveLength(1);
          else if (state === 'written' || state === 'undone') expect(effective.length).toBeLessThanOrEqual(1);
          else if (state === 'withdrawn') expect([effective.length, story.ended.has(id)]).toEqual([0, true]);
          else if (state === 'dropped') {
            const replaced = corrections.some((later) => later.sequence > sequence && later.state === 'written');
            if (!story.ended.has(id) && !replaced) expect([...story.theirs]).toContain(nextRaw);
          } else {
            expect(decisionNeeded.has(state), state).toBe(true);
            expect(rows.map((row) => row.section)).toContain('decision');
          }
        }
        expect(corrections.map(({ id }) => id)).toEqual(expect.arrayContaining(story.saved));
        // A correction behind another is made in sight of what that one is about to write.
        const ours = new Set(corrections.map(({ nextRaw }) => nextRaw));
        for (const { from, to } of writes) {
          expect([...story.seen, ...ours], 'a person saw what was replaced').toContain(from);
          if (addressesIn(from).includes(besides(number)) && addressesIn(from).length > 1)
            expect(addressesIn(to)).toContain(besides(number));
        }

        // Whatever is left can be decided to an end.
        for (let round = 0; ; round += 1) {
          const [row] = (await rowsOf(clinic, patientId)).filter(({ section }) => section === 'decision');
          if (row === undefined) break;
          expect(round, 'decisions end').toBeLessThan(20);
          await take(story, { do: 'decide', choice: 'keep-theirs' });
        }
        const open = (await clinic.store.journal.unsettled()).filter((one) => one.patientId === patientId);
        expect(open.map(({ state }) => state)).toEqual([]);
      }),
      // The same cases each time, so that a red run is about the change; PROPERTY_SEED tries others.
      { numRuns: runs, endOnFailure: true, seed: Number(process.env.PROPERTY_SEED ?? 1513671241) },
    );
  });
});
