import { clinicSideWords } from '../../src-main/contract/catalogue/clinic-side.ts';
import { sayExactly } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { ClinicSideProblem } from '../../src-main/contract/reports.ts';

/** The page as plain text, to paste into a message to the IT person. No patient is named in it. */
export const asText = (problems: readonly ClinicSideProblem[], zone: string): string =>
  [t('it-page.about'), ...problems.map((problem) => textOf(problem, zone))].join('\n\n');

/** Times are exact: nobody knows when it is read. */
function textOf(problem: ClinicSideProblem, zone: string): string {
  const { cause, meaning, change } = clinicSideWords(problem.reason);
  const { messages, reportsHeldUp, firstAt, lastAt, senders, domains, example } = problem;
  const count = t('it-page.count', { messages, reports: reportsHeldUp });
  return [
    cause,
    meaning,
    firstAt === lastAt
      ? t('it-page.text.count-once', { count, at: sayExactly(firstAt * 1000, zone) })
      : t('it-page.text.count', {
          count,
          first: sayExactly(firstAt * 1000, zone),
          last: sayExactly(lastAt * 1000, zone),
        }),
    t('it-page.text.from', { senders: senders.join(', ') }),
    t('it-page.text.to', { domains: domains.join(', ') }),
    t('it-page.text.change'),
    ...change.map((step, index) => `${index + 1}. ${step}`),
    ...(example === null ? [] : [t('it-page.text.words'), example.diag]),
  ].join('\n');
}
