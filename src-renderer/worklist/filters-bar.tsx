import { reasonName } from '../../src-main/contract/catalogue/reason-line.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { MessageType } from '../../src-main/contract/message.ts';
import { messageTypes } from '../../src-main/contract/message.ts';
import { clinicSideReasons, isOwnSideReject, reasonCodes } from '../../src-main/contract/reason.ts';
import type { View, WorklistPage } from '../../src-main/contract/worklist.ts';
import { ExportButton } from '../files/export-button.tsx';
import { useDesk } from '../state/use-desk.ts';
import type { Filters } from '../state/worklist.ts';
import { Chooser } from '../ui/select.tsx';

const any = 'any';

const types = () => [
  { id: any, name: t('worklist.filter.type.any') },
  ...messageTypes.map((type) => ({ id: type, name: t(`message-type.${type}.many`) })),
];
/** Clinic-side reasons make no line, only reports that they held up: offered where they are asked for. */
const reasons = (asked: Filters['reason']) => [
  { id: any, name: t('worklist.filter.reason.any') },
  ...reasonCodes
    .filter((code) => code === asked || !clinicSideReasons.has(code))
    .map((code) => ({ id: code, name: reasonName(code) })),
  ...(isOwnSideReject(asked) ? [{ id: asked, name: reasonName(asked) }] : []),
];
const sorts = ['urgent', 'newest', 'name'] as const;

/** How many, and which: type, reason, order. */
export function FiltersBar({
  view,
  total,
}: {
  readonly view: View;
  readonly total: WorklistPage['counts'] | undefined;
}) {
  const { type, reason, sort } = useDesk((desk) => desk.lists[view].filters);
  const filter = useDesk((desk) => desk.filter);
  const count = Object.values(total ?? {}).reduce((sum, one) => sum + one, 0);
  const title =
    total === null
      ? t(`worklist.${view}.many`, { count: 1000 })
      : count === 0
        ? // What a filter hides is not gone: "0 to fix" would say so.
          t(`worklist.${view}`)
        : t(`worklist.${view}.title`, { count });
  return (
    <div className="list-bar">
      <h1 className="list-title">{title}</h1>
      <div className="list-filters">
        <Chooser
          label={t('worklist.filter.type')}
          choices={types()}
          value={type ?? any}
          onChange={(id) => void filter(view, { type: id === any ? null : (id as MessageType) })}
        />
        <Chooser
          label={t('worklist.filter.reason')}
          choices={reasons(reason)}
          value={reason ?? any}
          onChange={(id) => void filter(view, { reason: id === any ? null : (id as Filters['reason']) })}
        />
        <Chooser
          label={t('worklist.order')}
          choices={sorts.map((id) => ({ id, name: t(`worklist.order.${id}`) }))}
          value={sort}
          onChange={(id) => void filter(view, { sort: id as Filters['sort'] })}
        />
        {total === null || count > 0 ? <ExportButton /> : null}
      </div>
    </div>
  );
}
