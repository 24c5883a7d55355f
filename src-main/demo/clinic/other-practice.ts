import type { StandInMessage } from '../mandrill/message.ts';
import type { Calendar } from './calendar.ts';
import { communities } from './names.ts';
import { latinOf } from './people.ts';
import { overbergDental } from './practice.ts';
import type { Random } from './random.ts';
import { accepted, unknownUser } from './replies.ts';

const otherPracticeCount = 300;

/** Mail of another practice in the same Mandrill account, some of it bounced. None of it may be stored, counted or shown. */
export function otherPracticeMail(random: Random, calendar: Calendar): readonly StandInMessage[] {
  return Array.from({ length: otherPracticeCount }, (_, index) => {
    const { women, men, surnames } =
      communities[random.between(0, communities.length - 1)] ??
      ({ women: ['Jo'], men: ['Jo'], surnames: ['Doe'] } as const);
    const first = random.pick(random.chance(0.5) ? women : men);
    const email = `${latinOf(first, random.pick(surnames))}.${random.between(100, 999)}@gmail.com`;
    const ts = calendar.at(random.between(0, 89), random.between(8, 16));
    const bounces = index % 12 === 0;
    return {
      id: random.hex(32),
      ts,
      sender: random.pick(overbergDental.senders),
      email,
      subject: `${first}, your next check-up`,
      tags: ['recall'],
      template: 'check-up',
      subaccount: overbergDental.subaccount,
      metadata: { patient_id: String(random.between(10_000, 10_900)) },
      opens: 0,
      history: [
        bounces
          ? {
              at: ts,
              state: 'bounced',
              type: 'bounced',
              diag: unknownUser.gmail.diag(email),
              bounceDescription: 'bad_mailbox',
            }
          : { at: ts, state: 'sent', type: 'sent', diag: accepted('gmail.com') },
      ],
    };
  });
}
