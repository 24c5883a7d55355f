import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { NoEmail } from '../worklist/ask-no-email.tsx';
import { NoteQuestion } from '../worklist/ask-note.tsx';
import { AddressIsRight } from '../worklist/ask-right.tsx';
import { Snooze } from '../worklist/ask-snooze.tsx';

/** The question that a step asks before it does something, over the window. */
export function Questions() {
  const asked = useDesk((desk) => desk.asked);
  const picked = useDesk((desk) => desk.picked);
  const { decide, putOffPicked } = useActions();
  if (asked === null) return null;
  switch (asked.step) {
    case 'no-email':
      return <NoEmail row={asked.row} />;
    case 'address-is-right':
      return <AddressIsRight row={asked.row} />;
    case 'snooze':
      return <Snooze title={t('ask.snooze')} onUntil={(until) => void decide(asked.row, 'snoozed', { until })} />;
    case 'put-off-picked': {
      const title = t('picks.ask', { count: picked[asked.view].size });
      return <Snooze title={title} onUntil={(until) => void putOffPicked(asked.view, until)} />;
    }
    default:
      return <NoteQuestion row={asked.row} />;
  }
}
