import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { Field } from '../ui/field.tsx';

interface ValuesFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Several values in one line, apart by commas. An empty one is none: a record with an empty status is not deceased. */
export function ValuesField({ label, value, onChange }: ValuesFieldProps) {
  const [text, setText] = useState(value.join(', '));
  return (
    <Field
      label={label}
      hint={t('connect.mapping.several')}
      value={text}
      onChange={(entered) => {
        setText(entered);
        onChange(valuesIn(entered));
      }}
    />
  );
}

const valuesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
