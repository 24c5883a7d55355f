import type { SqlitePlace, TableMapping } from '../../contract/settings.ts';
import type { PracticeConnector } from '../port.ts';

/** What the worker is started with. */
export interface SqliteWorkerData {
  readonly config: SqlitePlace & { readonly mapping: TableMapping };
  readonly writing: boolean;
}

export type Method = Exclude<keyof PracticeConnector, 'close' | 'rightsScript'>;
export type Input<Name extends Method> = Parameters<PracticeConnector[Name]>;
export type Answer<Name extends Method> = Awaited<ReturnType<PracticeConnector[Name]>>;

/** One call of the port, answered by one message with what the method answers. The worker has no clock of its own: `now` is unix milliseconds. */
export interface Call<Name extends Method = Method> {
  readonly method: Name;
  readonly input: Input<Name>;
  readonly now: number;
}
