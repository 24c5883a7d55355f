import { failureWords, whoWords } from '../../src-main/contract/catalogue/failures.ts';
import type { View } from '../../src-main/contract/worklist.ts';
import { isFresh, sayChecked } from '../state/freshness.ts';
import { useActions, useDesk, useMoment } from '../state/use-desk.ts';
import { isFiltered } from '../state/worklist.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { StateNote } from '../ui/state-note.tsx';
import { useLate } from '../ui/use-late.ts';

/** What stands where a list has no line: loading, an error, no match, or nothing to do. */
export function ListState({ view }: { readonly view: View }) {
  const { asking, asked, failure, filters } = useDesk((desk) => desk.lists[view]);
  const { openList, filter } = useActions();
  const late = useLate(asking || !asked);
  if (failure !== null) {
    return (
      <StateNote title="The list could not be read" tone="warn" heads={!isFiltered(filters)}>
        <FailureNote failure={failure} />
        <Button onClick={() => void openList(view)}>Try again</Button>
      </StateNote>
    );
  }
  if (!asked || asking) return late ? <StateNote title="Reading the list…" heads={!isFiltered(filters)} /> : null;
  if (isFiltered(filters)) {
    return (
      <StateNote title={filters.search === '' ? 'No line of this kind' : `Nobody found for “${filters.search}”`}>
        <p>Looked for name, phone number and address among the lines {view === 'to-fix' ? 'to fix' : 'that wait'}.</p>
        <div className="state-buttons">
          <Button onClick={() => void filter(view, { search: '', type: null, reason: null })}>Show all lines</Button>
          {filters.search === '' ? null : <LookElsewhere text={filters.search} />}
        </div>
      </StateNote>
    );
  }
  return view === 'to-fix' ? <NothingToFix /> : <NothingWaits />;
}

function LookElsewhere({ text }: { readonly text: string }) {
  const { showSent } = useActions();
  return <Button onClick={() => showSent(text)}>Look in everything sent</Button>;
}

function NothingToFix() {
  const status = useDesk((desk) => desk.status);
  const moment = useMoment();
  if (status === null) return null;
  const { sync, month } = status;
  if (sync.running !== null && !sync.firstRunDone) {
    return (
      <StateNote title="Reading the last 90 days" heads>
        <p>
          Day {sync.running.day} of {sync.running.of}, newest first. What needs you appears here as it is found; you can
          start at once.
        </p>
        <progress value={sync.running.day} max={sync.running.of} aria-label="Days read" />
      </StateNote>
    );
  }
  if (!isFresh(sync, moment.now)) {
    const words = sync.lastFailure === null ? null : failureWords(sync.lastFailure, moment);
    return (
      <StateNote title={sayChecked(sync, moment)} tone="warn" heads>
        <p>
          {words === null
            ? 'Whether anything came back since is not known. Bounce Desk checks every hour while it runs.'
            : `${words.what} ${words.next} Who must act: ${whoWords[words.who]}.`}
        </p>
      </StateNote>
    );
  }
  return (
    <StateNote title="Nothing to fix" heads>
      <p>
        {month.decided === 0
          ? 'No message was sent this month yet.'
          : `${month.delivered} of ${month.decided} delivered this month.`}{' '}
        {sayChecked(sync, moment)}.
      </p>
    </StateNote>
  );
}

function NothingWaits() {
  return (
    <StateNote title="Nothing waits" heads>
      <p>
        Here stand lines that need nobody now: someone will call back, a correction waits for the practice database, an
        address that is right waits for its next delivery.
      </p>
    </StateNote>
  );
}
