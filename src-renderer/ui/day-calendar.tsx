import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
  Popover,
} from 'react-aria-components';
import { Icon } from './icon.tsx';

/**
 * The calendar of a day field, a month at a time.
 * @param today `YYYY-MM-DD` in the clinic's zone: the library only knows what day it is where the computer thinks it is.
 */
export function DayCalendar({ today }: { readonly today: string }) {
  return (
    <Popover className="popover day-popover">
      <Dialog className="day-dialog">
        <Calendar firstDayOfWeek="mon">
          <div className="day-bar">
            <Button slot="previous" className="button button-quiet day-step">
              <Icon name="back" />
            </Button>
            <Heading className="day-month" />
            <Button slot="next" className="button button-quiet day-step">
              <Icon name="next" />
            </Button>
          </div>
          <CalendarGrid className="day-grid" weekdayStyle="short">
            <CalendarGridHeader>
              {(weekday) => <CalendarHeaderCell className="day-weekday">{weekday}</CalendarHeaderCell>}
            </CalendarGridHeader>
            <CalendarGridBody>
              {(date) => (
                <CalendarCell
                  className="day-cell"
                  date={date}
                  render={(cell) => <div {...cell} aria-current={date.toString() === today ? 'date' : undefined} />}
                />
              )}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
