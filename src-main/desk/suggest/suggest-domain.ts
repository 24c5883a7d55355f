import { alignmentDistance } from './distance.ts';
import { mendMisplacedDot, mendMissingDot } from './dots.ts';
import { isGenuineDomain } from './genuine-domains.ts';
import { isNameSlip } from './name-slip.ts';
import type { Provider } from './providers.ts';
import { providers } from './providers.ts';
import { mendImpossibleSuffix, nearestSuffix } from './suffixes.ts';

/** The provider's suffix that was meant. A foreign one is taken for a slip only where the name speaks for itself. */
function suffixFor(provider: Provider, suffix: string, distance: number): string | undefined {
  if (provider.suffixes.includes(suffix)) return suffix;
  const near = nearestSuffix(suffix, provider.suffixes) ?? mendImpossibleSuffix(suffix);
  if (near !== undefined && provider.suffixes.includes(near)) return near;
  return provider.match === 'loose' && distance <= 1 ? provider.suffixes[0] : undefined;
}

function mendProvider(name: string, suffix: string): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const provider of providers) {
    if (name !== provider.name && (provider.match === 'exact' || !isNameSlip(name, provider.name))) continue;
    const distance = alignmentDistance(name, provider.name);
    if (distance >= bestDistance) continue;
    const mended = suffixFor(provider, suffix, distance);
    if (mended === undefined) continue;
    best = `${provider.name}.${mended}`;
    bestDistance = distance;
  }
  return best;
}

function mendLearned(domain: string, learned: ReadonlySet<string>): string | undefined {
  if (domain.length < 8) return undefined;
  for (const candidate of learned) {
    if (candidate.charAt(0) === domain.charAt(0) && alignmentDistance(domain, candidate) === 1) return candidate;
  }
  return undefined;
}

/**
 * The domain that was probably meant, or undefined where the given one may well be right. `domain` is lower case;
 * `learned` are domains that mail of this clinic has reached.
 */
export function suggestDomain(domain: string, learned: ReadonlySet<string>): string | undefined {
  if (isGenuineDomain(domain) || learned.has(domain)) return undefined;
  const dot = domain.indexOf('.');
  if (dot < 0) return mendMissingDot(domain);
  const name = domain.slice(0, dot);
  const suffix = domain.slice(dot + 1);
  const provider = mendProvider(name, suffix) ?? mendMisplacedDot(domain);
  if (provider !== undefined) return provider;
  const ending = mendImpossibleSuffix(suffix);
  return ending === undefined ? mendLearned(domain, learned) : `${name}.${ending}`;
}
