import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../../src-main/contract/patient.ts';
import { missingDomains, sampleDomain } from '../../../../src-main/demo/clinic/domains.ts';
import { karooEyeCare, overbergDental, senders } from '../../../../src-main/demo/clinic/practice.ts';
import { createSampleClinic } from '../../../../src-main/demo/clinic/sample-clinic.ts';
import { classify } from '../../../../src-main/reasons/classify.ts';
import { addressesWithProblem } from './expected-problems.ts';

/** A Monday at 11:00 in South Africa. */
const now = Date.UTC(2026, 10, 23, 9);
const clinic = createSampleClinic({ now });
const ours = clinic.messages.filter(({ subaccount }) => subaccount === karooEyeCare.subaccount);
const holdersOf = (address: string) =>
  clinic.patients.filter(({ email }) => addressesIn(email).includes(address)).map(({ id }) => id);
const countsBy = <Item>(items: readonly Item[], key: (item: Item) => string) =>
  Object.fromEntries([...Map.groupBy(items, key)].map(([name, members]) => [name, members.length]));

describe('the patients of the sample clinic', () => {
  it('are 400 people of different names, phone numbers in order', () => {
    expect(clinic.patients).toHaveLength(400);
    expect(new Set(clinic.patients.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).size).toBe(400);
    expect(new Set(clinic.patients.map(({ id }) => id)).size).toBe(400);
    expect(new Set(clinic.patients.map(({ lastName }) => lastName)).size).toBeGreaterThan(100);
    for (const { mobile, homePhone, workPhone, birthDate } of clinic.patients) {
      for (const phone of [mobile, homePhone, workPhone]) expect(phone ?? '000 555 0000').toMatch(/^0\d\d 555 \d{4}$/);
      expect(new Date(birthDate).toISOString().slice(0, 10)).toBe(birthDate);
    }
  });

  it('include names that are hard to lay out, each with an open problem', () => {
    const names = clinic.incidents
      .filter(({ open }) => open)
      .flatMap(({ patientIds }) => patientIds)
      .map((id) => clinic.patients.find((patient) => patient.id === id))
      .map((patient) => `${patient?.firstName} ${patient?.lastName}`);
    expect(names.some((name) => /\p{Script=Hebrew}/u.test(name))).toBe(true);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(names.some((name) => name.length > 70)).toBe(true);
  });

  it('are of every status, with and without addresses and consent', () => {
    expect(countsBy(clinic.patients, ({ status }) => status)).toEqual({
      Active: 368,
      Deceased: 9,
      Left: 12,
      Archived: 8,
      Merged: 3,
    });
    expect(new Set(clinic.patients.map(({ emailConsent }) => emailConsent))).toEqual(new Set(['Y', 'N', null]));
    expect(clinic.patients.filter(({ email }) => email === null).length).toBeGreaterThan(3);
    expect(clinic.patients.filter(({ email }) => email === '').length).toBeGreaterThan(3);
    expect(clinic.patients.filter(({ email }) => addressesIn(email).length > 1).length).toBeGreaterThan(8);
  });

  it('have addresses made of their names, at domains that the sample world knows', () => {
    for (const { email } of clinic.patients) {
      for (const address of addressesIn(email)) {
        expect(sampleDomain(address.slice(address.lastIndexOf('@') + 1))).not.toBeNull();
      }
    }
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/[^A-Za-z]/g, '')
        .toLowerCase();
    const shared = new Set(clinic.sharedAddresses.map(({ address }) => address));
    const strangers = clinic.patients.filter(({ firstName, lastName, email }) =>
      addressesIn(email).some(
        (address) => !shared.has(address) && !address.includes(plain(lastName)) && !address.includes(plain(firstName)),
      ),
    );
    expect(strangers.map(({ email }) => email)).toEqual([expect.stringContaining('mavusoradebe')]);
  });
});

