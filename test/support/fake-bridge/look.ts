import type { Page } from '@playwright/test';

/** Texts that are wider or higher than the element they stand in, and are not meant to end in an ellipsis; controls that reach out of the window. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className}: ${(element.textContent ?? '').slice(0, 80)}`;
    const holdsText = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    const seen = (element: Element) =>
      element.clientWidth > 1 && element.checkVisibility() && element.closest('.sr-only') === null;
    const elements = [...document.body.querySelectorAll('*')].filter(seen);
    const cut = elements.filter((element) => {
      if (!holdsText(element) && !element.matches('button, label')) return false;
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (textOverflow === 'ellipsis' || ['auto', 'scroll'].includes(overflowX)) return false;
      const wide = element.scrollWidth > element.clientWidth + 1;
      const high = overflowX === 'hidden' && element.scrollHeight > element.clientHeight + 2;
      return wide || high;
    });
    const outside = elements
      .filter((element) => element.matches('button, input, select, a') && element.closest('.table-scroll') === null)
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      });
    const sideways = document.documentElement.scrollWidth > innerWidth ? ['the window scrolls sideways'] : [];
    return [...new Set([...cut, ...outside].map(name)), ...sideways];
  });

/** What may stand in plain letters though the bridge did not tell it. */
const ownNames: readonly string[] = [
  'Bounce Desk',
  // Each language in its own words.
  'English',
  'Afrikaans (not yet read by a native speaker)',
  // Names of tables and columns, and a word of Mandrill's, which look like codes of ours.
  'patients',
  'email',
  'eyeclinic',
  'status',
  'appointments',
  'id',
  'patient_data',
  'pid',
  'fname',
  'lname',
  'phone_cell',
  'phone_home',
  'phone_biz',
  'hipaa_allowemail',
  'DOB',
  'brand-new',
  'some-later-thing',
  'quarantined',
  // The zone of the test's computer.
  'Europe/London',
  // An address to show how one is written.
  'reports@example.co.za',
];

/**
 * Texts of the page with plain letters in them that are no data, where every text of the catalogue has strange ones: written into the source by hand.
 * Data is what the bridge answered (but for our own codes), what was typed, dates as Intl writes them, and keys of the keyboard.
 */
export const hardTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ({ allowed }) => {
      const data = new Set<string>(allowed);
      const isCode = /^[a-z][a-z-]*$/;
      const collect = (value: unknown): void => {
        if (typeof value === 'string' && !isCode.test(value)) data.add(value.trim());
        else if (Array.isArray(value)) for (const one of value) collect(one);
        else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one);
      };
      collect(window.fakeDesk.answered);
      // So is what was typed.
      for (const field of document.querySelectorAll('input, textarea'))
        data.add((field as HTMLInputElement).value.trim());
      const dates = (options: Intl.DateTimeFormatOptions, days: number) => {
        const format = new Intl.DateTimeFormat('en-GB', options);
        for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += days * 86_400_000)
          data.add(format.format(at));
      };
      for (const length of ['short', 'long'] as const) {
        dates({ weekday: length }, 1);
        dates({ month: length }, 28);
      }
      // The parts of a date, named and in their places.
      const parts = new Intl.DisplayNames('en-GB', { type: 'dateTimeField' });
      for (const part of ['day', 'month', 'year'] as const) data.add(parts.of(part) ?? part);
      for (const place of ['dd', 'mm', 'yyyy']) data.add(place);
      // Between the names of a list.
      data.add('and');
      const known = [...data].filter((text) => /[A-Za-z]/.test(text)).sort((one, other) => other.length - one.length);
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node instanceof Element) {
          for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext']) {
            const text = node.getAttribute(name);
            if (text !== null) texts.push(text);
          }
        } else if (node.parentElement?.closest('kbd, .key, script, style, .diag, code[translate=no]') === null) {
          // An address with its letters marked is one text.
          texts.push((node.parentElement?.closest('bdi') ?? node).textContent ?? '');
        }
      }
      const letter = /[\p{L}\p{N}]/u;
      const rest = (text: string): string => {
        let left = text.replaceAll(/GMT(?:[+-]\d+)?|(?<=\d{4}) at (?=\d\d:)/g, ' ');
        for (const one of known) {
          for (let at = left.indexOf(one); at >= 0; at = left.indexOf(one, at + 1)) {
            const [before, after] = [left[at - 1] ?? ' ', left[at + one.length] ?? ' '];
            if (letter.test(before) || letter.test(after)) continue;
            left = `${left.slice(0, at)} ${left.slice(at + one.length)}`;
          }
        }
        // A domain by itself is data too.
        return left.replaceAll(/[\w-]+(?:\.[\w-]+)+/g, ' ');
      };
      return [...new Set(texts.filter((text) => /[A-Za-z]/.test(rest(text))))];
    },
    { allowed: ownNames },
  );
