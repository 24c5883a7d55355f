import type { StandInMessage } from './message.ts';

/** A message and its place in the order in which answers come: none that a caller could make use of. */
interface IndexedMessage {
  readonly message: StandInMessage;
  readonly place: number;
}

/** All messages, by id and by time. */
export interface MessageIndex {
  add(messages: readonly StandInMessage[]): void;
  find(id: string): StandInMessage | undefined;
  /** Those sent from `from` to `to`, unix seconds, both inclusive, oldest first. */
  between(from: number, to: number): readonly IndexedMessage[];
}

/** FNV-1a: spreads ids over the numbers, the same in every run. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}

export function createMessageIndex(): MessageIndex {
  const byId = new Map<string, IndexedMessage>();
  let byTime: readonly IndexedMessage[] | null = null;

  /** The first place in `sorted` whose message was not sent before `time`. */
  function firstFrom(sorted: readonly IndexedMessage[], time: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.message.ts ?? time) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    add(messages) {
      for (const message of messages) byId.set(message.id, { message, place: hash(message.id) });
      byTime = null;
    },
    find: (id) => byId.get(id)?.message,
    between(from, to) {
      byTime ??= [...byId.values()].sort((a, b) => a.message.ts - b.message.ts);
      return byTime.slice(firstFrom(byTime, from), firstFrom(byTime, Math.floor(to) + 1));
    },
  };
}
