import { type Html, html } from './html.ts';

/** An email address, left to right whatever stands around it, that breaks behind its @ before it breaks elsewhere. */
export function addressMarkup(address: string): Html {
  const at = address.lastIndexOf('@') + 1;
  return html`<bdi dir="ltr">${address.slice(0, at)}<wbr>${address.slice(at)}</bdi>`;
}
