import type { ReactNode } from 'react';
import { useId } from 'react';

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly value: Value; readonly name: string; readonly hint?: ReactNode }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Where a dialog begins: the chosen one has the focus. */
  readonly autoFocus?: boolean;
}

/** One of a few, all in sight. */
export function Choices<Value extends string>({
  legend,
  choices,
  value,
  onChange,
  autoFocus = false,
}: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choices-list">
      <legend className="field-label">{legend}</legend>
      {choices.map((choice) => (
        <label className="tick" key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            // biome-ignore lint/a11y/noAutofocus: in a dialog that was just opened, it is where one begins.
            autoFocus={autoFocus && choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.name}
            {choice.hint === undefined ? null : <span className="tick-below">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
}

export function Tick({ checked, onChange, children, disabled = false }: TickProps) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
