import { i18n } from '../../src-main/contract/catalogue/translate.ts';

/** Names as a language lists them: "Sipho, Naledi and Thabo". */
export function Names({ names }: { readonly names: readonly string[] }) {
  const parts = new Intl.ListFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale).formatToParts(names);
  let at = 0;
  return parts.map(({ type, value }) => {
    const key = at;
    at += value.length;
    return type === 'element' ? <bdi key={key}>{value}</bdi> : <span key={key}>{value}</span>;
  });
}
