import { useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';

/** The parts of the page by their headings, to go there at once. Read from the page itself, so that none is named twice or forgotten. */
export function Parts() {
  const here = useRef<HTMLElement>(null);
  const [parts, setParts] = useState<readonly { readonly id: string; readonly title: string }[]>([]);
  useLayoutEffect(() => {
    const headings = [...(here.current?.parentElement?.querySelectorAll('section > h2[id]') ?? [])];
    const found = headings.map(({ id, textContent }) => ({ id, title: textContent ?? '' }));
    const same = (list: typeof parts): boolean =>
      list.length === found.length && list.every(({ title }, index) => title === found[index]?.title);
    setParts((before) => (same(before) ? before : found));
  });
  return (
    <nav ref={here} className="page-parts" aria-label={t('frame.parts')}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="part-link" onClick={() => goTo(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Focus goes along, so that Tab and a screen reader go on from there. */
export function goTo(id: string): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}
