import { ipcMain } from 'electron';
import { type Channel, channels, type Input, type Output } from '../contract/bridge.ts';
import { failure, type Result } from '../contract/result.ts';
import { inputSchemas } from '../contract/schemas.ts';
import { StoreFault } from '../store/port.ts';
import { isOurs } from './origin.ts';

export type Answer = <Name extends Channel>(channel: Name, input: Input<Name>) => Promise<Result<Output<Name>>>;

/**
 * Takes every request of the page: from our own top frame only, with an input that fits the channel's schema. Whatever goes wrong behind it comes
 * back as a value; the log gets the channel and a code, never the input.
 */
export function answerRequests(
  answer: Answer,
  log: (event: string, facts: Readonly<Record<string, string>>) => void,
): void {
  for (const channel of channels) {
    ipcMain.handle(channel, async (event, input: unknown): Promise<Result<unknown>> => {
      const frame = event.senderFrame;
      if (frame === null || frame.parent !== null || !isOurs(frame.url)) {
        log('request.foreign-sender', { channel });
        return failure({ code: 'request-invalid' });
      }
      const parsed = inputSchemas[channel].safeParse(input);
      if (!parsed.success) {
        log('request.invalid', { channel });
        return failure({ code: 'request-invalid' });
      }
      try {
        return await answer(channel, parsed.data as Input<typeof channel>);
      } catch (error) {
        if (error instanceof StoreFault) return failure(error.failure);
        log('request.failed', { channel, error: error instanceof Error ? error.name : 'unknown' });
        return failure({ code: 'unexpected' });
      }
    });
  }
}
