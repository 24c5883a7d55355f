import { clinicSideWords } from '../../src-main/contract/catalogue/clinic-side.ts';
import { phoneSentence } from '../../src-main/contract/catalogue/phone-sentence.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { ReasonCode } from '../../src-main/contract/reason.ts';
import { clinicSideReasons, usualActor } from '../../src-main/contract/reason.ts';
import { PhoneWords } from '../case/phone-words.tsx';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Page, Part } from './page.tsx';

/** All about one reason. */
export function ReasonPage({ code }: { readonly code: ReasonCode }) {
  const phone = phoneSentence(code);
  const { openHelp } = useActions();
  return (
    <Page title={t(`reason.${code}.title`)}>
      <Part title={t('help.means')}>
        <p>{t(`reason.${code}.explanation`)}</p>
      </Part>
      <Part title={t('help.to-do')}>
        <p>{t(`reason.${code}.action`)}</p>
      </Part>
      <Part title={t('help.phone')}>
        {phone === null ? <p>{t('help.phone.none')}</p> : <PhoneWords sentence={phone} />}
      </Part>
      <Part title={t('help.who')}>
        <p>{t(`must-act.${usualActor[code]}`)}</p>
      </Part>
      <Part title={t('help.waiting')}>
        <p>{t(`reason.${code}.waiting`)}</p>
      </Part>
      <Part title={t('help.final')}>
        <p>{t('help.final.about')}</p>
        <Button tone="quiet" className="button-flush" onClick={() => openHelp('final-or-passing')}>
          {t('help.final.more')}
        </Button>
      </Part>
      {clinicSideReasons.has(code) ? <ForIt code={code} /> : null}
    </Page>
  );
}

function ForIt({ code }: { readonly code: ReasonCode }) {
  const { meaning, change } = clinicSideWords(code);
  return (
    <Part title={t('help.it')}>
      <p>{meaning}</p>
      <ol className="steps">
        {change.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Part>
  );
}
