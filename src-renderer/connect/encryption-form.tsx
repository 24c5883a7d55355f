import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Encryption } from '../../src-main/contract/settings.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { refusesPlainText } from './draft.ts';

interface EncryptionFormProps {
  readonly host: string;
  readonly value: Encryption;
  readonly onChange: (value: Encryption) => void;
}

/** Encrypted with a checked certificate, whose authority may be the practice's own; unencrypted to this very computer only. */
export function EncryptionForm({ host, value, onChange }: EncryptionFormProps) {
  const { chooseFile } = useActions();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function choose(): Promise<void> {
    const chosen = await chooseFile('certificate');
    setFailure(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) onChange({ kind: 'checked', caFile: chosen.value });
  }

  return (
    <div className="connect-encryption">
      <Choices
        legend={t('connect.encryption')}
        value={value.kind}
        onChange={(kind) => onChange(kind === 'none' ? { kind } : { kind, caFile: null })}
        choices={[
          { value: 'checked', name: t('connect.encryption.checked') },
          { value: 'none', name: t('connect.encryption.none'), hint: t('connect.encryption.none.hint') },
        ]}
      />
      {refusesPlainText(value.kind, host) ? (
        <p className="field-error" role="alert">
          {t('connect.encryption.refused')}
        </p>
      ) : null}
      {value.kind === 'none' ? null : (
        <>
          <p className="file-line">
            {value.caFile === null ? t('connect.ca.none') : <bdi className="address">{value.caFile}</bdi>}
            <Button onClick={() => void choose()}>{t('connect.ca.choose')}</Button>
            {value.caFile === null ? null : (
              <Button tone="quiet" onClick={() => onChange({ kind: 'checked', caFile: null })}>
                {t('connect.ca.forget')}
              </Button>
            )}
          </p>
          <p className="field-hint">{t('connect.ca.hint')}</p>
          <FailureNote failure={failure} />
        </>
      )}
    </div>
  );
}
