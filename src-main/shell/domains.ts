import { Resolver } from 'node:dns/promises';
import type { Desk } from '../desk/desk.ts';

/** Codes that mean "this name does not exist" or "it has no such record"; everything else (time-out, refused, offline) tells nothing. */
const missing = new Set(['ENOTFOUND', 'NXDOMAIN']);
const empty = new Set(['ENODATA']);

/** Asks the domain name system whether a domain exists and takes mail (RFC 5321 section 5.1: MX, else A; a null MX of RFC 7505 takes none). Only the domain leaves the workstation. */
export const lookUpDomain: Desk['lookUpDomain'] = async (domain) => {
  const resolver = new Resolver({ timeout: 3_000, tries: 1 });
  const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '');
  try {
    const exchanges = await resolver.resolveMx(domain);
    return exchanges.some((exchange) => exchange.exchange !== '' && exchange.exchange !== '.')
      ? 'takes-mail'
      : 'no-mail';
  } catch (error) {
    if (missing.has(codeOf(error))) return 'missing';
    if (!empty.has(codeOf(error))) return null;
  }
  try {
    return (await resolver.resolve4(domain)).length > 0 ? 'takes-mail' : 'no-mail';
  } catch (error) {
    return missing.has(codeOf(error)) || empty.has(codeOf(error)) ? 'no-mail' : null;
  }
};
