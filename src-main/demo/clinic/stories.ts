import type { MessageType } from '../../contract/message.ts';
import type { StandInMessage } from '../mandrill/message.ts';
import { type Calendar, day } from './calendar.ts';
import type { Addressee, Post } from './post.ts';
import type { Random } from './random.ts';
import type { Reply } from './replies.ts';

/** Courses that the mail to one address can take. `daysAgo` is when the last failure was. */
export interface Stories {
  type(): MessageType;
  /** Hours of the day at which a practice sends. */
  hour(): number;
  /** One hard bounce; where there is time, another mailing that Mandrill did not even try, or a second bounce. */
  hard(to: Addressee, reply: Reply, daysAgo: number, type?: MessageType): readonly StandInMessage[];
  /** The same soft bounce on so many days, `daysAgo` being the last. */
  repeated(to: Addressee, reply: Reply, times: number, daysAgo: number): readonly StandInMessage[];
  /** A failure, and a later message that arrived. */
  recovered(
    to: Addressee,
    failures: readonly StandInMessage[],
    daysAgo: number,
    type?: MessageType,
  ): readonly StandInMessage[];
}

const followUps: readonly MessageType[] = ['recall', 'other', 'review'];

export function storiesOf(random: Random, calendar: Calendar, post: Post): Stories {
  const hour = () => random.between(8 * 60, 16 * 60 + 45) / 60;
  const type = (): MessageType => {
    const lot = random.next();
    if (lot < 0.42) return 'consult-report';
    if (lot < 0.68) return 'recall';
    if (lot < 0.76) return 'birthday';
    return lot < 0.9 ? 'other' : 'review';
  };
  const followUp = (): MessageType => followUps[random.between(0, followUps.length - 1)] ?? 'recall';

  return {
    type,
    hour,
    hard(to, reply, daysAgo, given) {
      const first = post.bounced(to, given ?? type(), calendar.at(daysAgo, hour()), reply);
      // Mandrill blocks a hard-bounced address for seven days, and keeps what it did not try for thirty.
      if (daysAgo >= 4 && daysAgo < 30 && random.chance(0.4)) {
        return [first, post.rejected(to, followUp(), calendar.at(daysAgo - 3, hour()), 'hard-bounce')];
      }
      if (daysAgo >= 12 && random.chance(0.3)) {
        return [first, post.bounced(to, followUp(), calendar.at(daysAgo - 10, hour()), reply)];
      }
      return [first];
    },
    repeated: (to, reply, times, daysAgo) =>
      Array.from({ length: times }, (_, index) =>
        post.bounced(
          to,
          index === 0 ? type() : followUp(),
          calendar.at(daysAgo + (times - 1 - index) * 4, hour()),
          reply,
        ),
      ),
    recovered: (to, failures, daysAgo, given) => [
      ...failures,
      post.delivered(to, given ?? followUp(), calendar.at(daysAgo, hour())),
    ],
  };
}

/** Two days, the usual life of a message in the queue of a server that cannot pass it on. */
export const twoDays = 2 * day;
