import { t } from '../../src-main/contract/catalogue/translate.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import type { Section } from './use-section.ts';

/** Save, once something was changed, and what came of it. */
export function SaveLine({ section }: { readonly section: Section }) {
  return (
    <>
      <FailureNote failure={section.failure} />
      <div className="save-line" role="status">
        {section.changed ? (
          <>
            <Button onClick={() => void section.save()}>{t('settings.save')}</Button>
            <Button tone="quiet" onClick={section.discard}>
              {t('settings.discard')}
            </Button>
          </>
        ) : null}
        <span className="field-hint">
          {section.changed ? t('settings.not-saved') : section.saved ? t('settings.saved') : ''}
        </span>
      </div>
    </>
  );
}
