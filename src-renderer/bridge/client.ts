import type { Bridge, Channel, Input, Output } from '../../src-main/contract/bridge.ts';
import type { Result } from '../../src-main/contract/result.ts';
import { failure } from '../../src-main/contract/result.ts';

/** Asks the main process. Never rejects: a broken channel is an `unexpected` failure like any other. */
export type Ask = <Name extends Channel>(channel: Name, input: Input<Name>) => Promise<Result<Output<Name>>>;

export function clientOf(bridge: Bridge): Ask {
  return async (channel, input) => {
    try {
      return await bridge.request(channel, input);
    } catch {
      return failure({ code: 'unexpected' });
    }
  };
}
