import type { DeliveryFigures } from '../../src-main/contract/status.ts';
import { tooFewToSay } from '../../src-main/contract/status.ts';

/** "96.8 %", or "too few to say" below thirty. Never rounded up to 100 while something is missing. */
export function sayRate({ delivered, decided }: DeliveryFigures): string {
  if (decided < tooFewToSay) return 'too few to say';
  const share = (100 * delivered) / decided;
  const shown = delivered < decided ? Math.min(99.9, Math.round(share * 10) / 10) : 100;
  return `${shown.toFixed(1)} %`;
}
