import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choices.tsx';

/** The recovery passphrase, shown once. The window stays here until someone says that it was kept. */
export function Passphrase({ passphrase }: { readonly passphrase: string }) {
  const { passphraseKept, copy } = useActions();
  const renewed = useDesk((desk) => desk.screen === 'settings');
  const [kept, setKept] = useState(false);
  const groups = passphrase.split(/\s+/).map((group, index) => ({ group, number: index + 1 }));
  return (
    <main className="gate">
      <div className="gate-card gate-wide">
        <h1>{t('welcome.passphrase')}</h1>
        <p>{t('welcome.passphrase.about')}</p>
        <ol className="passphrase">
          {groups.map(({ group, number }) => (
            <li key={number}>
              <span className="passphrase-number">{number}</span>
              <span translate="no">{group}</span>
            </li>
          ))}
        </ol>
        <div className="save-line">
          <Button onClick={() => void copy(passphrase, t('copied.plain'))}>{t('common.copy')}</Button>
          <span className="field-hint">{t('welcome.passphrase.safe')}</span>
        </div>
        <Tick checked={kept} onChange={setKept}>
          {t('welcome.passphrase.kept')}
        </Tick>
        <Button tone="main" disabled={!kept} onClick={() => void passphraseKept()}>
          {t(renewed ? 'welcome.passphrase.back' : 'welcome.passphrase.open')}
        </Button>
      </div>
    </main>
  );
}
