import { useId } from 'react';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';

/** A note for whoever rings next. */
export function NoteQuestion({ row }: { readonly row: WorklistRow }) {
  const { stopAsking, decide, draftNote } = useActions();
  const text = useDesk((desk) => desk.noteDrafts[row.id] ?? '');
  const id = useId();
  return (
    <Ask title="Note" onClose={stopAsking}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          const note = text.trim();
          stopAsking();
          if (await decide(row, 'noted', { note })) draftNote(row.id, '');
        }}
      >
        <label className="field-label" htmlFor={id}>
          For <bdi>{row.patient?.name ?? row.address}</bdi>
        </label>
        <textarea
          id={id}
          className="input"
          rows={3}
          maxLength={2000}
          value={text}
          aria-describedby={`${id}-hint`}
          onChange={(event) => draftNote(row.id, event.target.value)}
        />
        <p className="field-hint" id={`${id}-hint`}>
          No health details. Seen on this computer only.
        </p>
        <div className="dialog-buttons">
          <Button type="submit" tone="main" disabled={text.trim() === ''}>
            Keep note
          </Button>
          <Button tone="quiet" onClick={stopAsking}>
            Cancel
          </Button>
        </div>
      </form>
    </Ask>
  );
}
