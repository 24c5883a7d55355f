import { Resolver } from 'node:dns/promises';
import type { Desk, DomainState } from '../desk/desk.ts';

export interface DomainLookUpOptions {
  /** False while the computer knows that it is offline: nothing is asked then. */
  readonly online: () => boolean;
  /** `address:port` of the name servers; the system's own where it is left out. */
  readonly servers?: readonly string[];
}

/** How long one question may take, milliseconds. */
const patience = 3_000;

/** Codes that mean "this name does not exist" or "it has no such record"; everything else (time-out, refused, offline) tells nothing. */
const missing = new Set(['ENOTFOUND', 'NXDOMAIN']);
const empty = new Set(['ENODATA']);

/** What one question found: records, none of this kind, no such name, or nothing that can be relied on. */
type Found<Record> = readonly Record[] | 'empty' | 'missing' | null;

async function ask<Record>(question: () => Promise<readonly Record[]>): Promise<Found<Record>> {
  try {
    const records = await question();
    return records.length > 0 ? records : 'empty';
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? '');
    return missing.has(code) ? 'missing' : empty.has(code) ? 'empty' : null;
  }
}

/**
 * Asks the domain name system whether a domain exists and takes mail: its MX, and where it has none its addresses, A or AAAA (RFC 5321 section
 * 5.1); a null MX takes none (RFC 7505). Null where no answer can be relied on. Only the domain leaves the workstation.
 */
export function createDomainLookUp({ online, servers }: DomainLookUpOptions): Desk['lookUpDomain'] {
  return async (domain): Promise<DomainState | null> => {
    if (!online()) return null;
    const resolver = new Resolver({ timeout: patience, tries: 1 });
    if (servers) resolver.setServers(servers);
    const exchanges = await ask(() => resolver.resolveMx(domain));
    if (exchanges === null || exchanges === 'missing') return exchanges;
    if (exchanges !== 'empty')
      return exchanges.some(({ exchange }) => exchange !== '' && exchange !== '.') ? 'takes-mail' : 'no-mail';
    for (const question of [() => resolver.resolve4(domain), () => resolver.resolve6(domain)]) {
      const found = await ask(question);
      if (found === null) return null;
      if (found !== 'empty' && found !== 'missing') return 'takes-mail';
    }
    return 'no-mail';
  };
}
