import { describe, expect, it } from 'vitest';
import type { FhirPlace } from '../../../src-main/contract/settings.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import { type FhirServer, type FhirServerOptions, fhirServer } from '../../support/practice/fhir-server.ts';
import { noon, sqliteWorker, update } from '../../support/practice/practice-file.ts';
import { freePort } from '../../support/practice/servers/processes.ts';

const email = (value: string, more = {}) => ({ system: 'email', value, ...more });

const naledi = {
  id: '1',
  name: [
    { use: 'old', family: 'Nkosi' },
    { use: 'official', family: 'Mokoena', given: ['Naledi', 'Rose'] },
  ],
  birthDate: '1980-02-03',
  gender: 'female',
  telecom: [
    email('was@x.co.za', { use: 'old' }),
    { system: 'phone', value: '082 555 0134', use: 'mobile' },
    email('former@x.co.za', { rank: 1, use: 'old' }),
    email('naledi@gmial.com', { rank: 1, use: 'home' }),
    email('ended@x.co.za', { rank: 1, period: { end: '2020-01-01' } }),
  ],
};

const connect = (url: string, place: Partial<FhirPlace> = {}, password: string | null = null, deadline = 5_000) =>
  openPractice(
    { engine: 'fhir', url, user: null, ...place },
    { writing: true, clock: () => noon, sqliteWorker, password, deadline },
  );

async function clinic(options: FhirServerOptions = {}) {
  const server = await fhirServer([naledi], options);
  return { server, connector: connect(server.url) };
}

const emailIn = (server: FhirServer) => (server.patient('1')?.telecom as { value: string }[] | undefined)?.[3]?.value;

describe('reading patients over FHIR', () => {
  it('takes the address in use', async () => {
    const { connector } = await clinic();
    expect(await connector.get('1')).toEqual({
      ok: true,
      value: {
        id: '1',
        name: 'Naledi Rose Mokoena',
        phones: [{ kind: 'mobile', number: '082 555 0134' }],
        birthDate: '1980-02-03',
        status: 'active',
        emailConsent: 'unknown',
        rawEmail: 'naledi@gmial.com',
        version: '1',
        readAt: noon / 1000,
      },
    });
    expect(await connector.get('2')).toEqual({ ok: true, value: null });
  });

  it('finds families page by page, and leaves out who holds the address no more', async () => {
    const family = Array.from({ length: 5 }, (_, index) => ({ id: `f${index}`, telecom: [email('family@x.co.za')] }));
    const former = { id: 'former', telecom: [email('family@x.co.za', { use: 'old' })] };
    const server = await fhirServer([naledi, ...family, former]);
    const found = await connect(server.url).findByEmails(['Family@x.co.za', 'odd,one@x.co.za', 'naledi@gmial.com']);
    expect(found.ok && found.value.map(({ id }) => id)).toEqual(['1', 'f0', 'f1', 'f2', 'f3', 'f4']);
    expect(server.requests[0]).toContain('odd%5C%2Cone%40x.co.za');
  });

  it.each([
    [{ deceasedBoolean: true }, 'deceased'],
    [{ deceasedDateTime: '2024' }, 'deceased'],
    [{ active: false }, 'archived'],
    [{ link: [{ type: 'replaced-by', other: { reference: 'Patient/9' } }] }, 'merged'],
    [{ active: true, deceasedBoolean: false }, 'active'],
  ])('%j is %s, and only an active record is changed', async (more, status) => {
    const server = await fhirServer([{ ...naledi, ...more }]);
    const connector = connect(server.url);
    expect(await connector.get('1')).toMatchObject({ value: { status } });
    const outcome = await connector.updateEmail(update());
    expect(outcome.outcome).toBe(status === 'active' ? 'written' : 'refused');
    expect(server.writes).toHaveLength(status === 'active' ? 1 : 0);
  });

  it('tests what the server lets us do', async () => {
    const { connector } = await clinic();
    expect(await connector.test()).toMatchObject({ ok: true, value: { activePatients: 1, mayWriteEmail: true } });
    const old = await clinic({ fhirVersion: '3.0.2' });
    expect(await old.connector.test()).toMatchObject({
      ok: false,
      error: { code: 'practice-trouble', trouble: 'other-fhir' },
    });
  });

  it('counts whoever is not inactive, deceased or both, with an address or without', async () => {
    const server = await fhirServer([
      naledi,
      { id: 'a', active: true, telecom: [email('a@x.co.za')] },
      { id: 'b', active: true },
      { id: 'c', active: false, telecom: [email('c@x.co.za')] },
      { id: 'd', deceasedBoolean: true, telecom: [email('d@x.co.za')] },
      { id: 'e', active: false, deceasedDateTime: '2024' },
      { id: 'f', deceasedBoolean: false },
    ]);
    expect(await connect(server.url).test()).toMatchObject({ value: { activePatients: 4, withEmail: 2 } });
  });

  it('says that it can’t tell how many have an address, or how many there are, where the server does not', async () => {
    const unknowing = await fhirServer([naledi, { id: 'b', active: true }], { ignores: 'email:missing' });
    expect(await connect(unknowing.url).test()).toMatchObject({ value: { activePatients: 2, withEmail: null } });
    const silent = await fhirServer([naledi], { counts: false });
    expect(await connect(silent.url).test()).toMatchObject({ value: { activePatients: null, withEmail: null } });
  });

  it('lets the server seek, by address, by number or by name', async () => {
    const server = await fhirServer([naledi]);
    const connector = connect(server.url);
    expect(await connector.search(' mokoena ', 5)).toMatchObject({ ok: true, value: [{ id: '1' }] });
    expect(await connector.search('NALEDI@gmial.com', 5)).toMatchObject({ ok: true, value: [{ id: '1' }] });
    await connector.search('082 555', 5);
    expect(server.requests.map((request) => request.replace('GET /fhir/Patient?', ''))).toEqual([
      'name=mokoena',
      'email=naledi%40gmial.com',
      'phone=082+555%2C082555%2C2782555%2C%2B2782555',
    ]);
  });

  it('goes nowhere but to its server, and says which way it failed', async () => {
    const server = await fhirServer([naledi], { authorization: 'Bearer right' });
    expect(await connect(server.url, {}, 'right').get('1')).toMatchObject({ ok: true });
    expect(await connect(server.url, {}, 'wrong').get('1')).toEqual({
      ok: false,
      error: { code: 'practice-login-refused' },
    });
    const basic = await fhirServer([naledi], { authorization: `Basic ${btoa('desk:secret')}` });
    expect(await connect(basic.url, { user: 'desk' }, 'secret').get('1')).toMatchObject({ ok: true });
    expect(await connect('http://fhir.example/r4').get('1')).toEqual({
      ok: false,
      error: { code: 'practice-not-encrypted' },
    });
    expect(await connect('not an address').get('1')).toMatchObject({ ok: false });
    const nobody = connect(`http://127.0.0.1:${await freePort()}/fhir`);
    expect(await nobody.get('1')).toEqual({ ok: false, error: { code: 'practice-unreachable' } });
    expect(await nobody.updateEmail(update())).toMatchObject({ outcome: 'unreachable' });
    const { connector } = await clinic();
    expect(await connector.get('../metadata')).toMatchObject({ ok: true, value: null });
  });
});

