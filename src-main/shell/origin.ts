/** The page's own address: a privileged scheme, so that the page has an origin which nothing else on the machine can claim. */
export const scheme = 'app';
export const host = 'bundle';
export const entryUrl = `${scheme}://${host}/index.html`;

/** Whether a URL lies in our bundle: parsed, never compared by prefix. */
export function isOurs(url: string): boolean {
  try {
    const parsed = new URL(url);
    return parsed.protocol === `${scheme}:` && parsed.host === host;
  } catch {
    return false;
  }
}
