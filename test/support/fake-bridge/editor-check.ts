import type { EditorCheck, WorklistRow } from '../../../src-main/contract/worklist.ts';

const fixes: Readonly<Record<string, string>> = {
  'gmial.com': 'gmail.com',
  'hotmal.com': 'hotmail.com',
  'gmai.com': 'gmail.com',
};

/** A rough likeness of the main process's check, enough to see each of its answers on screen. */
export function checkOf(row: WorklistRow, text: string): EditorCheck {
  const address = text
    .trim()
    .replace(/^.*<(.*)>$/, '$1')
    .replace('münchen.de', 'xn--mnchen-3ya.de');
  const [local = '', domain = ''] = address.split('@');
  const fix = fixes[domain];
  const complete = /^[^@\s]+@[^@\s]+\.[^@\s]{2,}$/.test(address);
  return {
    address,
    syntax: address === '' ? 'empty' : /\s/.test(address) ? 'invalid' : complete ? 'fine' : 'incomplete',
    suggestions: fix === undefined ? [] : [`${local}@${fix}`],
    letters: domain === 'xn--mnchen-3ya.de' ? `${local}@münchen.de` : null,
    doubt: local === 'none' || local === 'noemail' ? 'stand-in' : local === 'noreply' ? 'no-reply' : null,
    unchanged: address === row.address,
    domain:
      domain === 'nomail.co.za'
        ? 'no-mail'
        : domain === 'missing.co.za'
          ? 'missing'
          : domain === 'offline.co.za' || domain === 'slow.co.za'
            ? 'unknown'
            : 'takes-mail',
    bouncedBefore:
      address === 'bounced@gmail.com' ? { at: Math.floor(Date.now() / 1000) - 40 * 86_400, reason: 'h1' } : null,
    belongsTo: address === 'thabo@gmail.com' ? [{ patientId: 'p1', name: 'Thabo Dlamini' }] : [],
    complete: domain !== 'slow.co.za',
  };
}
