import { localeNow } from '../../src-main/contract/catalogue/locale.ts';

/** Names as a language lists them: "Sipho, Naledi and Thabo". */
export function Names({ names }: { readonly names: readonly string[] }) {
  const parts = new Intl.ListFormat(localeNow()).formatToParts(names);
  let at = 0;
  return parts.map(({ type, value }) => {
    const key = at;
    at += value.length;
    return type === 'element' ? <bdi key={key}>{value}</bdi> : <span key={key}>{value}</span>;
  });
}
