import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

interface ChooserProps {
  readonly label: string;
  /** The label in sight above the field; else it is for screen readers only. */
  readonly labelled?: boolean;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly disabled?: boolean;
  readonly hint?: ReactNode;
}

/** One of several, from a list that drops down. */
export function Chooser({ label, labelled = false, choices, value, onChange, disabled = false, hint }: ChooserProps) {
  return (
    <Select
      className={labelled ? 'chooser field' : 'chooser'}
      aria-label={label}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      isDisabled={disabled}
    >
      {labelled ? <Label className="field-label">{label}</Label> : null}
      <Button className="button button-plain chooser-button">
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="down" />
      </Button>
      {hint === undefined ? null : <span className="field-hint">{hint}</span>}
      <Popover className="popover">
        <ListBox className="options" items={choices}>
          {(choice) => (
            <ListBoxItem className="option" id={choice.id} textValue={choice.name}>
              <span className="option-check">{choice.id === value ? <Icon name="check" /> : null}</span>
              {choice.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
