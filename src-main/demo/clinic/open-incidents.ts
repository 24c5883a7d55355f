import type { Calendar } from './calendar.ts';
import type { Cast, Role } from './cast.ts';
import type { Incident, IncidentKind } from './incident.ts';
import type { Post } from './post.ts';
import { karooEyeCare } from './practice.ts';
import type { Random } from './random.ts';
import { domainNotFound, inactive, mailboxFull, type Reply, refused, serverDown, unknownUser } from './replies.ts';
import { type Stories, twoDays } from './stories.ts';

export interface Stage {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly cast: Cast;
  readonly post: Post;
  readonly stories: Stories;
}

/** Typing errors as they stand in the record, and how the mail came back. */
const typos: readonly (readonly [string, Reply])[] = [
  ['gmial.com', unknownUser.postfix],
  ['gmial.com', unknownUser.postfix],
  ['gmail.con', domainNotFound.hard],
  ['gmail.con', domainNotFound.hard],
  ['gamil.com', unknownUser.postfix],
  ['gnail.com', refused.nullMx],
  ['yaho.co.za', unknownUser.postfix],
  ['yahoo.co.z', domainNotFound.hard],
  ['hotmial.com', unknownUser.exim],
  ['hotmail.cmo', domainNotFound.hard],
  ['outlok.com', refused.nullMx],
  ['mweb.coza', domainNotFound.hard],
  ['vodamial.co.za', unknownUser.postfix],
  ['telkomsa.ne', domainNotFound.hard],
  ['iclod.com', refused.nullMx],
];

/** Addresses at domains that exist, refused for good at the first try. */
const refusals: readonly (readonly [IncidentKind, string, Reply])[] = [
  ['unknown-user', 'gmail.com', unknownUser.gmail],
  ['unknown-user', 'gmail.com', unknownUser.gmail],
  ['unknown-user', 'gmail.com', unknownUser.gmail],
  ['unknown-user', 'gmail.com', unknownUser.gmail],
  ['unknown-user', 'hotmail.com', unknownUser.outlook],
  ['unknown-user', 'outlook.com', unknownUser.outlook],
  ['unknown-user', 'yahoo.co.za', unknownUser.yahoo],
  ['unknown-user', 'icloud.com', unknownUser.icloud],
  ['unknown-user', 'mweb.co.za', unknownUser.postfix],
  ['unknown-user', 'webmail.co.za', unknownUser.exim],
  ['unknown-user', 'karooroads.example', unknownUser.mimecast],
  ['unknown-user', 'beaufortcollege.example', unknownUser.microsoft365],
  ['mailbox-full', 'beaufortcollege.example', mailboxFull.hard],
  ['inactive-mailbox', 'yahoo.com', inactive.yahoo],
  ['inactive-mailbox', 'telkomsa.net', inactive.telkom],
  ['domain-missing', 'platteland.example', domainNotFound.hard],
  ['refused', 'swartbergattorneys.example', refused.mimecast],
  ['refused', 'nuweveldfarms.example', refused.microsoft365],
];

/** Soft bounces that came back as often as it takes. */
const repeated: readonly (readonly [IncidentKind, string, Reply, number])[] = [
  ['mailbox-full', 'gmail.com', mailboxFull.gmail, 3],
  ['mailbox-full', 'mweb.co.za', mailboxFull.postfix, 3],
  ['mailbox-full', 'icloud.com', mailboxFull.icloud, 3],
  ['inactive-mailbox', 'gmail.com', inactive.gmail, 3],
  ['inactive-mailbox', 'gmail.com', inactive.gmail, 4],
  ['unknown-user', 'telkomsa.net', unknownUser.softly, 3],
  ['refused', 'webmail.co.za', refused.softly, 3],
  ['server-down', 'nuweveldfarms.example', serverDown.timeout, 4],
  ['server-down', 'webmail.co.za', serverDown.refusedConnection, 5],
  // Confirmed by a look at the domain, so once is enough.
  ['domain-missing', 'kambroonline.example', domainNotFound.soft, 1],
  ['domain-missing', 'platteland.example', domainNotFound.soft, 2],
];

