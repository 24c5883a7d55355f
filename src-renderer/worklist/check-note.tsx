import { reasonWords } from '../../src-main/contract/catalogue/reasons.ts';
import type { Moment } from '../../src-main/contract/catalogue/times.ts';
import { sayDay } from '../../src-main/contract/catalogue/times.ts';
import type { EditorCheck } from '../../src-main/contract/worklist.ts';
import type { Draft } from '../state/draft.ts';
import { useDesk, useMoment } from '../state/use-desk.ts';
import { inSentence } from './reason-line.ts';

export interface Finding {
  readonly tone: 'calm' | 'warn';
  readonly text: string;
}

/** What the checks found, the gravest first. Never "valid": a check can only fail to find a problem. */
export function findingOf(check: EditorCheck | null, text: string, moment: Moment): Finding | null {
  if (check === null || check.unchanged || text.trim() === '') return null;
  if (check.syntax === 'incomplete' || check.syntax === 'empty') return { tone: 'calm', text: 'Not complete yet.' };
  if (check.syntax === 'invalid') return { tone: 'warn', text: 'This can’t be an email address.' };
  if (check.placeholder) return { tone: 'warn', text: 'This looks like a stand-in, not a patient’s own address.' };
  const domain = check.address.slice(check.address.lastIndexOf('@') + 1);
  if (check.domain === 'no-mail') return { tone: 'warn', text: `${domain} takes no mail.` };
  if (check.bouncedBefore !== null) {
    const { at, reason } = check.bouncedBefore;
    const why = reason === null ? '' : `: ${inSentence(reasonWords[reason].title)}`;
    return { tone: 'warn', text: `Mail to this address came back before, ${sayDay(at * 1000, moment)}${why}.` };
  }
  if (check.domain === 'takes-mail') return { tone: 'calm', text: `No problem found. ${domain} takes mail.` };
  return { tone: 'calm', text: `No problem found. Whether ${domain} takes mail could not be checked.` };
}

/** The finding below the field; polite, so that it waits until she stops typing. */
export function CheckNote({ draft }: { readonly draft: Draft }) {
  const moment = useMoment();
  const finding = findingOf(draft.check, draft.text, moment);
  return (
    <p id={`check-${draft.row.id}`} className={`check check-${finding?.tone ?? 'calm'}`} aria-live="polite">
      {finding?.text ?? ''}
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
