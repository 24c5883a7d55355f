import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useActions, useDesk } from '../state/use-desk.ts';

/** Picks a line; in sight where the pointer or the focus is, and everywhere once one is picked. */
export function PickBox({ row }: { readonly row: WorklistRow }) {
  const picked = useDesk((desk) => desk.picked[row.view].has(row.id));
  const some = useDesk((desk) => desk.picked[row.view].size > 0);
  const { pick } = useActions();
  return (
    <label className="pick-box" data-some={some || undefined}>
      <input
        type="checkbox"
        tabIndex={-1}
        data-stop=""
        aria-label={t('picks.pick', { name: row.patient?.name ?? row.address })}
        checked={picked}
        onChange={({ target }) => pick(row.view, [row.id], target.checked)}
      />
    </label>
  );
}
