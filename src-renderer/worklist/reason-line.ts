import { reasonWords } from '../../src-main/contract/catalogue/reasons.ts';
import { openingWords } from '../../src-main/contract/catalogue/words.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';

/** A title inside a sentence. */
export const inSentence = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

/** Why the mail came back, in one line; at low confidence it says so and names the runner-up. */
export function reasonLine(row: Pick<WorklistRow, 'opening' | 'reason' | 'confidence' | 'alternative'>): string {
  const opening = openingWords(row.opening);
  if (opening !== null) return opening;
  if (row.reason === null) return 'The reason is not known';
  const { title } = reasonWords[row.reason];
  if (row.confidence !== 'low') return title;
  const other = row.alternative === null ? '' : `, or ${inSentence(reasonWords[row.alternative].title)}`;
  return `Most likely ${inSentence(title)}${other}`;
}
