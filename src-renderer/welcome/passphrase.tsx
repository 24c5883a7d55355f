export function Passphrase({ passphrase }: { readonly passphrase: string }) {
  return <p>{passphrase}</p>;
}
