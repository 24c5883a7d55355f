import { useId } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { Rich } from '../ui/rich.tsx';

/** A note for whoever rings next. */
export function NoteQuestion({ row }: { readonly row: WorklistRow }) {
  const { stopAsking, decide, draftNote } = useActions();
  const text = useDesk((desk) => desk.noteDrafts[row.id] ?? '');
  const id = useId();
  return (
    <Ask title={t('note.title')} onClose={stopAsking}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          const note = text.trim();
          stopAsking();
          if (await decide(row, 'noted', { note })) draftNote(row.id, '');
        }}
      >
        <label className="field-label" htmlFor={id}>
          <Rich id="note.for" parts={{ name: <bdi>{row.patient?.name ?? row.address}</bdi> }} />
        </label>
        <textarea
          id={id}
          className="input"
          // biome-ignore lint/a11y/noAutofocus: in a dialog that was just opened, it is where one begins.
          autoFocus
          rows={3}
          maxLength={2000}
          value={text}
          aria-describedby={`${id}-hint`}
          onChange={(event) => draftNote(row.id, event.target.value)}
        />
        <p className="field-hint" id={`${id}-hint`}>
          {t('note.hint')}
        </p>
        <div className="dialog-buttons">
          <Button type="submit" tone="main" disabled={text.trim() === ''}>
            {t('note.keep')}
          </Button>
          <Button tone="quiet" onClick={stopAsking}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Ask>
  );
}
