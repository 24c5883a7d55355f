import { reasonLine } from '../../src-main/contract/catalogue/reason-line.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { Rich } from '../ui/rich.tsx';
import { Time } from '../ui/time.tsx';
import { MoreAbout } from './more-about.tsx';
import { NotSentBecause } from './not-sent.tsx';

/** What happened, in plain words. */
export function Happened({ detail }: { readonly detail: CaseDetail }) {
  const { row } = detail;
  return (
    <section aria-labelledby="case-happened">
      <h3 id="case-happened">{t('case.happened')}</h3>
      <p className="case-reason">{t('common.sentence', { text: reasonLine(row) })}</p>
      {row.reason === null ? null : <p>{t(`reason.${row.reason}.explanation`)}</p>}
      <NotSentBecause detail={detail} />
      <p className="case-when">
        <Rich
          id={row.rejectReason === null ? 'case.came-back' : 'case.not-sent'}
          values={{ type: t(`message-type.${row.messageType}`), missed: row.missed }}
          parts={{ time: <Time at={row.failedAt * 1000} /> }}
        />{' '}
        <Verdict detail={detail} />
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
      return t('case.verdict.soft-repeated', { count: opening.count });
    case 'domain-missing':
    case 'echo':
    case 'another-way':
      return t(`case.verdict.${opening.kind}`);
    case 'correction-bounced':
      return (
        <Rich id="case.verdict.correction-bounced" parts={{ address: <bdi dir="ltr">{opening.oldAddress}</bdi> }} />
      );
    case 'ocumail-old-address':
      return (
        <Rich id="case.verdict.ocumail-old-address" parts={{ address: <bdi dir="ltr">{opening.newAddress}</bdi> }} />
      );
    default:
      return severity === null || row.rejectReason !== null ? null : t(`severity.${severity}`);
  }
}
