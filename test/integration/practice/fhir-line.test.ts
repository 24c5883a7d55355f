import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FhirPlace } from '../../../src-main/contract/settings.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import { fhirServer } from '../../support/practice/fhir-server.ts';
import { noon, sqliteWorker, update } from '../../support/practice/practice-file.ts';
import { certificate } from '../../support/practice/servers/processes.ts';

const pem = (name: string) => readFileSync(certificate(name));

const email = (value: string, more = {}) => ({ system: 'email', value, ...more });

const naledi = { id: '1', telecom: [email('naledi@gmial.com')] };

const connect = (url: string, place: Partial<FhirPlace> = {}, password: string | null = null, deadline = 5_000) =>
  openPractice(
    { engine: 'fhir', url, user: null, ...place },
    { writing: true, clock: () => noon, sqliteWorker, password, deadline },
  );

/** As the program's own `fetch` fails where a connection does, here that of Electron. */
const failing = (message: string) =>
  openPractice(
    { engine: 'fhir', url: 'https://fhir.example.org/r4', user: null },
    {
      writing: true,
      clock: () => noon,
      sqliteWorker,
      fetch: () => Promise.reject(new Error(message)),
    },
  );

describe('a line to a FHIR server', () => {
  it('is not opened to a server whose certificate nobody vouches for, and says so', async () => {
    const server = createServer({ key: pem('server.key'), cert: pem('server.pem') }, (_, answer) => void answer.end());
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await connect(`https://127.0.0.1:${port}`).test()).toEqual({
      ok: false,
      error: { code: 'practice-certificate-refused', detail: expect.stringMatching(/SIGN|CERT|VERIFY/) },
    });
    expect(await failing('net::ERR_CERT_AUTHORITY_INVALID').get('1')).toEqual({
      ok: false,
      error: { code: 'practice-certificate-refused', detail: 'ERR_CERT_AUTHORITY_INVALID' },
    });
  });

  it('takes names and passwords in any letters', async () => {
    const authorization = `Basic ${Buffer.from('Zo\u00eb:\u043f\u0430\u0440\u043e\u043b\u044c').toString('base64')}`;
    const server = await fhirServer([naledi], { authorization });
    const connector = connect(server.url, { user: 'Zo\u00eb' }, '\u043f\u0430\u0440\u043e\u043b\u044c');
    expect(await connector.get('1')).toMatchObject({ ok: true, value: { id: '1' } });
  });

  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'unreachable'],
    ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
    ['net::ERR_CONNECTION_RESET', 'uncertain'],
    ['some words of a later version', 'uncertain'],
  ])('that fails with %s while it is written leaves it %s', async (message, outcome) => {
    const server = await fhirServer([naledi]);
    const connector = openPractice(
      { engine: 'fhir', url: server.url, user: null },
      {
        writing: true,
        clock: () => noon,
        sqliteWorker,
        fetch: (input, init) =>
          init?.method === 'PATCH' ? Promise.reject(new Error(message)) : globalThis.fetch(input, init),
      },
    );
    expect(await connector.updateEmail(update())).toEqual({ outcome, failure: { code: 'practice-unreachable' } });
  });
});