describe.each([
  ['PATCH', { patch: true, conflict: 412 }],
  ['PATCH', { patch: true, conflict: 409 }],
  ['PUT', { patch: false, conflict: 412 }],
  ['PUT', { patch: false, conflict: 409 }],
] as const)('writing by %s %j', (method, options) => {
  it('changes the address, says which version it read, and leaves the rest', async () => {
    const { server, connector } = await clinic(options);
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
    expect(server.writes).toEqual([{ method, ifMatch: 'W/"1"' }]);
    const telecom = naledi.telecom.with(3, email('naledi@gmail.com', { rank: 1, use: 'home' }));
    expect(server.patient('1')).toEqual({ resourceType: 'Patient', ...naledi, telecom, meta: { versionId: '2' } });
  });

  it.each(['Naledi@gmial.com', 'naledi@gmial.com ', 'theirs@x.co.za'])('finds %j in conflict', async (held) => {
    const { server, connector } = await clinic(options);
    server.save({ ...server.patient('1'), telecom: [email(held)] });
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'conflict', found: held });
    expect(server.writes).toEqual([]);
  });

  it('never overwrites what somebody saved between our read and our write', async () => {
    const { server, connector } = await clinic(options);
    server.beforeNextWrite(() => server.save({ ...server.patient('1'), telecom: [email('theirs@x.co.za')] }));
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'conflict', found: 'theirs@x.co.za' });
    expect(server.patient('1')?.telecom).toEqual([email('theirs@x.co.za')]);
  });

  it('keeps what somebody saved of something else, and writes upon it', async () => {
    const { server, connector } = await clinic(options);
    server.beforeNextWrite(() => server.save({ ...server.patient('1'), gender: 'other' }));
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
    expect(server.patient('1')).toMatchObject({ gender: 'other' });
    expect(emailIn(server)).toBe('naledi@gmail.com');
    expect(server.writes.map(({ ifMatch }) => ifMatch)).toEqual(['W/"1"', 'W/"2"']);
  });

  it('finds the record gone between our read and our write', async () => {
    const { server, connector } = await clinic(options);
    server.beforeNextWrite(() => server.remove('1'));
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'gone' });
  });

  it('removes and adds an address', async () => {
    const { server, connector } = await clinic(options);
    server.save({ ...server.patient('1'), telecom: [email('naledi@gmial.com')] });
    expect(await connector.updateEmail(update({ next: '' }))).toEqual({ outcome: 'written' });
    expect(await connector.get('1')).toMatchObject({ value: { rawEmail: null } });
    expect(await connector.updateEmail(update({ expected: null }))).toEqual({ outcome: 'written' });
    expect(await connector.get('1')).toMatchObject({ value: { rawEmail: 'naledi@gmail.com' } });
  });

  it('removes the address and its entry, also where the answer was lost', async () => {
    const { server, connector } = await clinic(options);
    const removal = update({ next: '', expectedVersion: '1' });
    server.faultAtNextWrite('cut-after');
    expect(await connector.updateEmail(removal)).toMatchObject({ outcome: 'uncertain' });
    expect(await connector.settle(removal)).toEqual({ outcome: 'written' });
    server.save({ ...server.patient('1'), telecom: naledi.telecom });
    expect(await connector.updateEmail(removal)).toEqual({ outcome: 'written' });
    expect(server.patient('1')?.telecom).toEqual(naledi.telecom.toSpliced(3, 1));
  });

  it('does not take an address that somebody changed for one that was removed', async () => {
    const { server, connector } = await clinic(options);
    server.save({ ...server.patient('1'), telecom: [email('theirs@x.co.za', { rank: 1 })] });
    expect(await connector.updateEmail(update({ next: '' }))).toEqual({ outcome: 'conflict', found: 'theirs@x.co.za' });
    server.beforeNextWrite(() => server.save({ ...server.patient('1'), telecom: [email('newer@x.co.za')] }));
    const removal = update({ expected: 'theirs@x.co.za', next: '' });
    expect(await connector.updateEmail(removal)).toEqual({ outcome: 'conflict', found: 'newer@x.co.za' });
  });

  it.each([412, 428])(
    'lets the address be typed where the server never lets our version count (%d)',
    async (status) => {
      const { server, connector } = await clinic(options);
      server.alwaysAnswer({ status, applied: false });
      expect(await connector.updateEmail(update())).toEqual({
        outcome: 'refused',
        failure: { code: 'practice-read-only', reason: 'fhir-unguarded' },
      });
      expect(emailIn(server)).toBe('naledi@gmial.com');
    },
  );

  it('is in doubt where the answer was lost, and is settled by reading', async () => {
    const { server, connector } = await clinic(options);
    const seen = update({ expectedVersion: '1' });
    server.faultAtNextWrite('cut-before');
    expect(await connector.updateEmail(seen)).toMatchObject({ outcome: 'uncertain' });
    expect(await connector.settle(seen)).toEqual({ outcome: 'never-arrived' });
    server.faultAtNextWrite('cut-after');
    expect(await connector.updateEmail(seen)).toMatchObject({ outcome: 'uncertain' });
    expect(await connector.settle(seen)).toEqual({ outcome: 'written' });
    expect(await connector.updateEmail(seen)).toEqual({ outcome: 'written' });
    expect(server.patient('1')).toMatchObject({ meta: { versionId: '2' } });
    server.save({ ...server.patient('1'), telecom: naledi.telecom });
    expect(await connector.settle(seen)).toEqual({ outcome: 'conflict', found: 'naledi@gmial.com' });
    expect(await connector.settle(update())).toEqual({ outcome: 'unknown', found: 'naledi@gmial.com' });
  });

  it.each([
    [500, true, 'uncertain'],
    [502, false, 'uncertain'],
    [503, false, 'unreachable'],
    [429, false, 'unreachable'],
    [403, false, 'refused'],
    [405, false, 'refused'],
    [400, false, 'refused'],
  ])('meets %d (applied: %j) as %s', async (status, applied, outcome) => {
    const { server, connector } = await clinic(options);
    server.faultAtNextWrite({ status, applied });
    expect(await connector.updateEmail(update())).toMatchObject({ outcome });
    expect(await connector.settle(update({ expectedVersion: '1' }))).toEqual({
      outcome: applied ? 'written' : 'never-arrived',
    });
  });
});

describe('a FHIR server that could not guard a write', () => {
  it.each([true, false])(
    'is read only from the moment its versions are seen to stand still (PATCH: %j)',
    async (patch) => {
      const { server, connector } = await clinic({ frozen: true, patch });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      const back = update({ expected: 'naledi@gmail.com', next: 'naledi@gmial.com' });
      expect(await connector.updateEmail(back)).toEqual({
        outcome: 'refused',
        failure: { code: 'practice-read-only', reason: 'fhir-unguarded' },
      });
      expect(await connector.test()).toMatchObject({ value: { mayWriteEmail: false } });
      expect(server.writes).toHaveLength(1);
    },
  );

  it.each<FhirServerOptions>([{ versioning: 'no-version' }, { software: 'OpenEMR' }, { etags: false }])(
    '%j is read only',
    async (options) => {
      const { server, connector } = await clinic(options);
      expect(await connector.updateEmail(update())).toMatchObject({
        outcome: 'refused',
        failure: { code: 'practice-read-only' },
      });
      expect(server.writes).toEqual([]);
      if (options.etags !== false) expect(await connector.test()).toMatchObject({ value: { mayWriteEmail: false } });
    },
  );
});
