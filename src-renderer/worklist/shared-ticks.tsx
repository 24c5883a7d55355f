import type { Draft } from '../state/draft.ts';
import { isDomainTypo, isTicked } from '../state/draft.ts';
import { useDesk } from '../state/use-desk.ts';

/** The others who hold the old address: ticked for a mistyped domain, unticked for a new address of one person. */
export function SharedTicks({ draft }: { readonly draft: Draft }) {
  const tickHolder = useDesk((desk) => desk.tickHolder);
  const { sharedWith, address } = draft.row;
  if (sharedWith.length === 0) return null;
  const typo = isDomainTypo(address, draft.text);
  return (
    <fieldset className="shared">
      <legend>
        {typo ? 'A typing mistake: correct it for everyone who shares the address' : 'Others share the old address'}
      </legend>
      {sharedWith.map(({ patientId, name }) => (
        <label className="tick" key={patientId}>
          <input
            type="checkbox"
            checked={isTicked(draft, patientId)}
            onChange={(event) => tickHolder(patientId, event.target.checked)}
          />
          <span>
            <bdi>{name}</bdi> <span className="tick-hint">shares this address</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
