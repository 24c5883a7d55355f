import type { StandInMessage } from '../mandrill/message.ts';
import type { StandInBlock } from '../mandrill/options.ts';
import { assignAddresses, type SharedAddress } from './addresses.ts';
import { arrivalsOf, type NextArrival } from './arrivals.ts';
import { calendarOf, monthAndDay } from './calendar.ts';
import { castOf } from './cast.ts';
import type { Incident } from './incident.ts';
import { openIncidents, type Stage } from './open-incidents.ts';
import { ordinaryMail, type Reader } from './ordinary-mail.ts';
import { otherIncidents } from './other-incidents.ts';
import { otherPracticeMail } from './other-practice.ts';
import type { SamplePatient } from './patient.ts';
import { createPeople } from './people.ts';
import { postOf } from './post.ts';
import { randomOf } from './random.ts';
import { storiesOf } from './stories.ts';

/** Messages of the practice itself in the 90 days. */
const ownMessageCount = 2000;

export interface SampleClinic {
  readonly patients: readonly SamplePatient[];
  /** The practice's mail and that of another practice in the same account. */
  readonly messages: readonly StandInMessage[];
  /** Denylist entries that no message explains. */
  readonly blocks: readonly StandInBlock[];
  /** What happened, and what a desk should make of it. */
  readonly incidents: readonly Incident[];
  readonly sharedAddresses: readonly SharedAddress[];
  /** Patients with an open problem whose record another program is about to change: see `changeBehindOurBack`. */
  readonly conflictPatientIds: readonly string[];
  readonly nextArrival: NextArrival;
}

/** A clinic of its own for each seed, the same each time; all times are relative to `now`, unix milliseconds. */
export function createSampleClinic({ now, seed = 1 }: { readonly now: number; readonly seed?: number }): SampleClinic {
  const calendar = calendarOf(now);
  const people = createPeople(randomOf(seed, 'people'), now);
  const addresses = assignAddresses(randomOf(seed, 'addresses'), people);
  const random = randomOf(seed, 'incidents');
  const post = postOf(random);
  const cast = castOf(random, people, addresses);
  const stage: Stage = { random, calendar, cast, post, stories: storiesOf(random, calendar, post) };
  const incidents = [...openIncidents(stage), ...otherIncidents(stage)];

  const readers: readonly Reader[] = cast.untouched().map((person) => ({
    person,
    to: { address: cast.fields.get(person.id) ?? '', firstName: person.firstName, patientId: person.id },
  }));
  const told = incidents.flatMap(({ messages }) => messages);
  const mailRandom = randomOf(seed, 'mail');
  const mail = ordinaryMail(mailRandom, calendar, postOf(mailRandom), readers, ownMessageCount - told.length);
  const others = otherPracticeMail(randomOf(seed, 'other practice'), calendar);

  const celebrated = birthdaysIn(told);
  return {
    patients: people.map(({ latin: _, age: __, household: ___, ...record }) => ({
      ...record,
      email: cast.fields.get(record.id) ?? null,
      birthDate: `${record.birthDate.slice(0, 5)}${celebrated.get(record.id) ?? record.birthDate.slice(5)}`,
    })),
    messages: [...told, ...mail, ...others].toSorted((one, other) => one.ts - other.ts),
    blocks: incidents.flatMap(({ block }) => block ?? []),
    incidents,
    sharedAddresses: addresses.shared.map((shared) => ({
      ...shared,
      address: cast.fields.get(shared.patientIds[0] ?? '') ?? shared.address,
    })),
    conflictPatientIds: incidents
      .filter(({ kind, patientIds }) => kind === 'unknown-user' && patientIds.length === 1)
      .flatMap(({ patientIds }) => patientIds)
      .slice(0, 3),
    nextArrival: arrivalsOf(seed, readers),
  };
}

/** Month and day by patient id: whose birthday mail bounced was born on that day. */
function birthdaysIn(messages: readonly StandInMessage[]): ReadonlyMap<unknown, string> {
  return new Map(
    messages
      .filter(({ tags }) => tags.includes('birthday'))
      .map(({ metadata, ts }) => [metadata.patient_id, monthAndDay(ts).replace('02-29', '02-28')]),
  );
}
