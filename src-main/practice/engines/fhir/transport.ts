import type { PracticeFailure } from '../../../contract/failure.ts';
import { failure, type Result, success } from '../../../contract/result.ts';
import type { FhirPlace } from '../../../contract/settings.ts';
import { isThisComputer } from '../../../contract/systems/this-computer.ts';
import { lossOf } from './loss.ts';

export interface FhirAnswer {
  readonly status: number;
  readonly etag: string | null;
  /** Null where it was no JSON. */
  readonly body: unknown;
}

export interface FhirRequest {
  readonly method?: 'GET' | 'PUT' | 'PATCH';
  /** Below the base, or a whole address for a next page. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** `sent`: the request may have reached the server; nobody knows what it did. */
export type FhirLoss = { readonly failure: PracticeFailure; readonly sent: boolean };

export type FhirTransport = (request: FhirRequest) => Promise<Result<FhirAnswer, FhirLoss>>;

export interface TransportOptions {
  readonly fetch: typeof fetch;
  readonly password: string | null;
  /** Milliseconds. */
  readonly deadline: number;
}

/** Talks to one FHIR server and to no other: neither redirects nor pages elsewhere are followed. */
export function fhirTransport(place: FhirPlace, { fetch, password, deadline }: TransportOptions): FhirTransport {
  const base = baseOf(place.url);
  const login = place.user === null ? `Bearer ${password ?? ''}` : `Basic ${basicOf(place.user, password ?? '')}`;
  const authorization: Readonly<Record<string, string>> = password === null ? {} : { authorization: login };
  return async ({ method = 'GET', path, headers = {}, body }) => {
    if (base === null) return failure({ failure: { code: 'practice-not-encrypted' }, sent: false });
    const url = new URL(path, base);
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
      return failure({ failure: { code: 'practice-trouble', trouble: 'points-elsewhere' }, sent: false });
    }
    try {
      const answer = await fetch(url, {
        method,
        redirect: 'error',
        headers: { accept: 'application/fhir+json', ...authorization, ...headers },
        signal: AbortSignal.timeout(deadline),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return success({ status: answer.status, etag: answer.headers.get('etag'), body: await jsonOf(answer) });
    } catch (error) {
      return failure(lossOf(error));
    }
  };
}

function baseOf(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text.endsWith('/') ? text : `${text}/`);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisComputer(url.hostname)) ? url : null;
}

async function jsonOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** In UTF-8 (RFC 7617): names and passwords may hold any letter. */
const basicOf = (user: string, password: string): string => Buffer.from(`${user}:${password}`).toString('base64');
