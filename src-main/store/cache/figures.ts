import type { MessageType, Outcome } from '../../contract/message.ts';
import type { DeliveryFigures } from '../../contract/status.ts';
import type { Connection } from '../connection.ts';

interface Group {
  readonly outcome: Outcome;
  readonly hard: 0 | 1;
  readonly messages: number;
}

const grouped = `outcome, state = 'bounced' AS hard, count(*) AS messages FROM messages WHERE sentAt >= @from AND sentAt < @to`;

/** What is unknown counts nowhere; what is on its way is no part of the denominator. */
function figuresOf(groups: readonly Group[]): DeliveryFigures {
  const sum = (fits: (group: Group) => boolean): number =>
    groups.filter(fits).reduce((total, { messages }) => total + messages, 0);
  const delivered = sum(({ outcome }) => outcome === 'delivered' || outcome === 'opened');
  const bouncedHard = sum(({ outcome, hard }) => outcome === 'bounced' && hard === 1);
  const bouncedSoft = sum(({ outcome, hard }) => outcome === 'bounced' && hard === 0);
  const notSent = sum(({ outcome }) => outcome === 'not-sent');
  const onItsWay = sum(({ outcome }) => outcome === 'on-its-way');
  const decided = delivered + bouncedHard + bouncedSoft + notSent;
  return { delivered, bouncedHard, bouncedSoft, notSent, onItsWay, decided };
}

export function figuresOn(cache: Connection) {
  const all = cache.prepare<[object], Group>(`SELECT ${grouped} GROUP BY outcome, hard`);
  const byType = cache.prepare<[object], Group & { readonly type: MessageType }>(
    `SELECT type, ${grouped} GROUP BY type, outcome, hard ORDER BY type`,
  );
  const byDomain = cache.prepare<[object], Group & { readonly domain: string }>(
    `SELECT domain, ${grouped} AND domain IN (
       SELECT domain FROM messages WHERE sentAt >= @from AND sentAt < @to GROUP BY domain ORDER BY count(*) DESC, domain LIMIT @limit)
     GROUP BY domain, outcome, hard ORDER BY domain`,
  );
  return {
    figures: (from: number, to: number): DeliveryFigures => figuresOf(all.all({ from, to })),
    figuresByType: (from: number, to: number) =>
      [...Map.groupBy(byType.all({ from, to }), ({ type }) => type)].map(([type, groups]) => ({
        type,
        figures: figuresOf(groups),
      })),
    /** The domains with most mail, most first. */
    figuresByDomain: (from: number, to: number, limit: number) => {
      const total = (groups: readonly Group[]): number => groups.reduce((sum, { messages }) => sum + messages, 0);
      return [...Map.groupBy(byDomain.all({ from, to, limit }), ({ domain }) => domain)]
        .toSorted(([, one], [, other]) => total(other) - total(one))
        .map(([domain, groups]) => ({ domain, figures: figuresOf(groups) }));
    },
  };
}
