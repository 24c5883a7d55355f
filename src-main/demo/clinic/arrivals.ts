import type { MessageType } from '../../contract/message.ts';
import type { StandInMessage } from '../mandrill/message.ts';
import type { Reader } from './ordinary-mail.ts';
import { postOf } from './post.ts';
import { randomOf } from './random.ts';
import { inactive, type Reply, unknownUser } from './replies.ts';

/** The `n`-th piece of mail (from 0) that the practice sends while somebody looks on; `now` is unix milliseconds. */
export type NextArrival = (n: number, now: number) => readonly StandInMessage[];

const types: readonly MessageType[] = ['consult-report', 'recall', 'other', 'consult-report', 'review', 'birthday'];
const replies: readonly Reply[] = [unknownUser.gmail, inactive.telkom, unknownUser.postfix, unknownUser.outlook];

/** One in six bounces, each time of another patient; the first comes soon. */
export function arrivalsOf(seed: number, readers: readonly Reader[]): NextArrival {
  return (n, now) => {
    const random = randomOf(seed, `arrival ${n}`);
    const post = postOf(random);
    const at = Math.floor(now / 1000);
    const reader = readers[n % readers.length];
    const type = types[Math.floor(n / 6 + n) % types.length];
    const reply = replies[Math.floor(n / 6) % replies.length];
    if (reader === undefined || type === undefined || reply === undefined) return [];
    return [n % 6 === 1 ? post.bounced(reader.to, type, at, reply) : post.delivered(reader.to, type, at)];
  };
}
