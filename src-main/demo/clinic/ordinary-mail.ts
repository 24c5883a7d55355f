import type { MessageType } from '../../contract/message.ts';
import type { StandInMessage } from '../mandrill/message.ts';
import type { Calendar } from './calendar.ts';
import type { Person } from './patient.ts';
import type { Addressee, Post } from './post.ts';
import type { Random } from './random.ts';

/** How far back the practice's mail goes, in days. */
const span = 89;

export interface Reader {
  readonly person: Person;
  readonly to: Addressee;
}

/** Mail that arrives: `count` messages, those of birthdays on the very day. */
export function ordinaryMail(
  random: Random,
  calendar: Calendar,
  post: Post,
  readers: readonly Reader[],
  count: number,
): readonly StandInMessage[] {
  const reader = (): Addressee => {
    const found = readers[random.between(0, readers.length - 1)];
    if (found === undefined) throw new RangeError('nobody reads mail in the sample clinic');
    return found.to;
  };
  const minutes = (from: number, to: number) => random.between(from * 60, to * 60) / 60;
  const messages = birthdays(calendar, post, readers);
  while (messages.length < count) {
    const to = reader();
    const daysAgo = random.between(0, span);
    const lot = random.next();
    if (lot < 0.5) messages.push(...visit(random, calendar, post, to, daysAgo));
    else if (lot < 0.85) messages.push(post.delivered(to, 'recall', calendar.at(daysAgo, minutes(8, 10))));
    else messages.push(post.delivered(to, 'other', calendar.at(daysAgo, minutes(9, 16))));
  }
  return messages.slice(0, count);
}

/** The report on the day of the visit, for some a request for a review two days later. */
function visit(
  random: Random,
  calendar: Calendar,
  post: Post,
  to: Addressee,
  daysAgo: number,
): readonly StandInMessage[] {
  const at = (days: number, hour: number, type: MessageType) =>
    post.delivered(to, type, calendar.at(days, hour + random.between(0, 59) / 60));
  const report = at(daysAgo, random.between(9, 17), 'consult-report');
  return daysAgo >= 2 && random.chance(0.35) ? [report, at(daysAgo - 2, 11, 'review')] : [report];
}

function birthdays(calendar: Calendar, post: Post, readers: readonly Reader[]): StandInMessage[] {
  return Array.from({ length: span + 1 }, (_, daysAgo) => daysAgo).flatMap((daysAgo) => {
    const today = calendar.dateOf(daysAgo);
    return readers
      .filter(({ person }) => person.birthDate.endsWith(today))
      .map(({ to }) => post.delivered(to, 'birthday', calendar.at(daysAgo, 7)));
  });
}
