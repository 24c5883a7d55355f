import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useDesk } from '../state/use-desk.ts';

/** Which version, and where the keys are kept. */
export function About() {
  const status = useDesk((desk) => desk.status);
  if (status === null) return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t('settings.about')}</h2>
      <p>{t('settings.about.version', { version: status.version })}</p>
      <p className="field-hint">
        {t(status.keychain === 'system' ? 'settings.about.keychain' : 'settings.about.no-keychain')}
      </p>
    </section>
  );
}
