/**
 * Plain Chromium can't load a custom scheme, so each of its origins has a stand-in of its own: what the app knows as
 * app://bundle the page sees as https://bundle.app, which is as secure a context.
 */
const schemes = new Set<string>();

/** Makes a scheme's URLs translatable; from then on https://*.scheme belongs to it. */
export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** The URL that Chromium is to load for one the app knows: app://bundle/x as https://bundle.app/x. */
export function toPageUrl(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return schemes.has(scheme.toLowerCase()) ? `https://${host}.${scheme.toLowerCase()}${rest || '/'}` : url;
}

/** The URL that the app knows for one that Chromium loaded. */
export function toAppUrl(url: string): string {
  const [, host = '', scheme = '', rest = ''] = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)(?=[/?#]|$)(.*)$/i.exec(url) ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** Rewrites what a response header says about the app's own origins, such as a content security policy. */
export function toPageHeader(value: string): string {
  let text = value;
  for (const scheme of schemes) {
    text = text.replaceAll(new RegExp(`\\b${scheme}://([\\w.-]+)`, 'g'), `https://$1.${scheme}`);
    text = text.replaceAll(new RegExp(`(^|[\\s;,])${scheme}:(?=[\\s;,]|$)`, 'g'), `$1https://*.${scheme}`);
  }
  return text;
}
