import { failureWords } from '../../src-main/contract/catalogue/failures.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { ExportGoing } from '../files/export-going.tsx';
import { useActions, useDesk, useMoment } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** What was just done, with Undo for as long as it cancels. A live region that is always there, so that it is read out. */
export function Notices() {
  const notices = useDesk((desk) => desk.notices);
  const { takeBack, dismiss } = useActions();
  const moment = useMoment();
  const hidden = useDesk((desk) => desk.othersHidden);
  const lastUndo = notices.findLast((notice) => notice.undo !== null)?.id;
  return (
    <section className="notices" aria-label={t('frame.notices')} aria-live="polite">
      <ExportGoing />
      {notices.map(({ id, text, undo, failure }) => {
        const words = failure === null ? null : failureWords(failure, moment);
        return (
          <div className={failure === null ? 'notice' : 'notice notice-bad'} key={id}>
            {hidden ? (
              <p>{t(failure === null ? 'hidden.done' : 'hidden.failed')}</p>
            ) : (
              <p>
                {text}
                {words === null ? '' : ` ${words.what} ${words.next}`}
              </p>
            )}
            {undo === null ? null : (
              <Button
                tone="quiet"
                className="notice-undo"
                aria-keyshortcuts={id === lastUndo ? 'Control+Z' : undefined}
                onClick={() => void takeBack(id)}
              >
                {t('common.undo')}
                {id === lastUndo ? (
                  <span className="key" aria-hidden="true">
                    Ctrl Z
                  </span>
                ) : null}
              </Button>
            )}
            <Button tone="quiet" aria-label={t('common.close')} onClick={() => dismiss(id)}>
              <Icon name="close" />
            </Button>
          </div>
        );
      })}
    </section>
  );
}
