import type { MessageType } from '../../contract/message.ts';
import type { StandInMessage } from '../mandrill/message.ts';
import type { Role } from './cast.ts';
import type { Incident, IncidentKind } from './incident.ts';
import type { Stage } from './open-incidents.ts';
import { karooEyeCare } from './practice.ts';
import { clinicSide, inactive, mailboxFull, notYet, type Reply, serverDown, unknownUser } from './replies.ts';

/** Soft bounces that did not come back often enough yet. */
const tooFew: readonly (readonly [string, Reply, number, number])[] = [
  ['gmail.com', mailboxFull.gmail, 2, 2],
  ['icloud.com', mailboxFull.icloud, 2, 6],
  ['mweb.co.za', mailboxFull.postfix, 1, 1],
  ['gmail.com', inactive.gmail, 2, 4],
  ['nuweveldfarms.example', serverDown.internal, 2, 3],
  ['webmail.co.za', serverDown.expired, 2, 9],
  ['telkomsa.net', unknownUser.softly, 1, 7],
];

/** What the clinic, its sender domain or its mail are refused for. */
const ownFaults: readonly (readonly [string, Reply, MessageType, number])[] = [
  ['gmail.com', clinicSide.spf, 'consult-report', 3],
  ['gmail.com', clinicSide.spf, 'recall', 3],
  ['outlook.com', clinicSide.dmarc, 'consult-report', 2],
  ['karooroads.example', clinicSide.spam, 'recall', 8],
  ['mweb.co.za', clinicSide.blockList, 'consult-report', 5],
  ['beaufortcollege.example', clinicSide.size, 'consult-report', 11],
  ['gmail.com', clinicSide.attachment, 'consult-report', 6],
  ['gmail.com', clinicSide.rate, 'birthday', 13],
  ['telkomsa.net', clinicSide.reverseDns, 'review', 16],
  ['webmail.co.za', clinicSide.greylisted, 'consult-report', 4],
];

/** Addresses in order: recovered, not yet a problem, or in trouble for something that is not the patient's to mend. */
export function otherIncidents(stage: Stage): readonly Incident[] {
  const { calendar, cast, post, stories } = stage;
  const closed = (
    kind: IncidentKind,
    { to, patientIds }: Role,
    messages: readonly StandInMessage[],
    reply: Reply | null = null,
  ): Incident => ({ kind, address: to.address, patientIds, open: false, reason: reply?.reason ?? null, messages });
  const at = (daysAgo: number) => calendar.at(daysAgo, stories.hour());
  const cases: Incident[] = [];
  const add = (
    kind: IncidentKind,
    role: Role,
    messagesFor: (to: Role['to']) => readonly StandInMessage[],
    reply: Reply | null = null,
  ) => cases.push(closed(kind, role, messagesFor(role.to), reply));

  for (const [domain, reply, times, daysAgo] of tooFew) {
    add('not-yet-a-problem', cast.single(domain), (to) => stories.repeated(to, reply, times, daysAgo), reply);
  }
  for (const [domain, reply, type, daysAgo] of ownFaults) {
    add('clinic-side', cast.single(domain), (to) => [post.bounced(to, type, at(daysAgo), reply)], reply);
  }

  // A delivery ends the problem. Mandrill forgets deliveries after thirty days, so these are younger.
  const { gmail, postfix } = unknownUser;
  add(
    'recovered',
    cast.single('gmail.com'),
    (to) => stories.recovered(to, [post.bounced(to, 'recall', at(40), gmail)], 9),
    gmail,
  );
  add(
    'recovered',
    cast.single('mweb.co.za'),
    (to) => stories.recovered(to, [post.bounced(to, 'other', at(22), postfix)], 5),
    postfix,
  );
  add(
    'recovered',
    cast.single('icloud.com'),
    (to) => stories.recovered(to, stories.repeated(to, mailboxFull.icloud, 3, 20), 3),
    mailboxFull.icloud,
  );
  add(
    'recovered',
    cast.single('webmail.co.za'),
    (to) => stories.recovered(to, stories.repeated(to, serverDown.internal, 4, 14), 2),
    serverDown.internal,
  );

  // A consult report that did not arrive, and a later one of the same patient that did.
  for (const [domain, reply, daysAgo] of [
    ['gmail.com', mailboxFull.gmail, 12],
    ['yahoo.co.za', serverDown.timeout, 18],
    ['mweb.co.za', clinicSide.blockList, 9],
  ] as const) {
    add(
      'settled-report',
      cast.single(domain),
      (to) =>
        stories.recovered(to, [post.bounced(to, 'consult-report', at(daysAgo), reply)], daysAgo - 4, 'consult-report'),
      reply,
    );
  }

  add('complaint', cast.single('yahoo.com'), (to) => [
    post.answered(to, 'recall', at(10), 'spam'),
    post.rejected(to, 'consult-report', at(4), 'spam'),
  ]);
  add('unsubscribed', cast.single('gmail.com'), (to) => [post.answered(to, 'review', at(15), 'unsub')]);
  add('unsubscribed', cast.single('outlook.com'), (to) => [
    post.answered(to, 'birthday', at(21), 'unsub'),
    post.rejected(to, 'recall', at(3), 'unsub'),
  ]);
  add('unsubscribed', cast.single('gmail.com'), (to) => [post.answered(to, 'recall', at(27), 'unsub')]);
  add('unsigned', cast.single('gmail.com'), (to) => [post.rejected(to, 'consult-report', at(6), 'unsigned')]);
  add('unsigned', cast.single('icloud.com'), (to) =>
    stories.recovered(to, [post.rejected(to, 'consult-report', at(6), 'unsigned')], 5, 'consult-report'),
  );

  const byHand = cast.single('gmail.com');
  cases.push({
    ...closed('blocked-by-hand', byHand, [post.rejected(byHand.to, 'recall', at(12), 'custom')]),
    block: {
      email: byHand.to.address,
      reason: 'custom',
      detail: 'Asked at the counter not to get mail',
      at: calendar.at(50, 9),
      subaccount: karooEyeCare.subaccount,
      sender: null,
    },
  });

  add('delayed', cast.single('yahoo.co.za'), (to) => [post.delayed(to, 'recall', at(2), notYet.yahoo, 9000)]);
  add('delayed', cast.single('telkomsa.net'), (to) => [
    post.delayed(to, 'consult-report', at(7), notYet.greylisted, 640),
  ]);
  // Still on their way: they arrive while somebody looks on.
  add('delayed', cast.single('yahoo.com'), (to) => [
    post.delayed(to, 'consult-report', calendar.now - 1500, notYet.yahoo, 3600),
  ]);
  add('delayed', cast.single('karooroads.example'), (to) => [
    post.delayed(to, 'recall', calendar.now - 900, notYet.greylisted, 1800),
  ]);
  return cases;
}
