import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as far as the stand-in looks at it. `parameters` is empty where the body is no JSON object, as if no key were given. */
export interface ApiRequest {
  /** Null where the path or the method is none of the API's. */
  readonly call: string | null;
  readonly key: unknown;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const path = /^\/api\/1\.[0-9]\/([a-z]+\/[a-z0-9-]+)(?:\.json)?\/?$/;

function readObject(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A body of another type than JSON reads as none: Mandrill then complains about a missing key. */
export async function readRequest(request: IncomingMessage): Promise<ApiRequest> {
  const body = await text(request);
  const isJson = request.headers['content-type']?.startsWith('application/json') === true;
  const { key, ...parameters } = isJson ? readObject(body) : {};
  const call = request.method === 'POST' ? (path.exec(request.url ?? '')?.[1] ?? null) : null;
  return { call, key, parameters };
}
