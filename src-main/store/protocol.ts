import type { Failure } from '../contract/failure.ts';

/** What the store's thread is started with. Times are unix milliseconds. */
export type WorkerTask =
  | { readonly task: 'serve'; readonly directory: string; readonly key: Uint8Array; readonly now: number }
  /** A thread of its own that copies the cache beside the one that serves, and ends. */
  | { readonly task: 'copy-cache'; readonly directory: string; readonly key: Uint8Array; readonly now: number };

/** One call: `cases.page` with its arguments, at a moment. */
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
  readonly now: number;
}

/** How one call ended. `ms` is what it took in the thread, without waiting for its turn. */
export type Reply = { readonly id: number; readonly ms: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: Failure }
);

/** The first message of a serving thread: its methods, or why it could not open the files. */
export type Opening =
  | { readonly ok: true; readonly methods: readonly string[]; readonly notices: readonly Failure[] }
  | { readonly ok: false; readonly error: Failure };
