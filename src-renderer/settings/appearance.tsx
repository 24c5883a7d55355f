import { languageNames } from '../../src-main/contract/catalogue/language-names.ts';
import { languages, t } from '../../src-main/contract/catalogue/translate.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import { useDesk } from '../state/use-desk.ts';
import { Choices, Tick } from '../ui/choices.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useSection } from './use-section.ts';

const themes = ['system', 'light', 'dark'] as const;

/** Light or dark, the language, and the letter keys of this computer. */
export function Appearance({ settings }: { readonly settings: Settings }) {
  const section = useSection(['theme', 'language'], settings);
  const letterKeys = useDesk((desk) => desk.letterKeys);
  const setLetterKeys = useDesk((desk) => desk.useLetterKeys);
  const choose = (change: Partial<Pick<Settings, 'theme' | 'language'>>) => {
    section.change(change);
    void section.save();
  };
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">{t('appearance.title')}</h2>
      <Choices
        legend={t('appearance.colours')}
        choices={themes.map((value) => ({ value, name: t(`appearance.theme.${value}`) }))}
        value={section.value.theme}
        onChange={(theme) => choose({ theme })}
      />
      <Choices
        legend={t('appearance.language')}
        choices={[
          { value: 'system', name: t('appearance.language.system') },
          ...languages.map((value) => ({ value, name: languageNames[value] })),
        ]}
        value={section.value.language}
        onChange={(language) => choose({ language })}
      />
      <FailureNote failure={section.failure} />
      <Tick checked={letterKeys} onChange={setLetterKeys}>
        {t('appearance.letter-keys')}
        <span className="tick-below">{t('appearance.letter-keys.hint')}</span>
      </Tick>
    </section>
  );
}
