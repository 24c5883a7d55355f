import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { KeyRights } from '../settings/key-rights.tsx';
import { MandrillFindings } from '../settings/mandrill-findings.tsx';
import { WhoseMailForm } from '../settings/whose-mail-form.tsx';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { StepButtons } from './step-buttons.tsx';

/** The key, what it may do, and which mail of the account is ours. */
export function MandrillStep() {
  const { mandrillUrl, key, tested, whoseMail } = useDesk((desk) => desk.entry);
  const { enter, goToStep, testMandrill } = useActions();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const missing =
    tested === null
      ? t('welcome.mandrill.test-first')
      : whoseMail.senders.length === 0 && !whoseMail.wholeAccount
        ? t('welcome.mandrill.choose')
        : null;

  async function test(): Promise<void> {
    setBusy(true);
    const answer = await testMandrill(mandrillUrl.trim(), key.trim());
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    enter({ tested: answer.ok ? answer.value : null });
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) goToStep('practice');
        else if (tested === null) void test();
      }}
    >
      <h1>{t('welcome.mandrill')}</h1>
      <p>{t('welcome.mandrill.about')}</p>
      <div className="field-row">
        <Field
          label={t('mandrill.key')}
          type="password"
          autoFocus
          value={key}
          onChange={(entered) => enter({ key: entered, tested: null })}
        />
        <Button disabled={key.trim() === '' || busy} onClick={() => void test()}>
          {busy ? t('settings.testing') : t('settings.test')}
        </Button>
      </div>
      <KeyRights />
      <details>
        <summary>{t('mandrill.address.of')}</summary>
        <Field
          label={t('mandrill.address')}
          wide
          value={mandrillUrl}
          onChange={(entered) => enter({ mandrillUrl: entered, tested: null })}
          hint={t('mandrill.address.hint')}
        />
      </details>
      <FailureNote failure={failure} />
      {tested === null ? null : (
        <>
          <MandrillFindings found={tested} />
          <h2>{t('welcome.mandrill.whose')}</h2>
          <WhoseMailForm value={whoseMail} found={tested} onChange={(entered) => enter({ whoseMail: entered })} />
        </>
      )}
      <StepButtons onBack={() => goToStep('manager')} next={t('welcome.next')} missing={missing} />
    </form>
  );
}
