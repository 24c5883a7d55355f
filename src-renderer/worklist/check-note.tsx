import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Draft } from '../state/draft.ts';
import { useDesk, useMoment } from '../state/use-desk.ts';
import { Rich } from '../ui/rich.tsx';
import { findingOf } from './finding.ts';

/** The finding below the field; polite, so that it waits until she stops typing. */
export function CheckNote({ draft }: { readonly draft: Draft }) {
  const moment = useMoment();
  const { check, text } = draft;
  // What was found of other text than stands there now says nothing.
  const finding = draft.checkedText === text ? findingOf(check, text, moment) : null;
  const letters = finding !== null && check?.letters != null;
  return (
    <p id={`check-${draft.row.id}`} className={`check check-${finding?.tone ?? 'calm'}`} aria-live="polite">
      {finding?.text ?? ''}
      {letters ? ` ${t('check.stored-as', { address: check.address })}` : ''}
    </p>
  );
}

/** An address of someone outside the case is used only after a second, explicit yes. */
export function BelongsTo({ draft }: { readonly draft: Draft }) {
  const confirmBelongs = useDesk((desk) => desk.confirmBelongs);
  const refused = draft.failure?.code === 'address-belongs-to-another' ? draft.failure.names : [];
  const names = [...new Set([...(draft.check?.belongsTo.map((holder) => holder.name) ?? []), ...refused])];
  if (names.length === 0) return null;
  const patient = draft.patient?.name ?? draft.row.patient?.name ?? t('editor.this-patient');
  return (
    <div className="belongs" role="alert">
      <p>
        <Rich id="editor.belongs" parts={{ names: <strong data-other="">{names.join(', ')}</strong> }} />
      </p>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.belongsConfirmed}
          onChange={(event) => confirmBelongs(event.target.checked)}
        />
        <span>
          <Rich id="editor.belongs.use" parts={{ name: <bdi>{patient}</bdi> }} />
        </span>
      </label>
    </div>
  );
}
