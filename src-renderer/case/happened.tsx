import { reasonWords } from '../../src-main/contract/catalogue/reasons.ts';
import { sayCount } from '../../src-main/contract/catalogue/times.ts';
import { messageTypeWords } from '../../src-main/contract/catalogue/words.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { Time } from '../ui/time.tsx';
import { reasonLine } from '../worklist/reason-line.ts';

/** What happened, in plain words. */
export function Happened({ detail }: { readonly detail: CaseDetail }) {
  const { row } = detail;
  const explanation = row.reason === null ? null : reasonWords[row.reason].explanation;
  return (
    <section aria-labelledby="case-happened">
      <h3 id="case-happened">What happened</h3>
      <p className="case-reason">{reasonLine(row)}.</p>
      {explanation === null ? null : <p>{explanation}</p>}
      <p className="case-when">
        {messageTypeWords[row.messageType].one}, came back <Time at={row.failedAt * 1000} />
        {row.missed > 1 ? `; ${sayCount(row.missed, 'message')} since it began` : ''}. <OpeningStory detail={detail} />
      </p>
    </section>
  );
}

/** Why Bounce Desk lists it, where the verdict is ours and not Mandrill's. */
function OpeningStory({ detail }: { readonly detail: CaseDetail }) {
  const { opening } = detail.row;
  switch (opening.kind) {
    case 'soft-repeated':
      return (
        <>Each time Mandrill called it passing; after {opening.count} times on different days Bounce Desk does not.</>
      );
    case 'echo':
      return <>Mandrill did not even try: the address bounced before this desk was watching.</>;
    case 'correction-bounced':
      return (
        <>
          It replaced <bdi dir="ltr">{opening.oldAddress}</bdi>, which had bounced too.
        </>
      );
    case 'ocumail-old-address':
      return (
        <>
          The record says <bdi dir="ltr">{opening.newAddress}</bdi>, but a message still went to the old address.
        </>
      );
    case 'another-way':
      return <>The patient has no email, and a report was sent all the same.</>;
    case 'invalid':
      return <>Mandrill did not try: it is not an address that mail can be sent to.</>;
    default:
      return null;
  }
}
