import { alignmentDistance, letterDifference } from './distance.ts';
import { isGenuineDomain } from './genuine-domains.ts';
import type { Provider } from './providers.ts';
import { providers } from './providers.ts';
import { mendImpossibleSuffix, nearestSuffix } from './suffixes.ts';

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two letters lie side by side on the keyboard. */
function areKeyNeighbours(left: string, right: string): boolean {
  for (const [row, keys] of keyRows.entries()) {
    const at = keys.indexOf(left);
    if (at < 0) continue;
    const around = [keys[at - 1], keys[at + 1], keyRows[row - 1]?.[at], keyRows[row - 1]?.[at + 1]];
    return [...around, keyRows[row + 1]?.[at], keyRows[row + 1]?.[at - 1]].includes(right);
  }
  return false;
}

/**
 * Whether a name is a slip of a provider's. People seldom miss the first letter, and dmail, tmail and hmail are real:
 * another first letter counts only for longer names, from the next key, with everything else right.
 */
function isNameSlip(name: string, provider: string): boolean {
  const distance = alignmentDistance(name, provider);
  if (distance === 0) return true;
  const moved = letterDifference(name, provider);
  const sameStart = name.charAt(0) === provider.charAt(0);
  if (provider.length <= 4) return distance === 1 && moved <= 1 && (moved === 0 || /(.)\1/.test(name));
  if (distance === 1) {
    if (sameStart || moved === 0) return true;
    if (name.length === provider.length)
      return provider !== 'gmail' && areKeyNeighbours(name.charAt(0), provider.charAt(0));
    const dropped = name === provider.slice(1);
    return !dropped || provider.length >= 5;
  }
  return distance === 2 && sameStart && moved <= (provider.length >= 7 ? 2 : 1);
}

function suffixFor(provider: Provider, suffix: string): string | undefined {
  if (provider.suffixes.includes(suffix)) return suffix;
  const near = nearestSuffix(suffix, provider.suffixes) ?? mendImpossibleSuffix(suffix);
  if (near !== undefined && provider.suffixes.includes(near)) return near;
  return provider.match === 'loose' ? provider.suffixes[0] : undefined;
}

function mendProvider(name: string, suffix: string): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const provider of providers) {
    const distance = alignmentDistance(name, provider.name);
    if (distance >= bestDistance) continue;
    if (distance > 0 && (provider.match === 'exact' || !isNameSlip(name, provider.name))) continue;
    const mended = suffixFor(provider, suffix);
    if (mended === undefined) continue;
    best = `${provider.name}.${mended}`;
    bestDistance = distance;
  }
  return best;
}

/** `gmailcom`, `yahoo-co.za`, `gmail`: the dot is missing, or all that follows it. */
function mendMissingDot(domain: string): string | undefined {
  const bare = domain.replace(/[^a-z0-9]/g, '');
  for (const { name, suffixes, match } of providers) {
    if (bare === name && match !== 'exact') return `${name}.${suffixes[0]}`;
    for (const suffix of suffixes) {
      const whole = name + suffix.replaceAll('.', '');
      if (
        bare === whole ||
        (match !== 'exact' &&
          name.length > 4 &&
          bare.startsWith(name.slice(0, 2)) &&
          alignmentDistance(bare, whole) === 1)
      )
        return `${name}.${suffix}`;
    }
  }
  return undefined;
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
  const provider = mendProvider(name, suffix);
  if (provider !== undefined) return provider;
  const ending = mendImpossibleSuffix(suffix);
  if (ending !== undefined) return `${name}.${ending}`;
  return (
    mendLearned(domain, learned) ??
    (domain.replace(/[^a-z0-9]/g, '') === domain.replaceAll('.', '') ? misplacedDot(domain) : undefined)
  );
}

/** `gmailc.om`, `hot.mail.com`: all letters right, the dot elsewhere. */
function misplacedDot(domain: string): string | undefined {
  const bare = domain.replaceAll('.', '');
  for (const { name, suffixes, match } of providers) {
    if (match === 'exact') continue;
    for (const suffix of suffixes) if (bare === name + suffix.replaceAll('.', '')) return `${name}.${suffix}`;
  }
  return undefined;
}
