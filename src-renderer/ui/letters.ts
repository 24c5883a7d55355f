/** A stretch of letters that both addresses share, or that only one has. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

export interface Letters {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** Longest text compared letter by letter; beyond it everything counts as changed. An address has 254 at most. */
const longest = 320;

/** A change that fits into so many letters in one place is marked as that place: swapped letters show both. */
const onePlace = 4;

/** Which letters differ between two addresses, without regard to case. What both share stays unmarked. */
export function changedLetters(before: string, after: string): Letters {
  const old = [...before];
  const next = [...after];
  const place = placeOfChange(old, next);
  if (place.old.length <= onePlace && place.next.length <= onePlace) {
    return { before: around(old, place.start, place.old), after: around(next, place.start, place.next) };
  }
  if (old.length > longest || next.length > longest) {
    return whole(before, after);
  }
  const kept = commonLetters(old, next);
  // Another address altogether: single letters that happen to agree would only confuse.
  if (kept.before.size * 2 < Math.max(old.length, next.length)) return whole(before, after);
  return { before: pieces(old, kept.before), after: pieces(next, kept.after) };
}

const alike = (one: string | undefined, other: string | undefined): boolean =>
  one?.toLowerCase() === other?.toLowerCase();

/** What lies between the common beginning and the common end. */
function placeOfChange(old: readonly string[], next: readonly string[]) {
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && alike(old[start], next[start])) start += 1;
  let end = 0;
  while (end < shorter - start && alike(old[old.length - 1 - end], next[next.length - 1 - end])) end += 1;
  return { start, old: old.slice(start, old.length - end), next: next.slice(start, next.length - end) };
}

const whole = (before: string, after: string): Letters => ({
  before: before === '' ? [] : [{ text: before, changed: true }],
  after: after === '' ? [] : [{ text: after, changed: true }],
});

const around = (letters: readonly string[], start: number, changed: readonly string[]): readonly Piece[] =>
  [
    { text: letters.slice(0, start).join(''), changed: false },
    { text: changed.join(''), changed: true },
    { text: letters.slice(start + changed.length).join(''), changed: false },
  ].filter((piece) => piece.text !== '');

function commonLetters(old: readonly string[], next: readonly string[]) {
  const width = next.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  const same = (row: number, column: number) => alike(old[row], next[column]);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = next.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const before = new Set<number>();
  const after = new Set<number>();
  let row = 0;
  let column = 0;
  while (row < old.length && column < next.length) {
    if (same(row, column)) {
      before.add(row);
      after.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return { before, after };
}

function pieces(letters: readonly string[], kept: ReadonlySet<number>): readonly Piece[] {
  const found: { text: string; changed: boolean }[] = [];
  for (const [index, letter] of letters.entries()) {
    const changed = !kept.has(index);
    const last = found.at(-1);
    if (last !== undefined && last.changed === changed) last.text += letter;
    else found.push({ text: letter, changed });
  }
  return found;
}
