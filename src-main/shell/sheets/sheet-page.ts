import { t } from '../../contract/catalogue/translate.ts';
import { html } from '../../desk/export/html.ts';
import type { Sheet } from '../../desk/export/sheet.ts';

/** A sheet as a page: no script, nothing inline, two style sheets of its own origin. `id` names its own one. */
export const pageOf = ({ title, language, body }: Sheet, id: string): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="stylesheet" href="/sheet.css">
<link rel="stylesheet" href="/${id}.css">
</head>
<body>
${body}
</body>
</html>
`.text;

/** A text as CSS content: every sign but letters, digits and blanks by its number, so that none can end the string. */
const cssText = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/** The foot of each page: what it belongs to, and "Page 2 of 5", which only the paper's layout knows. */
export function styleOf({ foot }: Sheet): string {
  const marks = { page: '\uE000', pages: '\uE001' };
  const counters: Readonly<Record<string, string>> = { [marks.page]: 'counter(page)', [marks.pages]: 'counter(pages)' };
  const number = t('files.sheet.page', marks)
    .split(/([\uE000\uE001])/u)
    .filter(Boolean)
    .map((piece) => counters[piece] ?? cssText(piece))
    .join(' ');
  const look =
    'font: 8pt system-ui, "Segoe UI", "Noto Sans", sans-serif; color: black; vertical-align: top; padding-top: 4mm;';
  return `@page {
  @bottom-left { content: ${cssText(foot)}; width: 80%; ${look} }
  @bottom-right { content: ${number}; ${look} }
}
`;
}

/** The paper of a region: Letter in North America, A4 elsewhere. `locale` is a BCP 47 tag. */
export const paperFor = (locale: string): 'A4' | 'Letter' => (/[-_](US|CA|MX|PH)\b/i.test(locale) ? 'Letter' : 'A4');
