import { useEffect, useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { Field } from '../ui/field.tsx';
import { Chooser } from '../ui/select.tsx';

const purposes = ['ring', 'check', 'report', 'other'] as const;

/** What it is for: one of a few, or in one's own words. Empty until something is chosen. */
export function ReasonField({ onChange }: { readonly onChange: (reason: string) => void }) {
  const [purpose, setPurpose] = useState('');
  const [words, setWords] = useState('');
  const known = purposes.find((one) => one === purpose);
  const reason = known === undefined ? '' : known === 'other' ? words : t(`files.reason.${known}`);
  useEffect(() => onChange(reason), [onChange, reason]);
  return (
    <>
      <Chooser
        label={t('files.reason')}
        labelled
        choices={[
          { id: '', name: t('files.reason.choose') },
          ...purposes.map((id) => ({ id, name: t(`files.reason.${id}`) })),
        ]}
        value={purpose}
        onChange={setPurpose}
      />
      {purpose === 'other' ? (
        <Field label={t('files.reason.words')} value={words} onChange={setWords} autoFocus wide />
      ) : null}
    </>
  );
}
