import { cleanAddress, cleanLocal } from './clean-address.ts';
import { providers } from './providers.ts';
import { suggestDomain } from './suggest-domain.ts';

const none: ReadonlySet<string> = new Set();

/** Finds the missing @ of `thandigmail.com`, for the providers whose names are nothing else. */
function insertAt(text: string): string | undefined {
  const lower = text.toLowerCase();
  for (const { name, suffixes, match } of providers) {
    if (match === 'exact') continue;
    for (const suffix of suffixes) {
      const domain = `${name}.${suffix}`;
      const local = text.slice(0, -domain.length).replace(/[#.,]{1,8}$/, '');
      if (lower.endsWith(domain) && local !== 'www' && /^[\w.+-]{2,64}$/.test(local) && cleanLocal(local) === local)
        return `${local}@${domain}`;
    }
  }
  return undefined;
}

/**
 * The address that was probably meant, or null: a suggestion for a person to confirm, never to be applied unasked.
 * `learnedDomains` (lower case) are domains that mail of this clinic has reached: never doubted, and a pattern for
 * near misses.
 */
export function suggestAddress(
  address: string,
  options: { readonly learnedDomains?: ReadonlySet<string> } = {},
): string | null {
  if (address.length > 320) return null;
  const cleaned = cleanAddress(address);
  const at = cleaned.indexOf('@');
  if (at < 0) return insertAt(cleaned) ?? null;
  if (at === 0 || cleaned.indexOf('@', at + 1) >= 0) return null;
  const local = cleaned.slice(0, at);
  const domain = cleaned.slice(at + 1).toLowerCase();
  if (domain === '') return null;
  const better = suggestDomain(domain, options.learnedDomains ?? none);
  const suggestion = `${local}@${better ?? domain}`;
  if (suggestion.toLowerCase() === address.toLowerCase()) return null;
  return better === undefined && !domain.includes('.') ? null : suggestion;
}
