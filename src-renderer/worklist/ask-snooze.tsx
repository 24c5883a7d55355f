import { useState } from 'react';
import { addDays, dayOf, sayDay, startOfDay } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useActions, useMoment } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Ask } from '../ui/dialog.tsx';

/** The line is back before the desk opens. */
const backAt = 6;

interface SnoozeProps {
  readonly title: string;
  /** Unix milliseconds. */
  readonly onUntil: (until: number) => void;
}

/** Till when something is put off: tomorrow, next week or a day. */
export function Snooze({ title, onUntil }: SnoozeProps) {
  const { stopAsking } = useActions();
  const moment = useMoment();
  const today = dayOf(moment.now, moment.zone);
  const tomorrow = addDays(today, 1);
  const monday = nextMonday(today);
  const [day, setDay] = useState<string | null>(null);
  const putOff = (until: string) => {
    stopAsking();
    onUntil(startOfDay(until, moment.zone, backAt));
  };
  return (
    <Ask title={title} onClose={stopAsking}>
      <div className="choices">
        <Button autoFocus onClick={() => putOff(tomorrow)}>
          {t('ask.snooze.tomorrow')}
        </Button>
        <Button onClick={() => putOff(monday)}>
          {t('ask.snooze.next-week')}
          <span className="choice-hint">{sayDay(startOfDay(monday, moment.zone, backAt), moment)}</span>
        </Button>
      </div>
      <form
        className="ask-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== null) putOff(day);
        }}
      >
        <DayField label={t('ask.snooze.day')} labelled value={day} onChange={setDay} min={tomorrow} />
        <Button type="submit" disabled={day === null}>
          {t('ask.snooze.yes')}
        </Button>
      </form>
      <div className="dialog-buttons">
        <Button tone="quiet" onClick={stopAsking}>
          {t('common.cancel')}
        </Button>
      </div>
    </Ask>
  );
}

/** The first Monday after a day. */
function nextMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}
