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
      <Part title="What it means">
        <p>{t(`reason.${code}.explanation`)}</p>
      </Part>
      <Part title="What to do">
        <p>{t(`reason.${code}.action`)}</p>
      </Part>
      <Part title="On the phone">
        {phone === null ? <p>Nobody needs a call about this.</p> : <PhoneWords sentence={phone} />}
      </Part>
      <Part title="Who must act">
        <p>{t(`must-act.${usualActor[code]}`)}</p>
      </Part>
      <Part title="Does waiting help?">
        <p>{t(`reason.${code}.waiting`)}</p>
      </Part>
      <Part title="Final or passing?">
        <p>
          That is Mandrill’s verdict, and the line says which it is. It does not follow from this reason: the same words
          may be final one day and passing the next.
        </p>
        <Button tone="quiet" className="button-flush" onClick={() => openHelp('final-or-passing')}>
          More about final and passing
        </Button>
      </Part>
      {clinicSideReasons.has(code) ? <ForIt code={code} /> : null}
    </Page>
  );
}

function ForIt({ code }: { readonly code: ReasonCode }) {
  const { meaning, change } = clinicSideWords(code);
  return (
    <Part title="What your IT person should change">
      <p>{meaning}</p>
      <ol className="steps">
        {change.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Part>
  );
}
