import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { host, scheme } from './origin.ts';
import { type Shelf, sheetHost } from './sheets/shelf.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Everything is ours and comes from the bundle; the page itself never talks to a network. */
const securityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Paper runs nothing and loads nothing but how it looks. */
const sheetPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const headers = (type: string, policy = securityPolicy): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
});

/** What all sheets look like; the one file of the bundle that their origin may read. */
const sheetStyle = '/sheet.css';

const refused = (status: number): Response => new Response(null, { status, headers: headers('text/plain') });

/** Must run before the app is ready: registers the scheme as a standard, secure one that still obeys the security policy. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer from `folder`, and nothing outside it; at an origin of their own the sheets on the `shelf`, and their style. */
export function serveBundle(handling: Pick<Protocol, 'handle'>, folder: string, shelf: Shelf): void {
  handling.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== host && url.host !== sheetHost) return refused(404);
    if (request.method !== 'GET') return refused(405);
    if (url.host === sheetHost && url.pathname !== sheetStyle) {
      const sheet = shelf.find(url.pathname);
      return sheet === undefined
        ? refused(404)
        : new Response(sheet.text, { headers: headers(sheet.type, sheetPolicy) });
    }
    const path = normalize(join(folder, decodeURIComponent(url.pathname)));
    const type = types[extname(path)];
    if (!path.startsWith(folder + sep) || type === undefined) return refused(404);
    try {
      return new Response(new Uint8Array(await readFile(path)), { headers: headers(type) });
    } catch {
      return refused(404);
    }
  });
}
