const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ'];
const vowels = /[aeiouyAEIOUY]/;

/** Every letter with an accent, every vowel twice: words grow as those of other languages do, and no letter of a text stays as it was. */
const stretch = (text: string): string =>
  [...text]
    .map((letter) => {
      const strange = accented[plain.indexOf(letter)] ?? letter;
      return vowels.test(letter) ? strange + strange.toLowerCase() : strange;
    })
    .join('');

/** The end of what begins at `from`, where braces are open already: the place of the brace that closes it. */
function closing(message: string, from: number): number {
  let depth = 1;
  for (let at = from; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1;
    if (message[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`Braces do not close: ${message}`);
}

/** A placeholder stays; the texts inside a choice are stretched, its keys are not. */
function argument(inside: string): string {
  const choice = /^(\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,)/.exec(inside)?.[1];
  if (choice === undefined) return `{${inside}}`;
  let read = '';
  for (let at = choice.length; at < inside.length; at += 1) {
    if (inside[at] !== '{') {
      read += inside[at];
      continue;
    }
    const end = closing(inside, at + 1);
    read += `{${body(inside.slice(at + 1, end))}}`;
    at = end;
  }
  return `{${choice}${read}}`;
}

function body(message: string): string {
  let read = '';
  for (let at = 0; at < message.length; at += 1) {
    const tag = message[at] === '<' ? /^<\/?[\w-]+\/?>/.exec(message.slice(at))?.[0] : undefined;
    if (tag !== undefined) {
      read += tag;
      at += tag.length - 1;
    } else if (message[at] === '{') {
      const end = closing(message, at + 1);
      read += argument(message.slice(at + 1, end));
      at = end;
    } else {
      read += stretch(message[at] ?? '');
    }
  }
  return read;
}

/** A message in the language that nobody speaks: `Copied.` is `⟦Çóóþííééð.⟧`. Placeholders, choices and elements stay what they are. */
export const pseudo = (message: string): string => `⟦${body(message)}⟧`;

/** A whole catalogue in it. */
export const pseudoOf = (messages: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, pseudo(message)]));
