/**
 * Mends what no address may hold: blanks, `mailto:` and brackets around it, commas for dots, doubled or stray dots,
 * a doubled or spelled-out @. Other text comes back as it is.
 */
export function cleanAddress(address: string): string {
  let text = address.trim().replace(/^mailto:/i, '');
  text = text.replace(/\s*[([{]\s*at\s*[)\]}]\s*|\s+at\s+/gi, '@').replace(/\s+/g, '');
  text = text.replace(/^[<("'.,;:]{1,8}/, '').replace(/[>)"'.,;:!?/\\]{1,8}$/, '');
  text = text.replace(/@{2,8}/g, '@').replaceAll('＠', '@');
  if (text.split('@').length !== 2) return text;
  const [local = '', domain = ''] = text.split('@');
  const cleanLocal = local
    .replace(/^www\./i, '')
    .replace(/,/g, '.')
    .replace(/\.{2,16}/g, '.')
    .replace(/^\.|\.$/g, '');
  const cleanDomain = domain
    .replace(/[,;:]/g, '.')
    .replace(/\.{2,16}/g, '.')
    .replace(/^[.-]{1,8}|[.-]{1,8}$/g, '');
  return `${cleanLocal}@${cleanDomain}`;
}
