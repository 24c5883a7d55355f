import type { Failure } from '../../contract/failure.ts';
import type { Result } from '../../contract/result.ts';

/** What goes into a file, in pieces: a long list is never held whole. What it throws ends the saving and is thrown on. */
export type Content = () => AsyncIterable<string | Uint8Array>;

/**
 * Asks a person where a file shall go and writes it there. `content` is asked for once a place was chosen, so that an export which nobody wanted in
 * the end is neither built nor recorded; the file gets its name when the last piece is in it, so that half a file is never taken for a whole one.
 * The name's ending says what kind of file it is. Answers the name that the person chose, null where none; fails with `file-not-written`.
 */
export type SaveFile = (suggestedName: string, content: Content) => Promise<Result<string | null, Failure>>;
