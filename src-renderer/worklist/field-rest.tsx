import { addressesIn } from '../../src-main/contract/patient.ts';
import type { Draft } from '../state/draft.ts';
import { Rich } from '../ui/rich.tsx';

/** The other addresses of the same field: only the bounced one is replaced. */
export function FieldRest({ draft }: { readonly draft: Draft }) {
  const { row, patient } = draft;
  const held = addressesIn((patient ?? row.patient)?.rawEmail ?? null);
  const rest = held.filter((address) => address !== row.address);
  if (rest.length === 0 || !held.includes(row.address)) return null;
  return (
    <p className="field-hint">
      <Rich
        id="check.rest"
        values={{ count: rest.length, addresses: rest.join(', ') }}
        parts={{ address: <bdi dir="ltr" className="address" /> }}
      />
    </p>
  );
}
