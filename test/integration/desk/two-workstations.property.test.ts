import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Correction, decisionNeeded } from '../../../src-main/contract/correction.ts';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, message, start } from '../../support/mandrill/fixtures.ts';
import { onEachServer } from '../../support/practice/beds/each-server.ts';
import { placeOf } from '../../support/practice/beds/server-bed.ts';
import { historyTables } from '../../support/practice/crash/history.ts';
import { outsideOfServer } from '../../support/practice/crash/outside.ts';
import { mapping, sqliteWorker } from '../../support/practice/practice-file.ts';

/** What happens next: at the front desk (0), at the back one (1), at both at once, or past both. */
type Step =
  | { readonly do: 'save'; readonly at: number; readonly text: string }
  | { readonly do: 'undo'; readonly at: number; readonly which: number }
  | { readonly do: 'decide'; readonly at: number; readonly choice: 'keep-theirs' | 'use-mine' }
  | { readonly do: 'look'; readonly at: number }
  | { readonly do: 'deliver'; readonly at: readonly number[] }
  | { readonly do: 'foreign'; readonly text: string };

const at = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('save'), at, text: fc.constantFrom('one', 'two', '') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo'), at, which: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('decide'), at, choice: fc.constantFrom('keep-theirs', 'use-mine') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('look'), at }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('deliver'), at: fc.constantFrom([0], [1], [0, 1], [1, 0]) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('foreign'), text: fc.constantFrom('theirs', 'one') }) },
) as fc.Arbitrary<Step>;

/** Stories on each engine; `PROPERTY_RUNS=200` for more. */
const runs = Number(process.env.PROPERTY_RUNS ?? 12);
const ids = Array.from({ length: runs }, (_, index) => index + 1);
const oldOf = (id: number): string => `p${id}@gmial.com`;
const addressOf = (id: number, text: string): string => text && `${text}${id}@gmail.com`;
const change = (from: string | null | undefined, to: string | null | undefined): string =>
  `${from ?? ''} -> ${to ?? ''}`;

/** One desk with records and connection of its own, and what the people at it had before their eyes. */
interface Workstation {
  readonly clinic: Clinic;
  readonly seen: Set<string>;
  saved: string[];
}

