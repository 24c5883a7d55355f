import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { ListShown } from '../../src-main/contract/exports.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { titleOf } from './list-title.ts';
import { ReasonField } from './reason-field.tsx';

/** What shall be made of the list, and why: asked before anything leaves the app. */
export function ExportQuestion() {
  const leaving = useDesk((desk) => desk.leaving);
  return leaving === null ? null : <Question shown={leaving} />;
}

function Question({ shown }: { readonly shown: ListShown }) {
  const { keepHere, exportList } = useActions();
  const failure = useDesk((desk) => desk.leavingFailure);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <Ask title={t('files.ask', { list: titleOf(shown) })} onClose={keepHere}>
      <form
        className="form"
        onSubmit={async (event) => {
          event.preventDefault();
          setBusy(true);
          await exportList(reason.trim());
          setBusy(false);
        }}
      >
        <p>{t('files.ask.csv.about')}</p>
        <ReasonField onChange={setReason} />
        <p className="field-hint">{t('files.ask.recorded')}</p>
        <FailureNote failure={failure} />
        <div className="dialog-buttons">
          <Button type="submit" tone="main" disabled={busy || reason.trim() === ''}>
            {t('files.place')}
          </Button>
          <Button tone="quiet" onClick={keepHere}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Ask>
  );
}