describe('addresses that several people share', () => {
  it('are exactly those described', () => {
    const held = Map.groupBy(
      clinic.patients.flatMap(({ id, email }) => addressesIn(email).map((address) => ({ id, address }))),
      ({ address }) => address,
    );
    const several = [...held].filter(([, holders]) => holders.length > 1);
    expect(Object.fromEntries(several.map(([address, holders]) => [address, holders.map(({ id }) => id)]))).toEqual(
      Object.fromEntries(clinic.sharedAddresses.map(({ address, patientIds }) => [address, patientIds])),
    );
  });

  it('are families, and institutions and former couples that are none', () => {
    const sizes = { 'care-home': 6, employer: 5, divorced: 2 } as const;
    expect(countsBy(clinic.sharedAddresses, ({ sharing }) => sharing)).toMatchObject({
      'care-home': 1,
      employer: 1,
      divorced: 3,
    });
    expect(clinic.sharedAddresses.filter(({ sharing }) => sharing === 'family').length).toBeGreaterThan(25);
    for (const { sharing, patientIds } of clinic.sharedAddresses) {
      const surnames = new Set(
        clinic.patients.filter(({ id }) => patientIds.includes(id)).map(({ lastName }) => lastName),
      );
      expect(surnames.size).toBe(sharing === 'family' ? 1 : sizes[sharing]);
    }
  });
});

