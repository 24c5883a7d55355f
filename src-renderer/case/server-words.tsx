import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Diag } from '../ui/diag.tsx';

/** What the other mail server said, letter by letter, with the words that decided marked. */
export function ServerWords({ detail }: { readonly detail: CaseDetail }) {
  const copy = useDesk((desk) => desk.copy);
  const { diag, evidence } = detail;
  return (
    <section aria-labelledby="case-words">
      <div className="case-heading">
        <h3 id="case-words">{t('case.words')}</h3>
        {diag === null || diag === '' ? null : (
          <Button tone="quiet" onClick={() => void copy(diag, t('copied.words'))}>
            {t('common.copy')}
          </Button>
        )}
      </div>
      {diag === null || diag === '' ? <p>{t('case.words.none')}</p> : <Diag text={diag} evidence={evidence} />}
    </section>
  );
}
