import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password';
  readonly hint?: ReactNode;
  /** A sentence; the field counts as invalid while there is one. */
  readonly error?: string | null;
  readonly numeric?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly wide?: boolean;
}

/** A labelled line to type in, with a hint below and the error where it happened. */
export function Field({ label, hint, error = null, numeric = false, wide = false, placeholder, ...rest }: FieldProps) {
  const { value, onChange, type = 'text', autoFocus = false, disabled = false } = rest;
  return (
    <TextField
      className={wide ? 'field field-wide' : 'field'}
      value={value}
      onChange={onChange}
      type={type}
      autoFocus={autoFocus}
      isDisabled={disabled}
      isInvalid={error !== null}
      autoComplete="off"
    >
      <Label className="field-label">{label}</Label>
      <Input
        className="input"
        spellCheck={false}
        placeholder={placeholder ?? ''}
        {...(numeric ? { inputMode: 'numeric' as const } : {})}
      />
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
