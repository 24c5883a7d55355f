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

/** Which letters differ between two addresses, without regard to case: the longest common run of letters stays unmarked. */
export function changedLetters(before: string, after: string): Letters {
  const old = [...before];
  const next = [...after];
  if (old.length > longest || next.length > longest) {
    return { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] };
  }
  const kept = commonLetters(old, next);
  return { before: pieces(old, kept.before), after: pieces(next, kept.after) };
}

function commonLetters(old: readonly string[], next: readonly string[]) {
  const width = next.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  const same = (row: number, column: number) => old[row]?.toLowerCase() === next[column]?.toLowerCase();
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
