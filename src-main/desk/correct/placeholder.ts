const localParts = new Set([
  'none',
  'noemail',
  'no-email',
  'no.email',
  'nomail',
  'na',
  'n/a',
  'test',
  'unknown',
  'noreply',
  'no-reply',
  'nobody',
  'x',
  'xx',
  'xxx',
  'a',
  'abc',
  'geen',
]);
const domains = new Set([
  'none.com',
  'noemail.com',
  'no.com',
  'na.com',
  'test.com',
  'example.com',
  'example.org',
  'email.invalid',
]);

/** An address typed only to fill the field: none@…, test@…, …@example.com. */
export function isPlaceholder(address: string): boolean {
  const at = address.lastIndexOf('@');
  if (at < 0) return false;
  return localParts.has(address.slice(0, at)) || domains.has(address.slice(at + 1));
}
