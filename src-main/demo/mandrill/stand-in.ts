import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failure, type Result } from '../../contract/result.ts';
import { createSearchCounter, refusalOf } from './access.ts';
import { createAccount } from './account.ts';
import type { CallAnswer } from './calls/call.ts';
import { calls } from './calls/calls.ts';
import { type ErrorAnswer, errors } from './envelope.ts';
import { createFaultQueue, type FaultAnswer, faultAnswer } from './faults.ts';
import type { LoggedCall, MandrillStandIn, StandInOptions } from './options.ts';
import { type ApiRequest, readRequest } from './request.ts';

const longestLog = 10_000;
const loopback = '127.0.0.1';

function write(response: ServerResponse, { status, contentType, text, retryAfter }: FaultAnswer): void {
  response.writeHead(status, {
    'content-type': contentType,
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  });
  response.end(text);
}

/** Breaks the connection in the middle of a body that announced more. */
function cutMidway(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('[{"ts":', () => response.destroy());
}

/** A Mandrill account over real HTTP on this machine: the sample clinic's, and what tests of the client talk to. */
export async function createMandrillStandIn(options: StandInOptions): Promise<MandrillStandIn> {
  const account = createAccount(options);
  const faults = createFaultQueue();
  const maySearch = createSearchCounter(options.searchesPerMinute ?? 20);
  const log: LoggedCall[] = [];

  function answer({ call, key, parameters }: ApiRequest): Result<CallAnswer, ErrorAnswer> {
    const run = call === null ? undefined : calls.get(call);
    if (call === null || run === undefined) return failure(errors.unknownMethod);
    const refusal = refusalOf(key, call, options.account, account.variant);
    if (refusal !== null) return failure(refusal);
    if (call === 'messages/search' && !maySearch(options.clock())) return failure(errors.requestLimit);
    return run(parameters, account);
  }

  function note(request: ApiRequest, status: number, rows?: CallAnswer): void {
    const { call, parameters } = request;
    if (log.length >= longestLog) log.shift();
    log.push({
      at: options.clock(),
      call: call ?? '',
      body: parameters,
      status,
      matched: rows?.matched ?? null,
      returned: rows?.returned ?? null,
    });
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    const fault = faults.take(request.call ?? '');
    if (fault?.kind === 'hang' || fault?.kind === 'cut') {
      note(request, 0);
      if (fault.kind === 'cut') fault.when === 'midway' ? cutMidway(response) : response.destroy();
      return;
    }
    if (fault !== null) {
      const sent = faultAnswer(fault);
      note(request, sent.status);
      write(response, sent);
      return;
    }
    const result = answer(request);
    const status = result.ok ? 200 : result.error.status;
    note(request, status, result.ok ? result.value : undefined);
    const text = JSON.stringify(result.ok ? result.value.value : result.error.body);
    write(response, { status, contentType: 'application/json; charset=utf-8', text, retryAfter: undefined });
  }

  const server = createServer((incoming, response) => {
    // The caller went away in the middle of its request: nobody is left to answer.
    handle(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, loopback, resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://${loopback}:${port}/api/1.3`,
    log,
    add: account.add,
    fail: (call, fault, times = 1, after = 0) => faults.add(call, fault, times, after),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
