import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Draft } from '../state/draft.ts';
import { isDomainTypo, isTicked } from '../state/draft.ts';
import { useDesk } from '../state/use-desk.ts';
import { Rich } from '../ui/rich.tsx';

/** The others who hold the old address: ticked for a mistyped domain, unticked for a new address of one person. */
export function SharedTicks({ draft }: { readonly draft: Draft }) {
  const tickHolder = useDesk((desk) => desk.tickHolder);
  const { sharedWith, address } = draft.row;
  if (sharedWith.length === 0) return null;
  const typo = isDomainTypo(address, draft.text);
  return (
    <fieldset className="shared">
      <legend>{t(typo ? 'editor.shared.typo' : 'editor.shared.others')}</legend>
      {sharedWith.map(({ patientId, name }) => (
        <label className="tick" key={patientId}>
          <input
            type="checkbox"
            checked={isTicked(draft, patientId)}
            onChange={(event) => tickHolder(patientId, event.target.checked)}
          />
          <span>
            <Rich
              id="editor.shared.holder"
              parts={{ name: <bdi data-other="">{name}</bdi>, hint: <span className="tick-hint" /> }}
            />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
