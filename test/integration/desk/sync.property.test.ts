import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StandInMessage } from '../../../src-main/demo/mandrill/message.ts';
import type { Fault } from '../../../src-main/demo/mandrill/options.ts';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, hour, message, messageId, softBounce, start } from '../../support/mandrill/fixtures.ts';

type Step =
  | { readonly do: 'fail'; readonly fault: Fault; readonly times: number; readonly after: number }
  | { readonly do: 'pass'; readonly hours: number }
  | { readonly do: 'check' }
  | { readonly do: 'restart' }
  /** Mail that shows up late: sent `ago` seconds before now. */
  | { readonly do: 'arrive'; readonly count: number; readonly ago: number };

const refused: Fault = { kind: 'envelope', status: 400, name: 'ValidationError', message: 'x' };
const step = fc.oneof(
  fc.record({
    do: fc.constant('fail'),
    fault: fc.constantFrom<Fault>(refused, { kind: 'not-json', status: 200 }, { kind: 'empty', status: 200 }),
    times: fc.integer({ min: 1, max: 4 }),
    after: fc.nat(6),
  }),
  fc.record({ do: fc.constant('pass'), hours: fc.constantFrom(0.1, 1.1, 7, 30) }),
  fc.record({ do: fc.constant('check') }),
  fc.record({ do: fc.constant('restart') }),
  fc.record({ do: fc.constant('arrive'), count: fc.integer({ min: 1, max: 40 }), ago: fc.nat(2 * hour) }),
) as fc.Arbitrary<Step>;

/** What became of mail sent at `ts`; some bounces come days later. */
const endings = [
  () => [],
  () => [],
  (ts: number) => [hardBounce(ts + 9)],
  (ts: number) => [softBounce(ts + 600)],
  (ts: number) => [hardBounce(ts + 3 * day)],
] as const;

const owners = [
  {},
  {},
  { subaccount: 'south' },
  { sender: 'front@other.example' },
  { sender: 'front@other.example', subaccount: null },
] as const;

function mailOf(number: number, ts: number): StandInMessage {
  const ending = endings[number % endings.length] ?? (() => []);
  // 7 is prime to both lengths: every ending meets every owner.
  const own = owners[Math.floor(number / 7) % owners.length];
  return message(number, { ts, email: `p${number % 50}@gmail.com`, ...own }, ending(ts));
}

const isOurs = ({ sender, subaccount }: StandInMessage): boolean =>
  sender === 'info@eyes.example' && subaccount === 'north';

const stateAt = ({ history }: StandInMessage, now: number): string | undefined =>
  history.findLast(({ at }) => at <= now)?.state;

async function take(clinic: Clinic, messages: StandInMessage[], one: Step): Promise<void> {
  if (one.do === 'fail') clinic.mandrill.fail('*', one.fault, one.times, one.after);
  else if (one.do === 'pass') await clinic.clock.advance(one.hours * hour * 1000);
  else if (one.do === 'check') await clinic.check();
  else if (one.do === 'restart') await clinic.restart();
  else {
    const now = Math.floor(clinic.clock.now() / 1000);
    const more = Array.from({ length: one.count }, (_, index) =>
      mailOf(messages.length + index, now - one.ago - index),
    );
    messages.push(...more);
    clinic.mandrill.add(more);
  }
}

describe('checks, whatever breaks off and whenever', () => {
  it('end with exactly what the account holds of our senders', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 60, max: 29 * day }), fc.integer({ min: 1, max: 300 })), { maxLength: 5 }),
        fc.array(step, { minLength: 2, maxLength: 8 }),
        async (bursts, steps) => {
          const messages: StandInMessage[] = [];
          for (const [ago, count] of bursts) {
            for (let index = 0; index < count; index += 1) {
              messages.push(mailOf(messages.length, start - ago - (index % 20)));
            }
          }
          await using clinic = await openClinic({ messages: [...messages] });
          for (const one of steps) await take(clinic, messages, one);
          // Old faults are used up, and a day later everything within reach is read again.
          await clinic.clock.advance(25 * hour * 1000);
          for (let tries = 0; ; tries += 1) {
            await clinic.check();
            const { lastFailure, lastCompleteAt } = (await clinic.workspace.status()).sync;
            if (lastFailure === null && lastCompleteAt === clinic.clock.now()) break;
            expect(tries, 'checks succeed again').toBeLessThan(60);
          }
          const now = Math.floor(clinic.clock.now() / 1000);
          const wrong: unknown[] = [];
          let ours = 0;
          for (const sent of messages) {
            const stored = await clinic.store.messages.get(sent.id);
            if (isOurs(sent)) ours += 1;
            const expected = isOurs(sent) ? stateAt(sent, now) : undefined;
            if (stored?.state !== expected) wrong.push({ id: sent.id, expected, stored: stored?.state });
          }
          expect(wrong).toEqual([]);
          const figures = await clinic.store.messages.figures(0, now + day);
          expect(figures.decided + figures.onItsWay).toBe(ours);
          expect(await clinic.store.messages.get(messageId(messages.length))).toBeNull();
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
