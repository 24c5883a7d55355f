import { vocabulary } from './vocabulary.ts';

/**
 * The notation of phrases. They read the words of mask.ts: lower case, one blank apart, no punctuation but the ends
 * of clauses, no apostrophes ("doesnt"), no hyphens, "email" and "mailbox" in one word.
 * - words stand for themselves; `exceed*` is a word that begins so;
 * - `(a|b c)` is one of several, `[a|b]` one of them or nothing, `{name}` one of a group of the vocabulary,
 *   `[{name}]` that or nothing;
 * - `..` is up to 60 characters of the same clause, `...` up to 120 characters of the same reply;
 * - `@` is an email address, `#` a host or IP address, `~` a link.
 * Every quantifier it compiles to is bounded, so that matching stays linear in the text.
 */
const clauseGap = '[^.;|!?]{0,60}';
const replyGap = '[^|]{0,120}';

function words(text: string): string {
  return text.replace(/[.+?^$\\]/g, String.raw`\$&`).replaceAll('*', String.raw`\w{0,12}`);
}

function choices(text: string): string {
  const group = /^\{(\w+)\}$/.exec(text)?.[1];
  const source = group === undefined ? text : vocabulary[group];
  if (source === undefined) throw new Error(`phrase: no vocabulary group ${text}`);
  return source
    .split('|')
    .map((choice) => words(choice.trim()))
    .join('|');
}

/** The source of the regular expression for one phrase. */
export function phraseSource(phrase: string): string {
  const edge = /[\u0080-\uffff]/.test(phrase) ? '' : String.raw`\b`;
  let source = '';
  let glued = true;
  for (const [piece] of phrase.matchAll(/\([^)]*\)|\[[^\]]*\]|\S+/g)) {
    if (piece === '..' || piece === '...') {
      source += piece === '..' ? clauseGap : replyGap;
      glued = true;
    } else if (piece.startsWith('[')) {
      source += `${glued ? edge : ' '}(?:(?:${choices(piece.slice(1, -1))}) )?`;
      glued = true;
    } else {
      const isGroup = piece.startsWith('(') || piece.startsWith('{');
      const pattern = isGroup ? `(?:${choices(piece.startsWith('(') ? piece.slice(1, -1) : piece)})` : words(piece);
      const bare = /^[@#~]/.test(piece) ? '' : edge;
      source += `${glued ? '' : ' '}${bare}${pattern}${bare}`;
      glued = false;
    }
  }
  return source;
}

/** One expression for several phrases. */
export function compilePhrases(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.map(phraseSource).join('|'));
}
