/** Where patients of the sample clinic have their mail, the more often the greater the number. */
export const mailDomains: readonly (readonly [string, number])[] = [
  ['gmail.com', 52],
  ['yahoo.co.za', 6],
  ['yahoo.com', 4],
  ['outlook.com', 7],
  ['hotmail.com', 6],
  ['icloud.com', 6],
  ['mweb.co.za', 5],
  ['vodamail.co.za', 4],
  ['telkomsa.net', 4],
  ['webmail.co.za', 4],
  ['karooroads.example', 2],
  ['beaufortcollege.example', 2],
  ['nuweveldfarms.example', 1],
  ['merinologistics.example', 2],
  ['swartbergattorneys.example', 1],
];

/** Domains that do not exist: typing errors, and a provider that closed down. */
export const missingDomains: ReadonlySet<string> = new Set([
  'gmail.con',
  'yahoo.co.z',
  'hotmail.cmo',
  'mweb.coza',
  'telkomsa.ne',
  'platteland.example',
  'kambroonline.example',
]);

/** Typing errors that are somebody's domain all the same; those in `noMail` state that they take no mail. */
const strayDomains = {
  takesMail: ['gmial.com', 'gamil.com', 'hotmial.com', 'yaho.co.za', 'vodamial.co.za'],
  noMail: ['gnail.com', 'outlok.com', 'iclod.com'],
} as const;

/** What a look-up of the domain answers in the sample clinic's world; null for a domain that nobody there has heard of. */
export function sampleDomain(domain: string): 'takes-mail' | 'no-mail' | 'missing' | null {
  if (missingDomains.has(domain)) return 'missing';
  if ((strayDomains.noMail as readonly string[]).includes(domain)) return 'no-mail';
  const known = [...mailDomains.map(([name]) => name), ...strayDomains.takesMail, ...otherKnown];
  return known.includes(domain) ? 'takes-mail' : null;
}

const otherKnown = [
  'karooeyecare.example',
  'silverleafcare.example',
  'karoopaediatrics.example',
  'leeugamkahospital.example',
  'live.co.za',
  'me.com',
];
