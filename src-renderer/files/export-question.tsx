import { useCallback, useRef, useState } from 'react';
import { listTitle } from '../../src-main/contract/catalogue/list-title.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { ListShown, PrintList } from '../../src-main/contract/exports.ts';
import type { Made } from '../state/exports.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { ReasonField } from './reason-field.tsx';

/** What shall be made of the list, and why: asked before anything leaves the app. */
export function ExportQuestion() {
  const leaving = useDesk((desk) => desk.leaving);
  return leaving === null ? null : <Question shown={leaving} />;
}

const purposes = ['ring', 'check', 'report', 'other'] as const;

type Wanted = PrintList['what'] | 'csv';

/** Nobody is rung about what is done or was only sent. */
const wantedOf = ({ list }: ListShown): readonly Wanted[] =>
  list === 'to-fix' || list === 'waiting' ? ['call-list', 'list', 'csv'] : ['list', 'csv'];

function Question({ shown }: { readonly shown: ListShown }) {
  const { keepHere, makeOf } = useActions();
  const failure = useDesk((desk) => desk.leavingFailure);
  const choices = wantedOf(shown);
  const [wanted, setWanted] = useState<Wanted>(choices[0] ?? 'list');
  const [reason, setReason] = useState('');
  /** Not a state that disables: a button that is disabled while it has the focus takes the keys with it. */
  const busy = useRef(false);
  const hear = useCallback((words: string) => setReason(words.trim()), []);
  const picked = 'lines' in shown ? shown.lines : null;

  async function make(made: Made): Promise<void> {
    if (reason === '' || busy.current) return;
    busy.current = true;
    await makeOf(made, reason);
    busy.current = false;
  }
  const first: Made = wanted === 'csv' ? 'csv' : { what: wanted, to: 'printer' };
  return (
    <Ask title={t('files.ask', { list: listTitle(shown) })} onClose={keepHere}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void make(first);
        }}
      >
        <Choices
          legend={t('files.what')}
          choices={choices.map((value) => ({
            value,
            name: t(`files.what.${value}`),
            hint: t(`files.what.${value}.about`),
          }))}
          value={wanted}
          onChange={setWanted}
          autoFocus
        />
        {/* What a call list is for is plain; anything else is asked. */}
        <ReasonField key={wanted} purposes={purposes} first={wanted === 'call-list' ? 'ring' : null} onChange={hear} />
        <p className="field-hint">
          {picked === null ? null : `${t('files.picked', { count: picked.length })} `}
          {t('files.ask.recorded')}
        </p>
        <FailureNote failure={failure} />
        <div className="dialog-buttons">
          <Button type="submit" tone="main" disabled={reason === ''}>
            {t(wanted === 'csv' ? 'files.place' : 'files.print')}
          </Button>
          {wanted === 'csv' ? null : (
            <Button disabled={reason === ''} onClick={() => void make({ what: wanted, to: 'pdf' })}>
              {t('files.pdf')}
            </Button>
          )}
          <Button tone="quiet" onClick={keepHere}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Ask>
  );
}
