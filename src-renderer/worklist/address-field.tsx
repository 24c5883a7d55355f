import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Draft } from '../state/draft.ts';
import { suggestionsOf } from '../state/draft.ts';
import { useActions } from '../state/use-desk.ts';
import { changedLetters } from '../ui/letters.ts';
import { MarkedAddress } from '../ui/marked.tsx';

/**
 * A combobox whose options stand in the row, below the field, instead of floating over the list: the old address and
 * the neighbours stay readable, for screen readers too. Down and Enter take an option; the next Enter saves.
 */
export function AddressField({ draft }: { readonly draft: Draft }) {
  const { type, takeSuggestion } = useActions();
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const options = suggestionsOf(draft);
  const chosen = options[at];

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  function take(address: string): void {
    takeSuggestion(address);
    setAt(-1);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(((at < 0 && step < 0 ? 0 : at) + step + options.length) % options.length);
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      take(chosen);
    }
  }

  return (
    <div className="address-field">
      <input
        ref={field}
        className="input"
        type="text"
        inputMode="email"
        role="combobox"
        aria-label={t('editor.field')}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-options`}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${at}`}
        aria-describedby={`check-${draft.row.id}`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="ltr"
        value={draft.text}
        onChange={(event) => {
          setAt(-1);
          type(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-options`} aria-label={t('editor.likely')} className="suggestions">
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field moves through the options and takes them.
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the field points here.
          <div
            role="option"
            key={option}
            id={`${id}-${index}`}
            aria-selected={index === at}
            className="suggestion"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            <MarkedAddress pieces={changedLetters(draft.row.address, option).after} />
            <span className="suggestion-hint">{t('editor.likely.hint')}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
