import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import { defaultSettings } from '../../src-main/contract/settings.ts';
import { Chooser } from '../ui/select.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

/** The usual counts, and the one that is set. */
const countsWith = (set: number) =>
  [...new Set([2, 3, 4, 5, 6, 7, set])]
    .sort((one, other) => one - other)
    .map((count) => ({ id: String(count), name: t('passing.times', { count }) }));

/** After how many passing failures in a row, each on its own day, an address counts as one to fix. */
export function Passing({ settings }: { readonly settings: Settings }) {
  const section = useSection(['thresholds'], settings);
  const { thresholds } = section.value;
  return (
    <section aria-labelledby="passing">
      <h2 id="passing">{t('passing.title')}</h2>
      <p className="field-hint">{t('passing.about', { ...defaultSettings.thresholds })}</p>
      <div className="field-row">
        <Chooser
          label={t('passing.mailbox')}
          labelled
          value={String(thresholds.mailbox)}
          choices={countsWith(thresholds.mailbox)}
          onChange={(count) => section.change({ thresholds: { ...thresholds, mailbox: Number(count) } })}
        />
        <Chooser
          label={t('passing.server')}
          labelled
          value={String(thresholds.server)}
          choices={countsWith(thresholds.server)}
          onChange={(count) => section.change({ thresholds: { ...thresholds, server: Number(count) } })}
        />
      </div>
      <SaveLine section={section} />
    </section>
  );
}
