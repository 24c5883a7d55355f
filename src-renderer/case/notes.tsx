import { useId } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';

/** A note for whoever rings next. What is half-written stays with its row. */
export function Notes({ rowId }: { readonly rowId: string }) {
  const text = useDesk((desk) => desk.noteDrafts[rowId] ?? '');
  const detail = useDesk((desk) => desk.caseDetail);
  const { draftNote, decide } = useActions();
  const id = useId();
  if (detail === null || detail.row.section === 'report') return null;
  return (
    <form
      className="note"
      onSubmit={async (event) => {
        event.preventDefault();
        const note = text.trim();
        if (note !== '' && (await decide(detail.row, 'noted', { note }))) draftNote(rowId, '');
      }}
    >
      <label className="field-label" htmlFor={id}>
        {t('note.title')}
      </label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={2000}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => draftNote(rowId, event.target.value)}
      />
      <div className="note-foot">
        <span className="field-hint" id={`${id}-hint`}>
          {t('note.hint')}
        </span>
        <Button type="submit" disabled={text.trim() === ''}>
          {t('note.keep')}
        </Button>
      </div>
    </form>
  );
}
