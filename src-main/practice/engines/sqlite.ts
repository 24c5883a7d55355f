import { failure, success } from '../../contract/result.ts';
import type { PracticeConnector } from '../port.ts';
import type { Answer, Call, Input, Method, SqliteWorkerData } from './sqlite-protocol.ts';
import { type Reply, workerThread } from './worker-thread.ts';

export interface SqliteOptions {
  /** The built `sqlite-worker`. */
  readonly worker: URL;
  /** Milliseconds after which a call is given up. */
  readonly deadline: number;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

type Loss = Extract<Reply, { loss: unknown }>['loss'];

const away = { code: 'practice-unreachable' } as const;

/** The port over a worker thread: a file on a slow or dead network drive may stop that thread for minutes, but never ours. */
export function sqliteConnector(data: SqliteWorkerData, { worker, deadline, clock }: SqliteOptions): PracticeConnector {
  const thread = workerThread(worker, data, deadline);

  async function ask<Name extends Method>(
    method: Name,
    withoutAnswer: (loss: Loss) => Answer<Name>,
    ...input: Input<Name>
  ): Promise<Answer<Name>> {
    const call: Call<Name> = { method, input, now: clock() };
    const reply = await thread.call(call);
    // The worker is our own code and answers what the method answers.
    return 'loss' in reply ? withoutAnswer(reply.loss) : (reply.answer as Answer<Name>);
  }

  const unread = () => failure(away);
  return {
    test: () => ask('test', unread),
    describe: () => ask('describe', unread),
    findByEmails: (addresses) => ask('findByEmails', unread, addresses),
    search: (text, limit) => ask('search', unread, text, limit),
    preview: (limit) => ask('preview', unread, limit),
    get: (id) => ask('get', unread, id),
    updateEmail: (update) =>
      ask('updateEmail', (loss) => ({ outcome: loss === 'lost' ? 'uncertain' : 'unreachable', failure: away }), update),
    settle: (update) => ask('settle', () => ({ outcome: 'unreachable', failure: away }), update),
    dryRun: (patientId) => ask('dryRun', unread, patientId),
    rightsScript: async () => success(null),
    close: () => thread.close(),
  };
}
