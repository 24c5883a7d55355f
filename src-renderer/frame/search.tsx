import { useEffect, useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Icon } from '../ui/icon.tsx';

const searchDelay = 200;
export const searchFieldId = 'search';

const places = ['to-fix', 'waiting', 'done', 'sent'] as const;

/** Looks for a name, a phone number or an address in the list on screen; elsewhere in To fix. */
export function Search() {
  const screen = useDesk((desk) => desk.screen);
  const place = places.find((one) => one === screen) ?? 'to-fix';
  const known = useDesk((desk) =>
    place === 'done'
      ? desk.done.search
      : place === 'sent'
        ? desk.sent.filters.search
        : desk.lists[place].filters.search,
  );
  const { filter, searchDone, filterSent, go } = useActions();
  const [text, setText] = useState(known);

  useEffect(() => setText(known), [known]);
  useEffect(() => {
    if (text === known) return;
    const timer = setTimeout(() => {
      if (place === 'done') void searchDone(text);
      else if (place === 'sent') void filterSent({ search: text });
      else void filter(place, { search: text });
      if (screen !== place) go(place);
    }, searchDelay);
    return () => clearTimeout(timer);
  }, [text, known, place, screen, filter, searchDone, filterSent, go]);

  return (
    <label className="search">
      <Icon name="search" />
      <span className="sr-only">{t('frame.search', { place: t(`frame.screen.${place}`) })}</span>
      <input
        id={searchFieldId}
        type="search"
        className="search-input"
        placeholder={t('frame.search.for', { place: t(`frame.screen.${place}`) })}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            focusList();
          }
        }}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </label>
  );
}

const focusList = (): void => document.querySelector<HTMLElement>('[role=grid] [role=row][tabindex="0"]')?.focus();
