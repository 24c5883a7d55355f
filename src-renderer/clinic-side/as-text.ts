import { clinicSideWords } from '../../src-main/contract/catalogue/clinic-side.ts';
import type { Moment } from '../../src-main/contract/catalogue/times.ts';
import { sayCount, sayTime } from '../../src-main/contract/catalogue/times.ts';
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
    `${sayCount(messages, 'message')} (${sayCount(reportsHeldUp, 'consult report')}), ${sayTime(firstAt * 1000, moment)} to ${sayTime(lastAt * 1000, moment)}`,
    `From: ${senders.join(', ')}`,
    `To domains: ${domains.join(', ')}`,
    'What to change:',
    ...change.map((step, index) => `${index + 1}. ${step}`),
    ...(example === null ? [] : ['The server’s words:', example.diag]),
  ].join('\n');
}
