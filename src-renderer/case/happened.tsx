import { reasonWords } from '../../src-main/contract/catalogue/reasons.ts';
import { sayCount } from '../../src-main/contract/catalogue/times.ts';
import { messageTypeWords, severityWords } from '../../src-main/contract/catalogue/words.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { Time } from '../ui/time.tsx';
import { reasonLine } from '../worklist/reason-line.ts';
import { MoreAbout } from './more-about.tsx';
import { NotSentBecause } from './not-sent.tsx';

/** What happened, in plain words. */
export function Happened({ detail }: { readonly detail: CaseDetail }) {
  const { row } = detail;
  return (
    <section aria-labelledby="case-happened">
      <h3 id="case-happened">What happened</h3>
      <p className="case-reason">{reasonLine(row)}.</p>
      {row.reason === null ? null : <p>{reasonWords[row.reason].explanation}</p>}
      <NotSentBecause detail={detail} />
      <p className="case-when">
        {messageTypeWords[row.messageType].one}, {row.rejectReason === null ? 'came back' : 'not sent'}{' '}
        <Time at={row.failedAt * 1000} />
        {row.missed > 1 ? `; ${sayCount(row.missed, 'message')} since it began` : ''}. <Verdict detail={detail} />
      </p>
      <MoreAbout row={row} />
    </section>
  );
}

/** Mandrill's verdict; and why Bounce Desk lists the address, where that is ours to say and not Mandrill's. */
function Verdict({ detail }: { readonly detail: CaseDetail }) {
  const { row, severity } = detail;
  const { opening } = row;
  switch (opening.kind) {
    case 'soft-repeated':
      return (
        <>
          Mandrill calls it passing each time. That it is listed after {opening.count} different days is Bounce Desk’s
          rule, not Mandrill’s.
        </>
      );
    case 'domain-missing':
      return <>Mandrill calls it passing; Bounce Desk looked, and found no such domain.</>;
    case 'echo':
      return <>It bounced before this desk was watching.</>;
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
    default:
      return severity === null || row.rejectReason !== null ? null : severityWords[severity];
  }
}
