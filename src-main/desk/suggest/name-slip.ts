import { alignmentDistance, letterDifference } from './distance.ts';

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two letters lie side by side on the keyboard. */
function areKeyNeighbours(left: string, right: string): boolean {
  for (const [row, keys] of keyRows.entries()) {
    const at = keys.indexOf(left);
    if (at < 0) continue;
    const above = keyRows[row - 1];
    const below = keyRows[row + 1];
    return [keys[at - 1], keys[at + 1], above?.[at], above?.[at + 1], below?.[at], below?.[at - 1]].includes(right);
  }
  return false;
}

/** One slip from a name of four letters or fewer: only letters swapped or doubled, for every other word is a real one. */
function isShortSlip(name: string, moved: number): boolean {
  return moved === 0 || (moved === 1 && /(.)\1/.test(name));
}

/** Letters and digits that look alike: lcloud for icloud. */
function lookAlike(left: string, right: string): boolean {
  return 'il1'.includes(left) && 'il1'.includes(right);
}

/** One slip in the first letter: dmail, tmail, hmail and mail are real, jotmail and putlook are not. */
function isFirstLetterSlip(name: string, provider: string): boolean {
  if (provider === 'gmail') return false;
  const typed = name.charAt(0);
  const meant = provider.charAt(0);
  return name.length === provider.length
    ? areKeyNeighbours(typed, meant) || lookAlike(typed, meant)
    : name === provider.slice(1) || name.endsWith(provider);
}

/**
 * Whether a name is a slip of a provider's: one slip, or two of which the second only swaps letters (any two in a
 * long name) while the beginning is right.
 */
export function isNameSlip(name: string, provider: string): boolean {
  if (name === provider) return true;
  if (Math.abs(name.length - provider.length) > 1) return false;
  const distance = alignmentDistance(name, provider);
  const moved = letterDifference(name, provider);
  if (provider.length <= 4) return distance === 1 && isShortSlip(name, moved);
  const sameStart = name.charAt(0) === provider.charAt(0);
  if (distance === 1) return sameStart || moved === 0 || isFirstLetterSlip(name, provider);
  return distance === 2 && sameStart && moved <= (provider.length >= 7 ? 2 : 1);
}
