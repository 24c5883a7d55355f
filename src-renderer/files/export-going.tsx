import { listTitle } from '../../src-main/contract/catalogue/list-title.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { useLate } from '../ui/use-late.ts';

/** How far a long export is, with the way to end it; a short one is over before this shows. */
export function ExportGoing() {
  const exporting = useDesk((desk) => desk.exporting);
  const { stopExport } = useActions();
  const late = useLate(exporting !== null);
  if (exporting === null || !late) return null;
  const { shown, progress } = exporting;
  const { stage, lines, of } = progress;
  const list = listTitle(shown);
  function saidOf(): string {
    if (stage === 'printing') return t('files.going.printing', { list });
    return of === null ? t('files.going.uncounted', { list, lines }) : t('files.going', { list, lines, of });
  }
  return (
    // Said once, not at every step: a screen reader would speak of nothing else.
    <div className="notice" aria-live="off">
      <p>{saidOf()}</p>
      <Button tone="quiet" onClick={() => void stopExport()}>
        {t('files.stop')}
      </Button>
    </div>
  );
}
