import { reasonWords } from '../../src-main/contract/catalogue/reasons.ts';
import { causeWords } from '../../src-main/contract/catalogue/rejections.ts';
import type { NotSent } from '../../src-main/contract/worklist.ts';
import { Time } from '../ui/time.tsx';
import { inSentence } from '../worklist/reason-line.ts';

/** "Not sent because of the bounce of 3 Nov: the address does not exist." Nothing where nothing is known to have led to it. */
export function NotSentBecause({ notSent }: { readonly notSent: NotSent }) {
  const { rejectReason, because } = notSent;
  const cause = causeWords[rejectReason];
  if (because === null || cause === undefined) return null;
  return (
    <p>
      Not sent because of {cause} of <Time at={because.at * 1000} as="date" />
      {because.reason === null ? '' : `: ${inSentence(reasonWords[because.reason].title)}`}.
    </p>
  );
}
