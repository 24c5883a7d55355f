import { reasonWords } from '../../src-main/contract/catalogue/reasons.ts';
import { sayNumber } from '../../src-main/contract/catalogue/times.ts';
import { messageTypeWords } from '../../src-main/contract/catalogue/words.ts';
import type { MessageType } from '../../src-main/contract/message.ts';
import { messageTypes } from '../../src-main/contract/message.ts';
import type { ReasonCode } from '../../src-main/contract/reason.ts';
import { clinicSideReasons, reasonCodes } from '../../src-main/contract/reason.ts';
import type { View, WorklistPage } from '../../src-main/contract/worklist.ts';
import { useDesk } from '../state/use-desk.ts';
import type { Filters } from '../state/worklist.ts';
import { Chooser } from '../ui/select.tsx';

const any = 'any';

const types = [
  { id: any, name: 'All types' },
  ...messageTypes.map((type) => ({ id: type, name: messageTypeWords[type].many })),
];
/** Clinic-side reasons never make a line. */
const reasons = [
  { id: any, name: 'Any reason' },
  ...reasonCodes
    .filter((code) => !clinicSideReasons.has(code))
    .map((code) => ({ id: code, name: reasonWords[code].title })),
];
const sorts = [
  { id: 'urgent', name: 'Most urgent' },
  { id: 'newest', name: 'Newest' },
  { id: 'name', name: 'By name' },
];

const titles: Readonly<Record<View, string>> = { 'to-fix': 'to fix', waiting: 'waiting' };

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
  const count = total === undefined ? null : Object.values(total).reduce((sum, one) => sum + one, 0);
  return (
    <div className="list-bar">
      <h1 className="list-title">
        {count === null ? '' : sayNumber(count)} {titles[view]}
      </h1>
      <div className="list-filters">
        <Chooser
          label="Message type"
          choices={types}
          value={type ?? any}
          onChange={(id) => void filter(view, { type: id === any ? null : (id as MessageType) })}
        />
        <Chooser
          label="Reason"
          choices={reasons}
          value={reason ?? any}
          onChange={(id) => void filter(view, { reason: id === any ? null : (id as ReasonCode) })}
        />
        <Chooser
          label="Order"
          choices={sorts}
          value={sort}
          onChange={(id) => void filter(view, { sort: id as Filters['sort'] })}
        />
      </div>
    </div>
  );
}
