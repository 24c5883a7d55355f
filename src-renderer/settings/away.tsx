import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Chooser } from '../ui/select.tsx';
import { useSection } from './use-section.ts';

const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** After how many minutes without anyone the list is covered. Anyone at the desk may choose. */
export function Away({ settings }: { readonly settings: Settings }) {
  const section = useSection(['awayMinutes'], settings);
  return (
    <section aria-labelledby="away">
      <h2 id="away">{t('away.title')}</h2>
      <Chooser
        label={t('away.minutes')}
        labelled
        choices={minutes.map((count) => ({ id: String(count), name: t('away.choice', { minutes: count }) }))}
        value={String(section.value.awayMinutes)}
        onChange={(id) => {
          section.change({ awayMinutes: Number(id) });
          void section.save();
        }}
        hint={t('away.hint')}
      />
      <FailureNote failure={section.failure} />
    </section>
  );
}
