import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import type { MandrillTest } from '../../src-main/contract/setup.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { KeyRights } from './key-rights.tsx';
import { MandrillFindings } from './mandrill-findings.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

/** The key to the Mandrill account, with a test that says in words what it may do. */
export function MandrillKey({ settings }: { readonly settings: Settings }) {
  const section = useSection(['mandrillUrl'], settings);
  const keychain = useDesk((desk) => desk.status?.keychain);
  const { testMandrill, saveKey, enterSetting } = useActions();
  const key = useDesk((desk) => desk.entries.key);
  const setKey = (entered: string) => enterSetting({ key: entered });
  const [found, setFound] = useState<MandrillTest | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');
  const entered = key.trim();

  async function test(): Promise<void> {
    setSaid(t('settings.testing'));
    const answer = await testMandrill(section.value.mandrillUrl, entered === '' ? null : entered);
    setSaid('');
    setFound(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  }
  async function save(): Promise<void> {
    const refused = await saveKey(entered);
    setFailure(refused);
    if (refused !== null) return;
    setKey('');
    setSaid(t('mandrill.key.saved'));
  }

  return (
    <section aria-labelledby="key">
      <h2 id="key">{t('mandrill.key')}</h2>
      <Field
        label={t('mandrill.key.new')}
        type="password"
        wide
        value={key}
        onChange={setKey}
        hint={t(keychain === 'none' ? 'mandrill.key.no-keychain' : 'mandrill.key.kept')}
      />
      <FailureNote failure={failure} />
      <div className="save-line">
        <Button onClick={() => void test()}>{t('settings.test')}</Button>
        <Button disabled={entered === ''} onClick={() => void save()}>
          {t('mandrill.key.save')}
        </Button>
        <span role="status" className="field-hint">
          {said}
        </span>
      </div>
      {found === null ? null : <MandrillFindings found={found} />}
      <KeyRights />
      <details>
        <summary>{t('mandrill.address.of')}</summary>
        <Field
          label={t('mandrill.address')}
          wide
          value={section.value.mandrillUrl}
          onChange={(mandrillUrl) => section.change({ mandrillUrl })}
          hint={t('mandrill.address.hint')}
        />
        <SaveLine section={section} />
      </details>
    </section>
  );
}
