// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a long reply scrolls, and the keyboard must reach it.
// biome-ignore-all lint/a11y/useSemanticElements: a fieldset is for what one fills in.

import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Evidence } from '../../src-main/contract/reason.ts';
import { MarkedText } from './marked.tsx';

/** A server's reply letter by letter, left to right whatever it holds, with the words that decided marked. */
export function Diag({ text, evidence }: { readonly text: string; readonly evidence: readonly Evidence[] }) {
  return (
    <div className="diag" dir="ltr" role="group" tabIndex={0} aria-label={t('diag.label')}>
      <MarkedText text={text} evidence={evidence} />
    </div>
  );
}
