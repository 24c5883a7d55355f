import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Timeline } from './timeline.tsx';

/** What became of the address and of the patient's other mail, and what people did about it, newest first. */
export function History({ detail }: { readonly detail: CaseDetail }) {
  const { showSent } = useActions();
  if (detail.timeline.length === 0) return null;
  return (
    <section aria-labelledby="case-history">
      <div className="case-heading">
        <h3 id="case-history">{t('case.history')}</h3>
        <Button tone="quiet" onClick={() => showSent(detail.row.address)}>
          {t('case.history.everything')}
        </Button>
      </div>
      <Timeline entries={detail.timeline} address={detail.row.address} />
      <CountNote detail={detail} />
    </section>
  );
}

/** What "2 of 3" counts, and that the count is ours. */
function CountNote({ detail }: { readonly detail: CaseDetail }) {
  const counts = detail.timeline.flatMap(({ entry }) => (entry.kind === 'message' ? (entry.count ?? []) : []));
  const [newest] = counts;
  if (newest === undefined) return null;
  return <p className="timeline-note">{t('case.history.counts', { seen: newest.seen, of: newest.of })}</p>;
}
