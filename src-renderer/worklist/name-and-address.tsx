import { Cell } from '../ui/cell.tsx';

interface NameAndAddressProps {
  /** Null where it is not known: names are kept for a while only. */
  readonly name: string | null;
  readonly address: string;
}

/** Who it was, in the lists that are only looked at. */
export function NameAndAddress({ name, address }: NameAndAddressProps) {
  return (
    <Cell className="cell-who">
      {name === null ? null : (
        <span className="who-name">
          <bdi title={name}>{name}</bdi>
        </span>
      )}
      <span className="who-address" title={address}>
        <bdi dir="ltr">{address}</bdi>
      </span>
    </Cell>
  );
}
