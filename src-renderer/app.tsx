import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { localeNow } from '../src-main/contract/catalogue/locale.ts';
import { i18n, speak, t } from '../src-main/contract/catalogue/translate.ts';
import { Cover } from './frame/cover.tsx';
import { Frame } from './frame/frame.tsx';
import { Locked } from './frame/locked.tsx';
import { Refused } from './frame/refused.tsx';
import { useDesk } from './state/use-desk.ts';
import { FailureNote } from './ui/failure-note.tsx';
import { useLate } from './ui/use-late.ts';
import { Passphrase } from './welcome/passphrase.tsx';
import { Welcome } from './welcome/welcome.tsx';

/** What the window shows, in the language that is chosen: another one draws it anew. */
export function App() {
  const language = useDesk((desk) => desk.status?.language ?? 'en');
  if (i18n.locale !== language) speak(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider key={language} locale={localeNow()}>
      <Content />
    </I18nProvider>
  );
}

/** The desk, or what stands before it. */
function Content() {
  const status = useDesk((desk) => desk.status);
  const failure = useDesk((desk) => desk.statusFailure);
  const passphrase = useDesk((desk) => desk.passphrase);
  const late = useLate(status === null && failure === null);
  const theme = status?.theme ?? 'system';
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  // Shown once: nothing may take its place before it was read.
  if (passphrase !== null) return <Passphrase passphrase={passphrase} />;
  if (status === null) {
    return (
      <main className="gate">
        {late ? <p className="panel-hint">{t('gate.opening')}</p> : <FailureNote failure={failure} />}
      </main>
    );
  }
  if (status.phase === 'welcome') return <Welcome />;
  if (status.phase === 'locked') return <Locked notices={status.notices} />;
  if (status.phase === 'refused') return <Refused notices={status.notices} />;
  if (!status.sample && status.atDesk === null) return <Cover />;
  return <Frame status={status} />;
}