await onEachServer(({ server, bed }) => {
  const outside = outsideOfServer(server);

  const openDesk = async (name: string): Promise<Workstation> => {
    const clinic = await openClinic({
      messages: ids.map((id) =>
        message(id, { ts: start - day, email: oldOf(id), metadata: {} }, [hardBounce(start - day + 9)]),
      ),
      atDesk: { id: name, name, role: 'receptionist' },
      around: () =>
        openPractice(
          { ...placeOf(server), preset: 'own', mapping },
          { writing: true, clock: () => start * 1_000, sqliteWorker, password: server.password, deadline: 10_000 },
        ),
    });
    return { clinic, seen: new Set(), saved: [] };
  };

  const rowOf = async ({ clinic }: Workstation, id: number): Promise<WorklistRow | undefined> =>
    [...(await clinic.rows('to-fix')), ...(await clinic.rows('waiting'))].find((row) => row.patient?.id === String(id));

  const correctionsOf = async ({ clinic }: Workstation, id: number): Promise<readonly Correction[]> => {
    const facts = await clinic.store.cases.facts([oldOf(id), addressOf(id, 'one'), addressOf(id, 'two')]);
    const known = new Map(facts.flatMap(({ corrections }) => corrections).map((one) => [one.id, one]));
    return [...known.values()].filter((one) => one.patientId === String(id));
  };

  /** What stands on the screen beside the question or the address. */
  const see = (desk: Workstation, row: WorklistRow): void => {
    desk.seen.add(row.patient?.rawEmail ?? '');
    if (row.step.kind === 'decide') desk.seen.add(row.step.correction.foundRaw ?? '');
  };

  const take = async (desks: readonly Workstation[], id: number, one: Exclude<Step, { do: 'foreign' }>) => {
    if (one.do === 'deliver') {
      await Promise.all(one.at.map((index) => desks[index]?.clinic.deliver()));
      return;
    }
    const desk = desks[one.at];
    if (desk === undefined) return;
    const { handle } = desk.clinic.workspace;
    const row = await rowOf(desk, id);
    if (one.do === 'undo') {
      const correctionId = desk.saved[one.which % Math.max(1, desk.saved.length)];
      if (correctionId !== undefined) await handle('correction.undo', { ids: [correctionId] });
    } else if (row === undefined) return;
    else if (one.do === 'look') {
      await handle('case.open', { rowId: row.id });
      await desk.clinic.workspace.idle();
    } else if (one.do === 'decide') {
      if (row.step.kind !== 'decide') return;
      see(desk, row);
      await handle('correction.decide', { id: row.step.correction.id, choice: one.choice });
    } else {
      see(desk, row);
      const answer = await handle('correction.save', {
        rowId: row.id,
        patientId: null,
        text: addressOf(id, one.text),
        alsoFor: [],
        belongsToAnotherConfirmed: true,
        suggestionTaken: false,
      });
      if (answer.ok) desk.saved.push(...answer.value.ids);
    }
  };

  describe('two workstations, whatever they do in whatever order', () => {
    it('lose nothing, double nothing and replace nothing that its people did not see', {
      timeout: 300_000,
    }, async () => {
      await bed.practice(ids.map((id) => ({ id, email: oldOf(id) })));
      await server.execute(...(historyTables[server.engine] ?? []));
      const desks = [await openDesk('Thandi'), await openDesk('Sipho')];
      let next = 0;
      let [writes, conflicts] = [0, 0];
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
          const id = ids[next] ?? 0;
          next += 1;
          for (const desk of desks) {
            desk.seen.clear();
            desk.saved = [];
          }
          const foreign: string[] = [];
          for (const one of steps) {
            if (one.do !== 'foreign') await take(desks, id, one);
            else {
              const text = addressOf(id, one.text);
              foreign.push(change((await outside.emails()).get(String(id)), text));
              await outside.set(id, text);
            }
          }
          for (const { clinic } of desks)
            for (let round = 0; (await clinic.store.journal.counts()).queued > 0; round += 1) {
              expect(round, 'the journal empties').toBeLessThan(20);
              await clinic.deliver();
            }

          const traces = (
            await server.query(
              `SELECT correction_id, old_email, new_email FROM contact_changes WHERE patient_id = '${id}'`,
            )
          ).map((trace) => ({ id: trace.correction_id, change: change(trace.old_email, trace.new_email) }));
          const history = (await outside.history())
            .filter(({ patient_id, old_email, new_email }) => patient_id === String(id) && old_email !== new_email)
            .map(({ old_email, new_email }) => change(old_email, new_email));
          // What the database itself saw replaced is what the desks say they replaced, and what somebody else did; nothing besides.
          const told = [...traces.map((trace) => trace.change), ...foreign.filter((one) => !isSame(one))];
          expect(history.toSorted()).toEqual(told.toSorted());

          const both = await Promise.all(desks.map((desk) => correctionsOf(desk, id)));
          for (const [index, corrections] of both.entries()) {
            const desk = desks[index] as Workstation;
            expect(corrections.map((one) => one.id)).toEqual(expect.arrayContaining(desk.saved));
            // A correction behind another is made in sight of what that one is about to write.
            const known = new Set([...desk.seen, ...corrections.map(({ nextRaw }) => nextRaw ?? '')]);
            const elsewhere = new Set([
              ...foreign.map((one) => one.split(' -> ')[1]),
              ...(both[1 - index] ?? []).map(({ nextRaw }) => nextRaw ?? ''),
            ]);
            for (const one of corrections) {
              const mine = traces.filter((trace) => trace.id === one.id);
              expect(mine.length, `${one.state} is not doubled`).toBeLessThanOrEqual(1);
              if (mine[0] !== undefined) expect(mine[0].change).toBe(change(one.expectedRaw, one.nextRaw));
              if (mine[0] !== undefined)
                expect([...known], 'seen before it was replaced').toContain(one.expectedRaw ?? '');
              const ended = one.state === 'written' || one.state === 'undone';
              if (ended && !elsewhere.has(one.nextRaw ?? '')) expect(mine, one.state).toHaveLength(1);
              if (!ended) expect(mine, one.state).toHaveLength(0);
              if (!ended && one.state !== 'withdrawn' && one.state !== 'dropped') {
                expect(decisionNeeded.has(one.state), one.state).toBe(true);
                expect((await rowOf(desk, id))?.section).toBe('decision');
                conflicts += 1;
              }
            }
            writes += traces.length;
          }
        }),
        // The same cases each time, so that a red run is about the change; PROPERTY_SEED tries others.
        { numRuns: runs, endOnFailure: true, seed: Number(process.env.PROPERTY_SEED ?? 20_261_126) },
      );
      // The stories meet each other: else nothing was tried.
      expect(writes).toBeGreaterThan(runs / 2);
      expect(conflicts).toBeGreaterThan(0);
      for (const { clinic } of desks) {
        expect(await clinic.store.audit.verify()).toBeNull();
        await clinic[Symbol.asyncDispose]();
      }
    });
  });
});

function isSame(one: string): boolean {
  const [from, to] = one.split(' -> ');
  return from === to;
}
