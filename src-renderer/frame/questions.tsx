import { useDesk } from '../state/use-desk.ts';
import { NoEmail } from '../worklist/ask-no-email.tsx';
import { NoteQuestion } from '../worklist/ask-note.tsx';
import { AddressIsRight } from '../worklist/ask-right.tsx';
import { Snooze } from '../worklist/ask-snooze.tsx';

/** The question that a step asks before it does something, over the window. */
export function Questions() {
  const asked = useDesk((desk) => desk.asked);
  if (asked === null) return null;
  const { row, step } = asked;
  switch (step) {
    case 'no-email':
      return <NoEmail row={row} />;
    case 'address-is-right':
      return <AddressIsRight row={row} />;
    case 'snooze':
      return <Snooze row={row} />;
    default:
      return <NoteQuestion row={row} />;
  }
}
