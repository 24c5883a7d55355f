import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { View } from '../../src-main/contract/worklist.ts';
import { mostPicked } from '../state/picks.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';

/** In the place of the filters while lines are picked: how many, and what can be done with them together. */
export function PickBar({ view }: { readonly view: View }) {
  const count = useDesk((desk) => desk.picked[view].size);
  const { unpick, askToPutOff, askToExport } = useActions();
  const picked = useDesk((desk) => desk.picked[view]);
  return (
    <div className="list-bar">
      <h1 className="list-title" aria-live="polite">
        {t(count === mostPicked ? 'picks.most' : 'picks.count', { count })}
      </h1>
      <div className="list-filters">
        <Button onClick={() => askToPutOff(view)}>{t('picks.snooze')}</Button>
        <Button title={t('files.button.hint')} onClick={() => askToExport([...picked])}>
          {t('files.button')}
        </Button>
        <Button tone="quiet" onClick={() => unpick(view)}>
          {t('picks.clear')}
        </Button>
      </div>
    </div>
  );
}
