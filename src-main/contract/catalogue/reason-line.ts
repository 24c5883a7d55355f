import type { OwnSideReject, ReasonCode } from '../reason.ts';
import { clinicSideReasons, isOwnSideReject } from '../reason.ts';
import type { WorklistRow } from '../worklist.ts';
import { openingNote, openingWords } from './opening-words.ts';
import { rejectionWords } from './rejections.ts';
import { i18n, t } from './translate.ts';

/** A title inside a sentence; a name keeps its capital. */
export const inSentence = (title: string): string =>
  title.startsWith('Mandrill')
    ? title
    : title.replace(/^(’n )?./u, (beginning) => beginning.toLocaleLowerCase(i18n.locale));

/** What would put the blame on the address. */
const againstAddress: ReadonlySet<ReasonCode> = new Set(['h1', 's3', 's7']);

type Line = Pick<WorklistRow, 'opening' | 'reason' | 'confidence' | 'alternative' | 'rejectReason'>;

/**
 * The reason to name second at low confidence. A fault on the clinic's own side is given none that blames the address: a wrong guess must not
 * send anyone to the phone about an address that nobody complained of.
 */
export function runnerUp({ reason, confidence, alternative }: Pick<Line, 'reason' | 'confidence' | 'alternative'>) {
  if (reason === null || confidence !== 'low' || alternative === null) return null;
  return clinicSideReasons.has(reason) && againstAddress.has(alternative) ? null : alternative;
}

/** Why the mail came back, in one line; at low confidence it says so and names the runner-up. */
export function reasonLine(row: Line): string {
  const opening = openingWords(row.opening);
  if (opening !== null) return opening;
  if (row.reason === null) {
    return row.rejectReason === null ? t('reason-line.unknown') : rejectionWords(row.rejectReason).title;
  }
  return reasonTitle({ ...row, reason: row.reason });
}

/** What a reason is called; at low confidence as what is most likely, with the runner-up. */
export function reasonTitle(row: Pick<Line, 'confidence' | 'alternative'> & { readonly reason: ReasonCode }): string {
  const title = t(`reason.${row.reason}.title`);
  if (row.confidence !== 'low') return title;
  const second = runnerUp(row);
  const likely = inSentence(title);
  return second === null
    ? t('reason-line.likely', { title: likely })
    : t('reason-line.likely-or', { title: likely, second: inSentence(t(`reason.${second}.title`)) });
}

/** What a list is filtered by. */
export const reasonName = (reason: ReasonCode | OwnSideReject): string =>
  isOwnSideReject(reason) ? rejectionWords(reason).title : t(`reason.${reason}.title`);

/** What stands below the reason: what opened the case, or that Mandrill did not try because of that reason; null where there is nothing to add. */
export function reasonNote(row: Line): string | null {
  if (row.opening.kind === 'echo' && row.reason === null) return null;
  const note = openingNote(row.opening);
  if (note !== null || row.rejectReason === null || row.reason === null) return note;
  return t('reason-line.not-sent');
}
