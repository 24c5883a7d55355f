import { z } from 'zod';
import type { Result } from '../../../contract/result.ts';
import type { Account } from '../account.ts';
import { type ErrorAnswer, validationError } from '../envelope.ts';

/** What a call answers; `matched` and `returned` count rows for the log. */
export interface CallAnswer {
  readonly value: unknown;
  readonly matched?: number;
  readonly returned?: number;
}

/** One API call: reads its parameters, asks the account. */
export type Call = (parameters: unknown, account: Account) => Result<CallAnswer, ErrorAnswer>;

/** A call whose parameters are checked first; what does not fit is a ValidationError, as at Mandrill. */
export function call<Parameters>(
  schema: z.ZodType<Parameters>,
  run: (parameters: Parameters, account: Account) => Result<CallAnswer, ErrorAnswer>,
): Call {
  return (parameters, account) => {
    const read = schema.safeParse(parameters);
    return read.success ? run(read.data, account) : validationError(`Validation error: ${z.prettifyError(read.error)}`);
  };
}

export const rows = (value: readonly unknown[], matched = value.length): CallAnswer => ({
  value,
  matched,
  returned: value.length,
});
