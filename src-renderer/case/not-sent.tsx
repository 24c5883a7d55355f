import { inSentence } from '../../src-main/contract/catalogue/reason-line.ts';
import { causeWords, rejectionWords } from '../../src-main/contract/catalogue/rejections.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { Rich } from '../ui/rich.tsx';
import { Time } from '../ui/time.tsx';

/** "Not sent because of the bounce of 3 Nov." with that bounce's reason and verdict, and why Mandrill does so. */
export function NotSentBecause({ detail }: { readonly detail: CaseDetail }) {
  const { row, notSent, severity } = detail;
  if (notSent === null) return null;
  const { rejectReason, because } = notSent;
  const cause = causeWords(rejectReason);
  const date = <Time at={(because?.at ?? 0) * 1000} as="date" />;
  return (
    <p>
      {because === null || cause === null ? null : (
        <>
          {because.reason === null || because.reason === row.reason ? (
            <Rich id="case.not-sent.because" values={{ cause }} parts={{ date }} />
          ) : (
            <Rich
              id="case.not-sent.because-reason"
              values={{ cause, reason: inSentence(t(`reason.${because.reason}.title`)) }}
              parts={{ date }}
            />
          )}{' '}
          {because.reason !== null && (severity === 'hard' || severity === 'soft')
            ? `${t(`severity.${severity}`)} `
            : null}
        </>
      )}
      {rejectionWords(rejectReason).explanation}
    </p>
  );
}
