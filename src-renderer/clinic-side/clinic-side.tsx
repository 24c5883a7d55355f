import { clinicSideWords } from '../../src-main/contract/catalogue/clinic-side.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { reasonCodes } from '../../src-main/contract/reason.ts';
import type { ClinicSideProblem } from '../../src-main/contract/reports.ts';
import { useActions, useDesk, useMoment } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Diag } from '../ui/diag.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Rich } from '../ui/rich.tsx';
import { StateNote } from '../ui/state-note.tsx';
import { Time } from '../ui/time.tsx';
import { useLate } from '../ui/use-late.ts';
import { asText } from './as-text.ts';

/** What went wrong on the clinic's own side, written for the person who looks after its email. */
export function ClinicSide() {
  const problems = useDesk((desk) => desk.clinicSide);
  const failure = useDesk((desk) => desk.clinicSideFailure);
  const copy = useDesk((desk) => desk.copy);
  const { zone } = useMoment();
  const late = useLate(problems === null && failure === null);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('it-page.title')}</h1>
        {problems === null || problems.length === 0 ? null : (
          <Button onClick={() => void copy(asText(problems, zone), t('it-page.copied'))}>{t('it-page.copy')}</Button>
        )}
      </div>
      <FailureNote failure={failure} />
      {problems === null ? (
        late && <p className="panel-hint">{t('common.reading')}</p>
      ) : problems.length === 0 ? (
        <StateNote title={t('it-page.none')}>
          <p>{t('it-page.none.why')}</p>
        </StateNote>
      ) : (
        <>
          <p className="page-lead">{t('it-page.about')}</p>
          {problems.map((problem) => (
            <Problem key={problem.reason} problem={problem} />
          ))}
        </>
      )}
    </div>
  );
}

function Problem({ problem }: { readonly problem: ClinicSideProblem }) {
  const { messages, reportsHeldUp, firstAt, lastAt, senders, domains, example } = problem;
  const { cause, meaning, change } = clinicSideWords(problem.reason);
  const { openHelp, showHeldUp } = useActions();
  const code = reasonCodes.find((one) => one === problem.reason);
  const page = code ?? 'not-sent';
  return (
    <section className="problem">
      <h2>{cause}</h2>
      <p>{meaning}</p>
      <dl className="facts facts-wide">
        <div>
          <dt>{t('it-page.messages')}</dt>
          <dd>
            {t('it-page.count', { messages, reports: reportsHeldUp })}
            {reportsHeldUp === 0 ? null : (
              <Button tone="quiet" onClick={() => showHeldUp(problem.reason === 'other' ? null : problem.reason)}>
                {t('it-page.reports')}
              </Button>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('it-page.when')}</dt>
          <dd>
            {firstAt === lastAt ? (
              <Time at={firstAt * 1000} />
            ) : (
              <Rich
                id="it-page.span"
                parts={{ first: <Time at={firstAt * 1000} />, last: <Time at={lastAt * 1000} /> }}
              />
            )}
          </dd>
        </div>
        <div>
          <dt>{t('it-page.from')}</dt>
          <dd>{senders.join(', ')}</dd>
        </div>
        <div>
          <dt>{t('it-page.to')}</dt>
          <dd>{domains.join(', ')}</dd>
        </div>
      </dl>
      <h3>{t('it-page.change')}</h3>
      <ol className="steps">
        {change.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button tone="quiet" className="button-flush" onClick={() => openHelp(page)}>
        {page === 'not-sent' ? t('it-page.more-not-sent') : t('it-page.more')}
      </Button>
      {example === null ? null : (
        <>
          <h3>{t('it-page.words')}</h3>
          <Diag text={example.diag} evidence={example.evidence} />
        </>
      )}
    </section>
  );
}
