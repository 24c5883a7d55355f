import { parseDate } from '@internationalized/date';
import { useRef, useState } from 'react';
import { Button, DateInput, DatePicker, DateSegment, FieldError, Group, Label } from 'react-aria-components';
import { dayOf, sayBirthDate } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useMoment } from '../state/use-desk.ts';
import { DayCalendar } from './day-calendar.tsx';
import { Icon } from './icon.tsx';

interface DayFieldProps {
  readonly label: string;
  /** The label in sight above the field; else it is for screen readers only. */
  readonly labelled?: boolean;
  /** `YYYY-MM-DD`; null for no day. */
  readonly value: string | null;
  /** A whole day between the limits; null when the field was emptied. */
  readonly onChange: (day: string | null) => void;
  /** The first and the last day that can be chosen, `YYYY-MM-DD`. */
  readonly min: string;
  readonly max?: string;
  /** There is always a day: a field that is left empty, or beyond the limits, shows `value` again. */
  readonly always?: boolean;
}

/** A day, typed in the order in which the app's language writes one, or taken from a calendar. */
export function DayField({ label, labelled = false, value, onChange, min, max, always = false }: DayFieldProps) {
  const { now, zone } = useMoment();
  // What is typed may lie beyond the limits for a while: 0002, on the way to 2026.
  const [entered, setEntered] = useState(value);
  const [given, setGiven] = useState(value);
  const [fresh, setFresh] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  if (given !== value) {
    setGiven(value);
    setEntered(value);
  }
  const fits = (day: string): boolean => day >= min && (max === undefined || day <= max);

  function enter(day: string | null): void {
    setEntered(day);
    if (day === null ? !always : fits(day)) onChange(day);
  }

  /** The library keeps the day from before when a part of it is deleted: then it must also be what one sees. */
  function leave(): void {
    // Only the window is left: the focus comes back to where it was.
    if (group.current?.contains(document.activeElement)) return;
    if (!always && (entered === null || !fits(entered))) return;
    if (always) setEntered(value);
    setFresh(fresh + 1);
  }

  return (
    <DatePicker
      key={fresh}
      className={labelled ? 'field' : 'day-field'}
      {...(labelled ? {} : { 'aria-label': label })}
      value={entered === null ? null : parseDate(entered)}
      onChange={(day) => enter(day?.toString() ?? null)}
      onBlur={leave}
      minValue={parseDate(min)}
      maxValue={max === undefined ? null : parseDate(max)}
      shouldForceLeadingZeros
    >
      {labelled ? <Label className="field-label">{label}</Label> : null}
      <Group
        className="input day-input"
        ref={group}
        data-own-keys
        onKeyDownCapture={(event) => {
          if (event.key === 'Enter' && event.target !== event.currentTarget.querySelector('button'))
            group.current?.closest('form')?.requestSubmit();
        }}
      >
        <DateInput className="day-parts">
          {(segment) => <DateSegment className="day-part" segment={segment} />}
        </DateInput>
        <Button className="day-open">
          <Icon name="calendar" />
        </Button>
      </Group>
      <FieldError className="field-error">
        {({ validationDetails }) =>
          validationDetails.rangeUnderflow
            ? t('day.not-before', { day: sayBirthDate(min) })
            : t('day.not-after', { day: sayBirthDate(max ?? '') })
        }
      </FieldError>
      <DayCalendar today={dayOf(now, zone)} />
    </DatePicker>
  );
}
