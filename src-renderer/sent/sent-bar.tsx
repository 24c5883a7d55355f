import { addDays, dayOf, startOfDay } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { MessageType, Outcome } from '../../src-main/contract/message.ts';
import { messageTypes, outcomes } from '../../src-main/contract/message.ts';
import { ExportButton } from '../files/export-button.tsx';
import { mayTakeSent } from '../state/exports.ts';
import { useDesk, useMoment } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Chooser } from '../ui/select.tsx';

const any = 'any';
/** Messages are kept for 13 months. */
const daysKept = 396;
const types = () => [
  { id: any, name: t('sent.filter.type.any') },
  ...messageTypes.map((type) => ({ id: type, name: t(`message-type.${type}.many`) })),
];
const states = () => [
  { id: any, name: t('sent.filter.state.any') },
  ...outcomes.map((outcome) => ({ id: outcome, name: t(`outcome.${outcome}`) })),
];

/** Which messages: type, state, and the day to begin at. */
export function SentBar() {
  const { type, outcome, before } = useDesk((desk) => desk.sent.filters);
  const filterSent = useDesk((desk) => desk.filterSent);
  const mayTake = useDesk(mayTakeSent);
  return (
    <div className="list-bar">
      <h1 className="list-title">{t('sent.title')}</h1>
      <DayJump before={before} onJump={(moment) => void filterSent({ before: moment })} />
      <div className="list-filters">
        <Chooser
          label={t('sent.filter.type')}
          choices={types()}
          value={type ?? any}
          onChange={(id) => void filterSent({ type: id === any ? null : (id as MessageType) })}
        />
        <Chooser
          label={t('sent.filter.state')}
          choices={states()}
          value={outcome ?? any}
          onChange={(id) => void filterSent({ outcome: id === any ? null : (id as Outcome) })}
        />
        {mayTake ? <ExportButton /> : null}
      </div>
    </div>
  );
}

interface DayJumpProps {
  /** Unix seconds: only what was sent before is shown. */
  readonly before: number | null;
  readonly onJump: (before: number | null) => void;
}

/** A day at a time, or any day: a list of years has no useful scroll bar. */
function DayJump({ before, onJump }: DayJumpProps) {
  const { now, zone } = useMoment();
  const today = dayOf(now, zone);
  const earliest = addDays(today, -daysKept);
  const shown = before === null ? today : dayOf(before * 1000 - 1, zone);
  function show(day: string): void {
    onJump(day >= today ? null : startOfDay(addDays(day, 1), zone) / 1000);
  }
  return (
    <div className="day-jump">
      <Button
        tone="quiet"
        aria-label={t('sent.day.earlier')}
        disabled={shown <= earliest}
        onClick={() => show(addDays(shown, -1))}
      >
        <Icon name="back" />
      </Button>
      <DayField
        label={t('sent.day.from')}
        value={shown}
        onChange={(day) => day !== null && show(day)}
        min={earliest}
        max={today}
        always
      />
      <Button
        tone="quiet"
        aria-label={t('sent.day.later')}
        disabled={before === null}
        onClick={() => show(addDays(shown, 1))}
      >
        <Icon name="next" />
      </Button>
    </div>
  );
}
