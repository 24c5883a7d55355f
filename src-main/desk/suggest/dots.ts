import { alignmentDistance } from './distance.ts';
import { providers } from './providers.ts';

/** The providers' domains with and without their dots. */
const targets = providers.flatMap(({ name, suffixes, match }) =>
  suffixes.map((suffix) => ({ domain: `${name}.${suffix}`, bare: name + suffix.replaceAll('.', ''), name, match })),
);

/** `gmailc.om`, `hot.mail.com`: all letters right, the dot elsewhere. */
export function mendMisplacedDot(domain: string): string | undefined {
  const bare = domain.replaceAll('.', '');
  return targets.find((target) => target.match !== 'exact' && target.bare === bare)?.domain;
}

/** `gmailcom`, `yahoo-co.za`, `gmail`: the dot is missing, or all that follows it. */
export function mendMissingDot(domain: string): string | undefined {
  const bare = domain.replace(/[^a-z0-9]/g, '');
  const exact = targets.find((target) => target.bare === bare || (target.match !== 'exact' && target.name === bare));
  if (exact !== undefined) return exact.domain;
  const near = targets.find(
    (target) =>
      target.match !== 'exact' &&
      target.name.length > 4 &&
      Math.abs(target.bare.length - bare.length) <= 1 &&
      bare.startsWith(target.name.slice(0, 2)) &&
      alignmentDistance(bare, target.bare) === 1,
  );
  return near?.domain;
}
