import { useState } from 'react';
import { neededRights } from '../../src-main/contract/catalogue/rights.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';

const rights = Object.entries(neededRights);

/** For whoever makes the key in Mandrill: which calls to allow it, and what each is for. */
export function KeyRights() {
  const { copyText } = useActions();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    const refused = await copyText(rights.map(([call]) => call).join('\n'));
    setFailure(refused);
    setCopied(refused === null);
  }

  return (
    <details className="key-rights">
      <summary>{t('mandrill.rights')}</summary>
      <p className="field-hint">{t('mandrill.rights.about')}</p>
      <ul className="rights">
        {rights.map(([call, name]) => (
          <li key={call}>
            <code translate="no">{call}</code>
            <span>{t('mandrill.rights.for', { right: t(`right.${name}`) })}</span>
          </li>
        ))}
      </ul>
      <FailureNote failure={failure} />
      <div className="save-line" role="status">
        <Button onClick={() => void copy()}>{t('mandrill.rights.copy')}</Button>
        <span className="field-hint">{copied ? t('connect.it.copied') : ''}</span>
      </div>
    </details>
  );
}
