import type { Opening } from '../worklist.ts';
import { t } from './translate.ts';

/** Why a case is open, where that says more than the reason alone; null where the reason says it. */
export function openingWords({ kind }: Opening): string | null {
  switch (kind) {
    case 'correction-bounced':
    case 'ocumail-old-address':
    case 'another-way':
    case 'invalid':
    case 'domain-missing':
      return t(`opening.${kind}`);
    default:
      return null;
  }
}

/** What the opening adds below the reason; null where there is nothing to add. */
export function openingNote(opening: Opening): string | null {
  switch (opening.kind) {
    case 'soft-repeated':
      return t('opening.soft-repeated.note', { count: opening.count });
    case 'echo':
      return t('opening.echo.note');
    case 'correction-bounced':
      return t('opening.correction-bounced.note', { address: opening.oldAddress });
    case 'ocumail-old-address':
      return t('opening.ocumail-old-address.note', { address: opening.newAddress });
    default:
      return null;
  }
}
