/** What stands before the @, without what may not stand there. */
export const cleanLocal = (local: string): string =>
  local
    .replace(/^www\./i, '')
    .replace(/,/g, '.')
    .replace(/\.{2,16}/g, '.')
    .replace(/^\.|\.$/g, '');

/**
 * Mends what no address may hold: blanks, `mailto:` and brackets around it, commas for dots, doubled or stray dots,
 * a doubled or spelled-out @, a domain pasted twice. Other text comes back as it is.
 */
export function cleanAddress(address: string): string {
  let text = address.trim().replace(/^mailto:/i, '');
  text = text.replace(/\s*[([{]\s*at\s*[)\]}]\s*|\s+at\s+/gi, '@').replace(/\s+/g, '');
  text = text.replace(/^[<("'.,;:]{1,8}/, '').replace(/[>)"'.,;:!?/\\]{1,8}$/, '');
  text = text.replace(/@{2,8}/g, '@').replaceAll('＠', '@');
  const [local = '', domain = '', again, ...more] = text.split('@');
  if (domain === '' || more.length > 0 || (again !== undefined && again !== domain)) return text;
  const cleanDomain = domain
    .replace(/[,;:]/g, '.')
    .replace(/\.{2,16}/g, '.')
    .replace(/^[.-]{1,8}|[.-]{1,8}$/g, '');
  return `${cleanLocal(local)}@${cleanDomain}`;
}
