import type { Failure } from '../../contract/failure.ts';
import type { Result } from '../../contract/result.ts';

/**
 * Asks a person where a file shall go and writes it there. `content` is asked for once a place was chosen, so that an export which nobody wanted in
 * the end is neither built nor recorded. Answers whether there is a file now; fails with `file-not-written`.
 */
export type SaveFile = (suggestedName: string, content: () => Promise<string>) => Promise<Result<boolean, Failure>>;
