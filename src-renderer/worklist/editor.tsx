import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Draft } from '../state/draft.ts';
import { addressToSave, isTouched } from '../state/draft.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Cell } from '../ui/cell.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { changedLetters } from '../ui/letters.ts';
import { MarkedAddress } from '../ui/marked.tsx';
import { Rich } from '../ui/rich.tsx';
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
  const letters = changedLetters(row.address, addressToSave(draft));
  const name = patient?.name ?? row.patient?.name ?? t('editor.this-address');

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
      aria-label={t('editor.label', { name })}
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
          {touched && patient === null ? (
            <Rich
              id="editor.old.becomes"
              parts={{
                before: <MarkedAddress pieces={letters.before} />,
                arrow: <span aria-hidden="true">→</span>,
                hidden: <span className="sr-only" />,
                after: <MarkedAddress pieces={letters.after} />,
              }}
            />
          ) : (
            <Rich
              id={patient === null ? 'editor.old' : 'editor.came-back-from'}
              parts={{
                address: (
                  <bdi dir="ltr" className="address">
                    {row.address}
                  </bdi>
                ),
              }}
            />
          )}
        </span>
      </p>
      <div className="editor-line">
        <AddressField draft={draft} />
        <Button type="submit" tone="main" disabled={draft.saving}>
          {t(writing ? 'editor.save' : 'common.copy')}
        </Button>
        <Button tone="quiet" onClick={leave}>
          {t(touched ? 'editor.keep' : 'common.cancel')}
        </Button>
        {touched ? (
          <Button
            tone="quiet"
            onClick={() => {
              backToRow();
              discardDraft(row.id);
            }}
          >
            {t('common.throw-away')}
          </Button>
        ) : null}
      </div>
      <CheckNote draft={draft} />
      <FieldRest draft={draft} />
      <BelongsTo draft={draft} />
      <SharedTicks draft={draft} />
      {draft.failure?.code === 'address-belongs-to-another' ? null : <FailureNote failure={draft.failure} />}
      {writing ? null : <p className="field-hint">{t('editor.not-written')}</p>}
    </form>
  );
}
