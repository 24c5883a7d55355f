import { sayMonth, sayNumber } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { messageTypes } from '../../src-main/contract/message.ts';
import type { DeliverySummary } from '../../src-main/contract/reports.ts';
import type { DeliveryFigures } from '../../src-main/contract/status.ts';
import { tooFewToSay } from '../../src-main/contract/status.ts';
import { useDesk } from '../state/use-desk.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { StateNote } from '../ui/state-note.tsx';
import { useLate } from '../ui/use-late.ts';
import { Bars } from './bars.tsx';
import { sayRate } from './rate.ts';

/** How much of the mail arrives: this month, against earlier ones, by type and by receiving domain. */
export function Delivery() {
  const summary = useDesk((desk) => desk.delivery);
  const failure = useDesk((desk) => desk.deliveryFailure);
  const late = useLate(summary === null && failure === null);
  return (
    // Nothing in it takes the focus: the page itself does, so that the keyboard can scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className="page page-scroll" aria-label="Delivery" tabIndex={0}>
      <div className="page-head">
        <h1>Delivery</h1>
      </div>
      <FailureNote failure={failure} />
      {summary === null ? late && <p className="panel-hint">Reading…</p> : <Figures summary={summary} />}
    </section>
  );
}

function Figures({ summary }: { readonly summary: DeliverySummary }) {
  const [current, ...earlier] = summary.months;
  if (current === undefined) {
    return (
      <StateNote title="Nothing sent yet">
        <p>Figures appear after the first check.</p>
      </StateNote>
    );
  }
  return (
    <>
      <ThisMonth month={current.month} figures={current.figures} />
      {earlier.length === 0 ? null : (
        <Bars
          title="Months"
          of="Month"
          rows={summary.months.map(({ month, figures }) => ({ name: sayMonth(month), figures }))}
        />
      )}
      <Bars
        title="By type, this month"
        of="Message type"
        rows={messageTypes
          .flatMap((type) => summary.byType.filter((row) => row.type === type))
          .map(({ type, figures }) => ({ name: t(`message-type.${type}.many`), figures }))}
      />
      <Bars
        title="By receiving domain, this month"
        of="Domain"
        rows={summary.byDomain.map(({ domain, figures }) => ({ name: domain, figures }))}
      />
      <p className="page-note">
        Delivered means that the other mail server took the message, not that anyone saw it. What is on its way counts
        neither way. Below {tooFewToSay} messages a share says nothing.
      </p>
    </>
  );
}

function ThisMonth({ month, figures }: { readonly month: string; readonly figures: DeliveryFigures }) {
  const parts = [
    { name: 'Came back for good', value: figures.bouncedHard },
    { name: 'Came back, may pass', value: figures.bouncedSoft },
    { name: 'Not sent', value: figures.notSent },
    { name: 'On its way', value: figures.onItsWay },
  ];
  return (
    <section className="this-month" aria-labelledby="this-month">
      <h2 id="this-month">{sayMonth(month)}</h2>
      <p className="big-figure">
        {sayNumber(figures.delivered)} <span className="big-of">of {sayNumber(figures.decided)} delivered</span>
        <span className="big-rate">{sayRate(figures)}</span>
      </p>
      <dl className="parts">
        {parts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sayNumber(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
