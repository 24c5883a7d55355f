import { vocabulary } from './vocabulary.ts';

/**
 * The notation of phrases. They read the words of mask.ts: lower case, one blank apart, no punctuation but the ends
 * of clauses, no apostrophes ("doesnt"), no hyphens, "email" and "mailbox" in one word.
 * - words stand for themselves; `exceed*` is a word that begins so;
 * - `(a|b c)` is one of several, `[a|b]` one of them or nothing, `{name}` one of a group of the vocabulary,
 *   `[{name}]` that or nothing;
 * - `..` is up to 60 characters of the same clause, `...` up to 200 characters of the same reply;
 * - `_` is any one word, `@` is an email address, `#` a host or IP address, `~` a link.
 * Every quantifier it compiles to is bounded, so that matching stays linear in the text.
 */
const clauseGap = '[^.;|!?]{0,60}';
const oneWord = '[^ .;|!?]{1,40}';
const replyGap = '[^|]{0,200}';

/** Words with their edges: nothing may continue them, but signs and scripts that know no blanks have no edges. */
function words(text: string): string {
  if (text === '_') return oneWord;
  const pattern = text.replace(/[.+?^$\\]/g, String.raw`\$&`).replaceAll('*', String.raw`\w{0,12}`);
  const edge = (character: string): string => (/[a-z0-9*]/.test(character) ? String.raw`\b` : '');
  return edge(text.charAt(0)) + pattern + edge(text.charAt(text.length - 1));
}

function choices(text: string): string {
  return text
    .split('|')
    .map((choice) => {
      const name = /^\{(\w+)\}$/.exec(choice)?.[1];
      if (name === undefined) return words(choice.trim());
      const group = vocabulary[name];
      if (group === undefined) throw new Error(`phrase: no vocabulary group ${choice}`);
      return choices(group);
    })
    .join('|');
}

/** The source of the regular expression for one phrase. */
export function phraseSource(phrase: string): string {
  let source = '';
  let glued = true;
  for (const [piece] of phrase.matchAll(/\([^)]*\)|\[[^\]]*\]|\S+/g)) {
    if (piece === '..' || piece === '...') {
      source += piece === '..' ? clauseGap : replyGap;
      glued = true;
      continue;
    }
    if (!glued) source += ' ';
    if (piece.startsWith('[')) source += `(?:(?:${choices(piece.slice(1, -1))}) )?`;
    else if (piece.startsWith('(')) source += `(?:${choices(piece.slice(1, -1))})`;
    else source += piece.startsWith('{') ? `(?:${choices(piece)})` : words(piece);
    glued = piece.startsWith('[');
  }
  if (glued) throw new Error(`phrase: nothing may follow the end of "${phrase}"`);
  return source;
}

/** One expression for several phrases. */
export function compilePhrases(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.map(phraseSource).join('|'));
}
