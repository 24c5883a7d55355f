import { addressesIn, replaceAddress } from '../../contract/patient.ts';

/**
 * The whole field once a person has decided over what somebody else put there: the part that took the bounced address's place becomes the new one
 * (or goes, where that is empty). Where no single part can be told to have done so, the new address joins theirs: nothing of theirs is lost unseen.
 */
export function overTheirs(
  found: string | null,
  before: { readonly expectedRaw: string | null; readonly oldAddress: string },
  newAddress: string,
): string {
  if (found === null || addressesIn(found).length === 0) return newAddress;
  const known = new Set(addressesIn(before.expectedRaw));
  const theirs = addressesIn(found).filter((address) => !known.has(address));
  const part = addressesIn(found).includes(before.oldAddress)
    ? before.oldAddress
    : theirs.length === 1
      ? theirs[0]
      : undefined;
  if (part !== undefined) return replaceAddress(found, part, newAddress) ?? found;
  return newAddress === '' || addressesIn(found).includes(newAddress.toLowerCase()) ? found : `${found}; ${newAddress}`;
}
