import { clinicSideWords } from '../../src-main/contract/catalogue/clinic-side.ts';
import { sayCount } from '../../src-main/contract/catalogue/times.ts';
import { reasonCodes } from '../../src-main/contract/reason.ts';
import type { ClinicSideProblem } from '../../src-main/contract/reports.ts';
import { useActions, useDesk, useMoment } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Diag } from '../ui/diag.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { StateNote } from '../ui/state-note.tsx';
import { Time } from '../ui/time.tsx';
import { useLate } from '../ui/use-late.ts';
import { asText } from './as-text.ts';

/** What went wrong on the clinic's own side, written for the person who looks after its email. */
export function ClinicSide() {
  const problems = useDesk((desk) => desk.clinicSide);
  const failure = useDesk((desk) => desk.clinicSideFailure);
  const copy = useDesk((desk) => desk.copy);
  const moment = useMoment();
  const late = useLate(problems === null && failure === null);
  return (
    <div className="page">
      <div className="page-head">
        <h1>For your IT person</h1>
        {problems === null || problems.length === 0 ? null : (
          <Button
            onClick={() => void copy(asText(problems, moment), 'Copied: paste it into a message to your IT person.')}
          >
            Copy all of it
          </Button>
        )}
      </div>
      <FailureNote failure={failure} />
      {problems === null ? (
        late && <p className="panel-hint">Reading…</p>
      ) : problems.length === 0 ? (
        <StateNote title="Nothing on our side">
          <p>No message of the last 30 days came back because of the clinic’s own mail set-up.</p>
        </StateNote>
      ) : (
        <>
          <p className="page-lead">
            These messages came back because of how the clinic’s mail is sent. That says nothing against the patients’
            addresses: nobody needs a call about them. It takes someone who can change DNS records and the Mandrill
            account.
          </p>
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
  const { openHelp } = useActions();
  const page = reasonCodes.find((code) => code === problem.reason) ?? 'not-sent';
  return (
    <section className="problem">
      <h2>{cause}</h2>
      <p>{meaning}</p>
      <dl className="facts facts-wide">
        <div>
          <dt>Messages</dt>
          <dd>
            {sayCount(messages, 'message')}
            {reportsHeldUp === 0 ? '' : `, among them ${sayCount(reportsHeldUp, 'consult report')}`}
          </dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>
            <Time at={firstAt * 1000} />
            {firstAt === lastAt ? null : (
              <>
                {' '}
                to <Time at={lastAt * 1000} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>From</dt>
          <dd>{senders.join(', ')}</dd>
        </div>
        <div>
          <dt>To domains</dt>
          <dd>{domains.join(', ')}</dd>
        </div>
      </dl>
      <h3>What to change</h3>
      <ol className="steps">
        {change.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button tone="quiet" className="button-flush" onClick={() => openHelp(page)}>
        {page === 'not-sent' ? 'More about mail that is not sent at all' : 'More about this reason'}
      </Button>
      {example === null ? null : (
        <>
          <h3>The server’s words</h3>
          <Diag text={example.diag} evidence={example.evidence} />
        </>
      )}
    </section>
  );
}
