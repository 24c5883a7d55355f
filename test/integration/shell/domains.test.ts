import { describe, expect, it } from 'vitest';
import { createDomainLookUp } from '../../../src-main/shell/domains.ts';
import { startNameServer, type Zone } from '../../support/dns/name-server.ts';

const zones: Readonly<Record<string, Zone>> = {
  'gmail.example': { mx: ['mx.gmail.example'] },
  'null-mx.example': { mx: [''], a: ['192.0.2.1'] },
  'only-a.example': { a: ['192.0.2.1'] },
  'only-aaaa.example': { aaaa: ['2001:0db8:0000:0000:0000:0000:0000:0001'] },
  'parked.example': {},
  'xn--mnchen-3ya.example': { mx: ['mx.example'] },
  'broken.example': { broken: true },
  'silent.example': { silent: true },
};

describe('whether a domain takes mail', () => {
  it.each([
    ['gmail.example', 'takes-mail'],
    ['null-mx.example', 'no-mail'],
    ['only-a.example', 'takes-mail'],
    ['only-aaaa.example', 'takes-mail'],
    ['parked.example', 'no-mail'],
    ['xn--mnchen-3ya.example', 'takes-mail'],
    ['nowhere.example', 'missing'],
    ['broken.example', null],
    ['silent.example', null],
  ] as const)('%s: %s', async (domain, state) => {
    await using server = await startNameServer(zones);
    const lookUp = createDomainLookUp({ online: () => true, servers: [server.address] });
    expect(await lookUp(domain)).toBe(state);
    // The name of the domain is all that is told.
    expect(new Set(server.asked.map((question) => question.split(' ')[1]))).toEqual(new Set([domain]));
  });

  it('is not asked while the computer is offline', async () => {
    await using server = await startNameServer(zones);
    const lookUp = createDomainLookUp({ online: () => false, servers: [server.address] });
    expect(await lookUp('gmail.example')).toBeNull();
    expect(server.asked).toEqual([]);
  });
});
