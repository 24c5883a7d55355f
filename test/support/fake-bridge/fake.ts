import type { Bridge, Channel, Input, Output, Pushes, Topic } from '../../../src-main/contract/bridge.ts';
import type { Result } from '../../../src-main/contract/result.ts';
import { answersOf } from './answers.ts';
import type { World } from './scenario.ts';

/** The fake with its strings in the test's hand. */
export interface FakeDesk {
  readonly bridge: Bridge;
  readonly world: World;
  readonly calls: { readonly channel: Channel; readonly input: unknown }[];
  /** What the bridge told the page, oldest first. */
  readonly answered: unknown[];
  readonly push: (topics: readonly Topic[]) => void;
  readonly navigate: (screen: Pushes['navigate']['screen']) => void;
  readonly tellExport: (progress: Pushes['exporting']) => void;
  /** The next request of a channel fails so. */
  readonly failNext: (channel: Channel, error: { code: string }) => void;
}

type Answer = (input: never) => unknown;

/** A bridge over made-up data that behaves as the main process does, in memory. */
export function createFakeDesk(world: World): FakeDesk {
  const calls: FakeDesk['calls'] = [];
  const answered: unknown[] = [];
  const once: Record<string, { code: string }> = {};
  const listeners = {
    changed: new Set<(payload: never) => void>(),
    navigate: new Set<(payload: never) => void>(),
    exporting: new Set<(payload: never) => void>(),
  };
  const tell = <Name extends keyof Pushes>(name: Name, payload: Pushes[Name]) => {
    for (const listener of listeners[name]) listener(payload as never);
  };
  const push = (topics: readonly Topic[]) => tell('changed', { topics });
  const answers: Record<string, Answer> = answersOf(world, push);

  const bridge: Bridge = {
    request: async <Name extends Channel>(channel: Name, input: Input<Name>): Promise<Result<Output<Name>>> => {
      calls.push({ channel, input });
      if (world.delay > 0 && channel !== 'app.status') await new Promise((done) => setTimeout(done, world.delay));
      const error = once[channel] ?? world.failing[channel];
      delete once[channel];
      if (error !== undefined) answered.push(error);
      if (error !== undefined) return { ok: false, error: error as never };
      const answer = answers[channel];
      // Through JSON, as between processes: what is not data does not pass.
      const value = answer === undefined ? null : JSON.parse(JSON.stringify(answer(input as never) ?? null));
      answered.push(value);
      if (value !== null && typeof value === 'object' && 'failed' in value) return { ok: false, error: value.failed };
      return { ok: true, value };
    },
    on: (name, listener) => {
      listeners[name].add(listener as never);
      return () => listeners[name].delete(listener as never);
    },
  };
  return {
    bridge,
    world,
    calls,
    answered,
    push,
    navigate: (screen) => tell('navigate', { screen }),
    tellExport: (progress) => tell('exporting', progress),
    failNext: (channel, error) => {
      once[channel] = error;
    },
  };
}
