/** Hosts whose traffic never leaves this machine: the sample clinic and tests. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * The base URL that calls are appended to, without a slash at the end; null where the key must not be sent to it: no URL at all, plain
 * http to another machine, or a user name, query or fragment in it. Version 1.0, 1.3 or any other is the caller's choice.
 */
export function readBaseUrl(text: string): string | null {
  const url = URL.parse(text.trim());
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
