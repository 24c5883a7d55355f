import { clinicSideWords } from '../../src-main/contract/catalogue/clinic-side.ts';
import type { Moment } from '../../src-main/contract/catalogue/times.ts';
import { sayTime } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { ClinicSideProblem } from '../../src-main/contract/reports.ts';

/** The page as plain text, to paste into a message to the IT person. No patient is named in it. */
export const asText = (problems: readonly ClinicSideProblem[], moment: Moment): string =>
  problems.map((problem) => textOf(problem, moment)).join('\n\n');

function textOf(problem: ClinicSideProblem, moment: Moment): string {
  const { cause, meaning, change } = clinicSideWords(problem.reason);
  const { messages, reportsHeldUp, firstAt, lastAt, senders, domains, example } = problem;
  return [
    cause,
    meaning,
    t('it-page.text.count', {
      count: t('it-page.count', { messages, reports: reportsHeldUp }),
      first: sayTime(firstAt * 1000, moment),
      last: sayTime(lastAt * 1000, moment),
    }),
    t('it-page.text.from', { senders: senders.join(', ') }),
    t('it-page.text.to', { domains: domains.join(', ') }),
    t('it-page.text.change'),
    ...change.map((step, index) => `${index + 1}. ${step}`),
    ...(example === null ? [] : [t('it-page.text.words'), example.diag]),
  ].join('\n');
}
