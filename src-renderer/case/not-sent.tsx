import { reasonWords } from '../../src-main/contract/catalogue/reasons.ts';
import { causeWords, rejectionWords } from '../../src-main/contract/catalogue/rejections.ts';
import { severityWords } from '../../src-main/contract/catalogue/words.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { Time } from '../ui/time.tsx';
import { inSentence } from '../worklist/reason-line.ts';

/** "Not sent because of the bounce of 3 Nov." with that bounce's reason and verdict, and why Mandrill does so. */
export function NotSentBecause({ detail }: { readonly detail: CaseDetail }) {
  const { row, notSent, severity } = detail;
  if (notSent === null) return null;
  const { rejectReason, because } = notSent;
  const cause = causeWords[rejectReason];
  return (
    <p>
      {because === null || cause === undefined ? null : (
        <>
          Not sent because of {cause} of <Time at={because.at * 1000} as="date" />
          {because.reason === null || because.reason === row.reason
            ? ''
            : `: ${inSentence(reasonWords[because.reason].title)}`}
          .{' '}
          {because.reason !== null && (severity === 'hard' || severity === 'soft')
            ? `${severityWords[severity]} `
            : null}
        </>
      )}
      {rejectionWords(rejectReason).explanation}
    </p>
  );
}
