import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { ListShown } from '../../src-main/contract/exports.ts';

/** A list by the name of its screen. */
export const titleOf = ({ list }: ListShown): string =>
  t(list === 'done' || list === 'sent' ? `${list}.title` : `worklist.${list}`);