/** Addresses that have a problem now. The nearer to today, the more of them. */
export function openIncidents(stage: Stage): readonly Incident[] {
  const { random, cast, stories } = stage;
  const recent = (furthest: number) => Math.floor(furthest * random.next() ** 2);
  const hard = (kind: IncidentKind, role: Role, reply: Reply): Incident => ({
    kind,
    address: role.to.address,
    patientIds: role.patientIds,
    open: true,
    reason: reply.reason,
    messages: stories.hard(role.to, reply, recent(86)),
  });
  return [
    ...typos.map(([domain, reply]) => hard('domain-typo', cast.single(domain), reply)),
    hard('domain-typo', cast.shared('family', 'gmial.com'), unknownUser.postfix),
    hard('domain-typo', cast.shared('family', 'gmail.con'), domainNotFound.hard),
    ...refusals.map(([kind, domain, reply]) => hard(kind, cast.single(domain), reply)),
    ...repeated.map(([kind, domain, reply, times]): Incident => {
      const { to, patientIds } = cast.single(domain);
      const messages = stories.repeated(to, reply, times, recent(60));
      return { kind, address: to.address, patientIds, open: true, reason: reply.reason, messages };
    }),
    returnedLate(stage, recent(80)),
    invalidAddress(stage),
    neverSeenBounce(stage),
    stranger(stage, 'dr.vandenheever@karoopaediatrics.example', unknownUser.microsoft365, recent(60)),
    stranger(stage, 'casualty@leeugamkahospital.example', refused.mimecast, recent(60)),
    hard('nobody-has-it', cast.formerly('live.co.za'), unknownUser.outlook),
    hard('care-home', cast.shared('care-home'), unknownUser.microsoft365),
    hard('employer', cast.shared('employer'), unknownUser.mimecast),
    hard('divorced', cast.shared('divorced'), inactive.telkom),
    hard('inactive-record', cast.marked('Deceased'), unknownUser.gmail),
    hard('inactive-record', cast.marked('Left'), unknownUser.postfix),
    hard('inactive-record', cast.marked('Archived'), inactive.yahoo),
    hard('one-of-several-addresses', cast.several(), unknownUser.gmail),
    hard('one-of-several-addresses', cast.several(), unknownUser.postfix),
  ];
}

/** Someone who referred a patient, gets the report, and is no patient. */
function stranger({ calendar, post, stories }: Stage, address: string, reply: Reply, daysAgo: number): Incident {
  const to = { address, firstName: 'Colleague', patientId: null };
  const messages = [post.bounced(to, 'consult-report', calendar.at(daysAgo, stories.hour()), reply)];
  return { kind: 'nobody-has-it', address, patientIds: [], open: true, reason: reply.reason, messages };
}

/** Taken by the provider's front door, returned by the server behind it two days later. */
function returnedLate({ calendar, cast, post, stories }: Stage, daysAgo: number): Incident {
  const { to, patientIds } = cast.single('vodamail.co.za');
  const sentAt = calendar.at(daysAgo + 3, stories.hour());
  const messages = [post.returned(to, 'consult-report', sentAt, unknownUser.returned, twoDays)];
  return { kind: 'returned-late', address: to.address, patientIds, open: true, reason: 'h1', messages };
}

/** Mandrill does not try an address that is none. */
function invalidAddress({ calendar, cast, post, stories }: Stage): Incident {
  const { to, patientIds } = cast.single('@gmail.com');
  const messages = [post.rejected(to, 'recall', calendar.at(5, stories.hour()), 'invalid')];
  return { kind: 'invalid-address', address: to.address, patientIds, open: true, reason: null, messages };
}

/** Blocked by a bounce from before the time that Mandrill still shows. */
function neverSeenBounce({ calendar, cast, post, stories }: Stage): Incident {
  const { to, patientIds } = cast.single('webmail.co.za');
  const messages = [post.rejected(to, 'consult-report', calendar.at(2, stories.hour()), 'hard-bounce')];
  const block = {
    email: to.address,
    reason: 'hard-bounce',
    detail: unknownUser.exim.diag(to.address).replace('smtp;', ''),
    at: calendar.at(5, 11),
    subaccount: karooEyeCare.subaccount,
    sender: null,
  } as const;
  return { kind: 'never-seen-bounce', address: to.address, patientIds, open: true, reason: null, messages, block };
}
