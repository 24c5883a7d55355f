import { sayTime } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { CorrectionSummary } from '../../src-main/contract/worklist.ts';
import { useMoment } from '../state/use-desk.ts';

/** Whose address stands there now and since when, as far as the practice database tells. */
export function DecisionBy({ correction }: { readonly correction: CorrectionSummary }) {
  const moment = useMoment();
  const { foundBy: who, foundAt: at } = correction;
  const said =
    who === null
      ? t('conflict.by-unknown')
      : at === null
        ? t('conflict.by-someone', { who })
        : t('conflict.by', { who, when: sayTime(at, moment) });
  return <dd className="decision-by">{said}</dd>;
}
