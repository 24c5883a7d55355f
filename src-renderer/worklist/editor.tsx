import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { Draft } from '../state/draft.ts';
import { isTouched } from '../state/draft.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Cell } from '../ui/cell.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { changedLetters } from '../ui/letters.ts';
import { MarkedAddress } from '../ui/marked.tsx';
import { AddressField } from './address-field.tsx';
import { BelongsTo, CheckNote } from './check-note.tsx';
import { FieldRest } from './field-rest.tsx';
import { SharedTicks } from './shared-ticks.tsx';

/** The editor in the row: the old address in sight, the field with its suggestions, who else gets it, Save. */
export function Editor({ rowId }: { readonly rowId: string }) {
  const draft = useDesk((desk) => desk.drafts[rowId]);
  if (draft === undefined) return null;
  return (
    <Cell className="cell-editor" span={4}>
      <OpenEditor draft={draft} />
    </Cell>
  );
}

function OpenEditor({ draft }: { readonly draft: Draft }) {
  const { save, leaveEditor, discardDraft } = useActions();
  const writing = useDesk((desk) => desk.status?.practice.writing ?? false);
  const form = useRef<HTMLFormElement>(null);
  const { row, patient, check, failure } = draft;
  const touched = isTouched(draft);
  const letters = changedLetters(row.address, draft.text.trim());
  const name = patient?.name ?? row.patient?.name ?? 'this address';

  // What the check or a refusal adds below the field must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what makes the editor grow.
  useEffect(() => {
    const row = form.current?.closest('[role=row]');
    const frame = requestAnimationFrame(() => row?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [check, failure]);

  /** The line takes the focus back; if it leaves the list, the one after it does. */
  const backToRow = () => form.current?.closest<HTMLElement>('[role=row]')?.focus();
  async function onSave(): Promise<void> {
    const saved = save();
    const row = form.current?.closest<HTMLElement>('[role=row]');
    if (await saved) row?.focus();
  }
  function leave(): void {
    backToRow();
    leaveEditor();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  }

  return (
    <form
      ref={form}
      className="editor"
      aria-label={`Correct the address of ${name}`}
      data-own-keys=""
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      <p className="editor-who">
        <bdi>{name}</bdi>
        <span className="editor-old">
          {patient === null ? 'Old address' : 'Came back from'}{' '}
          {touched && patient === null ? (
            <>
              <MarkedAddress pieces={letters.before} /> <span aria-hidden="true">→</span>{' '}
              <span className="sr-only">becomes</span>
              <MarkedAddress pieces={letters.after} />
            </>
          ) : (
            <bdi dir="ltr" className="address">
              {row.address}
            </bdi>
          )}
        </span>
      </p>
      <div className="editor-line">
        <AddressField draft={draft} />
        <Button type="submit" tone="main" disabled={draft.saving}>
          {writing ? 'Save' : 'Copy'}
        </Button>
        <Button tone="quiet" onClick={leave}>
          {touched ? 'Keep for later' : 'Cancel'}
        </Button>
        {touched ? (
          <Button
            tone="quiet"
            onClick={() => {
              backToRow();
              discardDraft(row.id);
            }}
          >
            Throw away
          </Button>
        ) : null}
      </div>
      <CheckNote draft={draft} />
      <FieldRest draft={draft} />
      <BelongsTo draft={draft} />
      <SharedTicks draft={draft} />
      {draft.failure?.code === 'address-belongs-to-another' ? null : <FailureNote failure={draft.failure} />}
      {writing ? null : (
        <p className="field-hint">
          Bounce Desk does not write here: the address is copied, type it in the practice system.
        </p>
      )}
    </form>
  );
}
