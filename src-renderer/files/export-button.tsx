import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';

/** The way out of a list: as a file or on paper. */
export function ExportButton() {
  const { askToExport } = useActions();
  return (
    <Button tone="quiet" title={t('files.button.hint')} onClick={() => askToExport()}>
      {t('files.button')}
    </Button>
  );
}
