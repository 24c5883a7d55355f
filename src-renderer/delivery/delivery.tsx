import { sayNumber } from '../../src-main/contract/catalogue/numbers.ts';
import { sayMonth } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { messageTypes } from '../../src-main/contract/message.ts';
import type { DeliverySummary } from '../../src-main/contract/reports.ts';
import type { DeliveryFigures } from '../../src-main/contract/status.ts';
import { tooFewToSay } from '../../src-main/contract/status.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Rich } from '../ui/rich.tsx';
import { StateNote } from '../ui/state-note.tsx';
import { useLate } from '../ui/use-late.ts';
import { Bars } from './bars.tsx';
import { sayRate } from './rate.ts';

/** How much of the mail arrives: this month, against earlier ones, by type and by receiving domain. */
export function Delivery() {
  const summary = useDesk((desk) => desk.delivery);
  const failure = useDesk((desk) => desk.deliveryFailure);
  const show = useDesk((desk) => desk.show);
  const late = useLate(summary === null && failure === null);
  return (
    // Nothing in it takes the focus: the page itself does, so that the keyboard can scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className="page page-scroll" aria-label={t('delivery.title')} tabIndex={0}>
      <div className="page-head">
        <h1>{t('delivery.title')}</h1>
      </div>
      <FailureNote failure={failure} />
      {failure === null ? null : (
        <Button className="page-again" onClick={() => void show('delivery')}>
          {t('common.try-again')}
        </Button>
      )}
      {summary === null ? late && <p className="panel-hint">{t('common.reading')}</p> : <Figures summary={summary} />}
    </section>
  );
}

function Figures({ summary }: { readonly summary: DeliverySummary }) {
  const [current, ...earlier] = summary.months;
  if (current === undefined) {
    return (
      <StateNote title={t('delivery.none')}>
        <p>{t('delivery.none.when')}</p>
      </StateNote>
    );
  }
  return (
    <>
      <ThisMonth month={current.month} figures={current.figures} />
      {earlier.length === 0 ? null : (
        <Bars
          title={t('delivery.months')}
          of={t('delivery.month')}
          rows={summary.months.map(({ month, figures }) => ({ name: sayMonth(month), figures }))}
        />
      )}
      <Bars
        title={t('delivery.by-type')}
        of={t('delivery.type')}
        rows={messageTypes
          .flatMap((type) => summary.byType.filter((row) => row.type === type))
          .map(({ type, figures }) => ({ name: t(`message-type.${type}.many`), figures }))}
      />
      <Bars
        title={t('delivery.by-domain')}
        of={t('delivery.domain')}
        rows={summary.byDomain.map(({ domain, figures }) => ({ name: domain, figures }))}
      />
      <p className="page-note">{t('delivery.note', { few: tooFewToSay })}</p>
    </>
  );
}

function ThisMonth({ month, figures }: { readonly month: string; readonly figures: DeliveryFigures }) {
  const parts = [
    { name: t('delivery.bounced-hard'), value: figures.bouncedHard },
    { name: t('delivery.bounced-soft'), value: figures.bouncedSoft },
    { name: t('delivery.not-sent'), value: figures.notSent },
    { name: t('delivery.on-its-way'), value: figures.onItsWay },
  ];
  return (
    <section className="this-month" aria-labelledby="this-month">
      <h2 id="this-month">{sayMonth(month)}</h2>
      <p className="big-figure">
        <Rich
          id="delivery.figure"
          values={{ delivered: figures.delivered, decided: figures.decided }}
          parts={{ of: <span className="big-of" /> }}
        />
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