describe('the mail of the sample clinic', () => {
  it('is 2,000 messages over 90 days from three senders, most of them tagged', () => {
    expect(ours).toHaveLength(2000);
    expect(new Set(ours.map(({ sender }) => sender))).toEqual(new Set(Object.values(senders)));
    expect(new Set(clinic.messages.map(({ id }) => id)).size).toBe(clinic.messages.length);
    expect(clinic.messages.every(({ id }) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
    const tags = countsBy(ours, (message) => message.tags[0] ?? 'none');
    expect(Object.keys(tags).toSorted()).toEqual(['birthday', 'consult-report', 'none', 'recall', 'review-request']);
    expect(Math.min(...Object.values(tags))).toBeGreaterThan(40);
    const days = new Set(ours.map(({ ts }) => Math.floor(ts / 86_400)));
    expect(days.size).toBeGreaterThan(75);
  });

  it('has 60 open problems and others that are none, as the rules have it', () => {
    const open = clinic.incidents.filter((incident) => incident.open).map(({ address }) => address);
    expect(open).toHaveLength(60);
    expect(addressesWithProblem(clinic, now, missingDomains).toSorted()).toEqual(open.toSorted());
    expect(countsBy(clinic.incidents, ({ kind }) => kind)).toEqual({
      'domain-typo': 17,
      'unknown-user': 13,
      'returned-late': 1,
      'mailbox-full': 4,
      'inactive-mailbox': 4,
      'domain-missing': 3,
      refused: 3,
      'server-down': 2,
      'invalid-address': 1,
      'never-seen-bounce': 1,
      'nobody-has-it': 3,
      'care-home': 1,
      employer: 1,
      divorced: 1,
      'inactive-record': 3,
      'one-of-several-addresses': 2,
      recovered: 4,
      'not-yet-a-problem': 7,
      'clinic-side': 10,
      complaint: 1,
      unsubscribed: 3,
      unsigned: 2,
      'blocked-by-hand': 1,
      'settled-report': 3,
      delayed: 4,
    });
  });

  it('says of each reply the reason that its words give', () => {
    const wrong = clinic.incidents.flatMap(({ address, reason, messages }) =>
      messages
        .flatMap(({ history }) => history)
        .filter(({ state }) => state === 'bounced' || state === 'soft-bounced')
        .map((reply) => ({ address, diag: reply.diag, reason, read: classify(reply).code }))
        .filter(({ read }) => read !== reason),
    );
    expect(wrong).toEqual([]);
  });

  it('concerns whoever holds the address', () => {
    for (const { address, patientIds, kind } of clinic.incidents) {
      expect(holdersOf(address)).toEqual(patientIds);
      expect(patientIds.length > 0).toBe(kind !== 'nobody-has-it');
    }
    expect(new Set(clinic.incidents.map(({ address }) => address)).size).toBe(clinic.incidents.length);
  });

  it('has reports that did not arrive, of all causes', () => {
    const missed = clinic.incidents.filter(({ messages }) =>
      messages.some(({ tags, history }) => tags.includes('consult-report') && history.at(-1)?.state !== 'sent'),
    );
    expect(missed.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['clinic-side', 'not-yet-a-problem', 'unsigned', 'domain-typo', 'nobody-has-it']),
    );
  });

  it('lets bounces come two days after the sending, and some mail still be on its way', () => {
    const late = ours.filter(({ ts, history }) => (history.at(-1)?.at ?? 0) - ts >= 2 * 86_400);
    expect(late.map(({ history }) => history.at(-1)?.state)).toEqual(['bounced']);
    const onItsWay = ours.filter(({ history }) => (history.at(-1)?.at ?? 0) * 1000 > now);
    expect(onItsWay.map(({ history }) => history.map(({ state }) => state))).toEqual([
      ['queued', 'deferred', 'sent'],
      ['queued', 'deferred', 'sent'],
    ]);
  });

  it('stands beside mail of another practice that has nothing in common with it', () => {
    const theirs = clinic.messages.filter(({ subaccount }) => subaccount !== karooEyeCare.subaccount);
    expect(theirs).toHaveLength(300);
    const held = new Set(clinic.patients.flatMap(({ email }) => addressesIn(email)));
    for (const { sender, subaccount, email } of theirs) {
      expect(overbergDental.senders).toContain(sender);
      expect(subaccount).toBe(overbergDental.subaccount);
      expect(Object.values(senders)).not.toContain(sender);
      expect(held).not.toContain(email);
    }
    expect(theirs.filter(({ history }) => history.at(-1)?.state === 'bounced').length).toBeGreaterThan(10);
  });
});

describe('a sample clinic', () => {
  it('is the same for the same moment and seed, and another for another seed', () => {
    const { nextArrival: _, ...again } = createSampleClinic({ now });
    const { nextArrival: __, ...first } = clinic;
    expect(again).toEqual(first);
    expect(createSampleClinic({ now, seed: 2 }).patients).not.toEqual(clinic.patients);
  });

  it('holds together at any moment and for any seed', () => {
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 1_000_000 }), (date, seed) => {
        const at = date.getTime();
        const sample = createSampleClinic({ now: at, seed });
        const open = sample.incidents.filter((incident) => incident.open).map(({ address }) => address);
        expect(open).toHaveLength(60);
        expect(addressesWithProblem(sample, at, missingDomains).toSorted()).toEqual(open.toSorted());
        for (const { ts, history } of sample.messages) {
          expect(ts * 1000).toBeLessThan(at);
          expect(ts * 1000).toBeGreaterThan(at - 91 * 86_400_000);
          expect(history[0].at).toBe(ts);
          expect(history.map((happening) => happening.at)).toEqual(
            history.map((happening) => happening.at).toSorted((a, b) => a - b),
          );
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('sends on while somebody looks on, one in six comes back', () => {
    const arrivals = Array.from({ length: 60 }, (_, n) => clinic.nextArrival(n, now + n * 180_000)).flat();
    const bounced = arrivals.filter(({ history }) => history.at(-1)?.state === 'bounced');
    expect(arrivals).toHaveLength(60);
    expect(bounced).toHaveLength(10);
    expect(new Set(bounced.map(({ email }) => email)).size).toBe(10);
    expect(arrivals.every(({ email }) => holdersOf(email).length > 0)).toBe(true);
    expect(arrivals.map(({ ts }) => ts)).toEqual(Array.from({ length: 60 }, (_, n) => now / 1000 + n * 180));
    expect(new Set([...arrivals, ...clinic.messages].map(({ id }) => id)).size).toBe(60 + clinic.messages.length);
    expect(createSampleClinic({ now }).nextArrival(7, now)).toEqual(clinic.nextArrival(7, now));
  });
});
