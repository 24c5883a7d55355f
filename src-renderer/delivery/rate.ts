import { localeNow } from '../../src-main/contract/catalogue/locale.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { DeliveryFigures } from '../../src-main/contract/status.ts';
import { tooFewToSay } from '../../src-main/contract/status.ts';

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** "96.8 %", or "too few to say" below thirty. Never rounded up to 100 while something is missing. */
export function sayRate({ delivered, decided }: DeliveryFigures): string {
  if (decided < tooFewToSay) return t('delivery.too-few');
  const share = (100 * delivered) / decided;
  const shown = delivered < decided ? Math.min(99.9, Math.round(share * 10) / 10) : 100;
  return t('delivery.rate', { share: new Intl.NumberFormat(localeNow(), oneDecimal).format(shown) });
}
