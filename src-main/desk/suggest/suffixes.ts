import { alignmentDistance } from './distance.ts';

/** Country codes (ISO 3166 as delegated by IANA, with eu, uk and ac). */
const countries = new Set(
  `ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf
  cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg
  gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn
  kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na
  nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh
  si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve
  vg vi vn vu wf ws ye yt za zm zw`.split(/\s+/),
);

/** Second levels under .za and .uk that exist; `com.za` and the like do not. */
const secondLevels: Readonly<Record<string, ReadonlySet<string>>> = {
  za: new Set('co org ac gov net web law mil nom school edu alt nis tm agric grondar ngo'.split(' ')),
  uk: new Set('co org ac gov nhs net me ltd plc sch police mod'.split(' ')),
};

/** Endings of three letters and more that are real although they are one letter off com, net or org. */
const realEndings = new Set('com net org cam bom bet pet vet ong ngo eco coop one orange'.split(' '));

/** What people mean, the likeliest first. */
const common = 'com co.za net org co.uk org.za ac.za org.uk com.au info'.split(' ');

function nearestOf(suffix: string, choices: readonly string[], limit: number): string | undefined {
  let best: string | undefined;
  let bestDistance = limit + 0.5;
  for (const choice of choices) {
    const dotted = alignmentDistance(suffix, choice);
    const bare = alignmentDistance(suffix.replaceAll('.', ''), choice.replaceAll('.', ''));
    const distance = Math.min(dotted, bare) + dotted / 100;
    if (distance < bestDistance) {
      best = choice;
      bestDistance = distance;
    }
  }
  return best;
}

/** The closest of the given suffixes, dots left aside too (`coza`), or undefined when none is within one slip. */
export function nearestSuffix(suffix: string, choices: readonly string[]): string | undefined {
  return nearestOf(suffix, choices, 1);
}

/** Mends a suffix that nobody can have registered under (`con`, `coza`, `com.za`); undefined for one that may be real. */
export function mendImpossibleSuffix(suffix: string): string | undefined {
  const labels = suffix.split('.');
  const last = labels.at(-1) ?? '';
  const second = labels.at(-2);
  const half = /^(.{1,20})\.\1$/.exec(suffix)?.[1];
  if (half !== undefined) return half;
  if (countries.has(last)) {
    const levels = second === undefined ? undefined : secondLevels[last];
    if (levels === undefined || second === undefined || levels.has(second) || labels.length > 2) return undefined;
    return nearestOf(
      suffix,
      [...levels].map((level) => `${level}.${last}`),
      1,
    );
  }
  if (labels.length === 1 && (realEndings.has(last) || last.length > 5)) return undefined;
  return nearestOf(suffix, common, 1);
}
