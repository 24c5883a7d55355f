import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Draft } from '../state/draft.ts';
import { useDesk, useMoment } from '../state/use-desk.ts';
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
  const patient = draft.patient?.name ?? draft.row.patient?.name ?? 'this patient';
  return (
    <div className="belongs" role="alert">
      <p>
        This address is in the record of <strong>{names.join(', ')}</strong>. Ask whether they share it.
      </p>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.belongsConfirmed}
          onChange={(event) => confirmBelongs(event.target.checked)}
        />
        <span>
          Use it for <bdi>{patient}</bdi> as well
        </span>
      </label>
    </div>
  );
}
