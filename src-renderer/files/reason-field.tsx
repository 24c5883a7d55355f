import { useEffect, useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { Field } from '../ui/field.tsx';
import { Chooser } from '../ui/select.tsx';

type Purpose = 'ring' | 'check' | 'report' | 'asked' | 'entitled' | 'other';

interface ReasonFieldProps {
  /** What is offered; `other` is said in one's own words. */
  readonly purposes: readonly Purpose[];
  /** Chosen at first; null: nothing, so that it is asked. */
  readonly first: Purpose | null;
  /** Hears the words, empty while nothing is chosen; the same function each time. */
  readonly onChange: (reason: string) => void;
}

/** What it is for: one of a few, or in one's own words. */
export function ReasonField({ purposes, first, onChange }: ReasonFieldProps) {
  const [purpose, setPurpose] = useState<string>(first ?? '');
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
