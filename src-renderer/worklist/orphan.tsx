import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { isTouched } from '../state/draft.ts';
import { isWhole } from '../state/listing.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';

/** What was typed for a line that left the list meanwhile (the record changed): kept in sight until it is thrown away. */
export function Orphan({ rows }: { readonly rows: readonly WorklistRow[] }) {
  const drafts = useDesk((desk) => desk.drafts);
  const list = useDesk((desk) => desk.lists['to-fix']);
  const { copy, discardDraft } = useActions();
  const wholeList = list.asked && !list.asking && isWhole(list) && list.filters.search === '';
  if (!wholeList || list.filters.type !== null || list.filters.reason !== null) return null;
  const orphans = Object.values(drafts).filter(
    (draft) => isTouched(draft) && !draft.saving && !rows.some((row) => row.id === draft.row.id),
  );
  return orphans.map((draft) => (
    <div className="strip strip-calm" role="status" key={draft.row.id}>
      <p data-other="">
        <Rich
          id="worklist.orphan"
          parts={{
            name: <bdi>{draft.row.patient?.name ?? draft.row.address}</bdi>,
            address: (
              <bdi dir="ltr" className="address">
                {draft.text}
              </bdi>
            ),
          }}
        />
      </p>
      <Button onClick={() => void copy(draft.text, t('copied.plain'))}>{t('common.copy')}</Button>
      <Button tone="quiet" onClick={() => discardDraft(draft.row.id)}>
        {t('common.throw-away')}
      </Button>
    </div>
  ));
}
