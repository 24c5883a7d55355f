import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import type { MandrillTest } from '../../src-main/contract/setup.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';
import { WhoseMailForm } from './whose-mail-form.tsx';

/** Which mail of the Mandrill account is ours. Everything else is dropped before it is stored. */
export function WhoseMailSection({ settings }: { readonly settings: Settings }) {
  const section = useSection(['whoseMail'], settings);
  const testMandrill = useDesk((desk) => desk.testMandrill);
  const [found, setFound] = useState<MandrillTest | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function read(): Promise<void> {
    const answer = await testMandrill(section.value.mandrillUrl, null);
    setFound(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  }

  return (
    <section aria-labelledby="whose">
      <h2 id="whose">{t('whose.title')}</h2>
      <WhoseMailForm
        value={section.value.whoseMail}
        found={found}
        onChange={(whoseMail) => section.change({ whoseMail })}
      />
      <FailureNote failure={failure} />
      {found === null ? <Button onClick={() => void read()}>{t('whose.read')}</Button> : null}
      <SaveLine section={section} />
    </section>
  );
}
