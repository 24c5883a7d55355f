import type { Protocol } from 'electron';
import { addScheme, toAppUrl, toPageHeader } from '../origin.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    for (const { scheme } of schemes) addScheme(scheme);
  },
  handle(scheme, handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    addScheme(scheme);
    handlers.set(scheme, handler as unknown as Handler);
  },
  unhandle(scheme) {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
} satisfies Pick<Protocol, 'handle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged' | 'unhandle'>;

/** The app's answer to a request of a page; undefined when the address is none of its schemes'. */
export function answerRequest(request: {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly postData?: string;
}): Promise<Response> | undefined {
  const url = toAppUrl(request.url);
  if (url === request.url) return undefined;
  return handle(url, request);
}

async function handle(
  url: string,
  { method, headers, postData }: { method: string; headers: Readonly<Record<string, string>>; postData?: string },
): Promise<Response> {
  const handler = handlers.get(url.slice(0, url.indexOf(':')));
  if (handler === undefined) return Response.error();
  const response = await handler(new Request(url, { method, headers, ...(postData ? { body: postData } : {}) }));
  const pageHeaders = new Headers();
  for (const [name, value] of response.headers) pageHeaders.append(name, toPageHeader(value));
  return new Response(response.body, { status: response.status, headers: pageHeaders });
}
