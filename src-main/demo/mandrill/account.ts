import { type DenylistEntry, denylistAt, isLiftedBy, type Lift } from './denylist.ts';
import type { StandInMessage } from './message.ts';
import { createMessageIndex } from './message-index.ts';
import { type ContractVariant, type StandInOptions, usualVariant } from './options.ts';
import { isKept, type MessageView, viewAt } from './view.ts';

export interface Found extends MessageView {
  /** Orders answers; see message-index.ts. */
  readonly place: number;
}

/** The account as it stands at the clock's time. Times in unix seconds. */
export interface Account {
  readonly options: StandInOptions;
  readonly variant: ContractVariant;
  now(): number;
  add(messages: readonly StandInMessage[]): void;
  /** The message as it stands, while its detail is kept. */
  find(id: string): MessageView | null;
  /** What the search index, which lags behind, knows of messages sent between two times, both inclusive. */
  searchable(from: number, to: number): readonly Found[];
  /** All messages sent between two times as they stand: what counters are made of, which never expire. */
  sent(from: number, to: number): readonly MessageView[];
  denylist(): readonly DenylistEntry[];
  /** False where nothing was listed. */
  lift(email: string, subaccount: string | null): boolean;
}

export function createAccount(options: StandInOptions): Account {
  const index = createMessageIndex();
  index.add(options.messages);
  const lifts: Lift[] = [];
  const usualLag = options.indexLag ?? 120;
  const now = () => Math.floor(options.clock() / 1000);

  function denylist(): readonly DenylistEntry[] {
    const messages = index.between(Number.NEGATIVE_INFINITY, now()).map(({ message }) => message);
    return denylistAt(now(), messages, options.blocks ?? [], lifts);
  }

  return {
    options,
    variant: { ...usualVariant, ...options.variant },
    now,
    add: index.add,
    denylist,

    find(id) {
      const message = index.find(id);
      const view = message === undefined ? null : viewAt(message, now());
      return view !== null && isKept(view, now()) ? view : null;
    },

    searchable(from, to) {
      const time = now();
      return index.between(from, Math.min(to, time)).flatMap(({ message, place }) => {
        const view = viewAt(message, time - (message.indexLag ?? usualLag));
        return view !== null && isKept(view, time) ? [{ ...view, place }] : [];
      });
    },

    sent(from, to) {
      const time = now();
      return index.between(from, Math.min(to, time)).flatMap(({ message }) => viewAt(message, time) ?? []);
    },

    lift(email, subaccount) {
      const lift = { email, subaccount, at: now() };
      if (!denylist().some((entry) => isLiftedBy(entry, lift))) return false;
      lifts.push(lift);
      return true;
    },
  };
}
