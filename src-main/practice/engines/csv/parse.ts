/**
 * The rows of a CSV text (RFC 4180, with `,`, `;` or a tab between fields, whichever the first line has most of). Quoted fields may hold
 * separators, quotes and line breaks; empty lines are left out.
 */
export function* csvRows(text: string): Generator<readonly string[]> {
  const separator = separatorOf(text);
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else if (letter === '"' || letter === undefined) quoted = false;
      else field += letter;
      if (letter !== undefined) continue;
    }
    if (letter === '"' && field === '') quoted = true;
    else if (letter === separator || letter === '\n' || letter === undefined) {
      row.push(field.endsWith('\r') && letter !== separator ? field.slice(0, -1) : field);
      field = '';
      if (letter === separator) continue;
      if (row.length > 1 || row[0] !== '') yield row;
      row = [];
    } else field += letter;
  }
}

function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: first.split(separator).length }));
  return counted.toSorted((one, other) => other.count - one.count)[0]?.separator ?? ',';
}

/** UTF-8 where it is, or UTF-16 by its mark (the "Unicode text" of spreadsheets), else the Western letters of Windows, which is what practice systems on Windows write. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
