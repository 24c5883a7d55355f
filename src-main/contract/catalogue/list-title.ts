import type { ListShown } from '../exports.ts';
import { t } from './translate.ts';

/** A list by the name of its screen. */
export const listTitle = ({ list }: Pick<ListShown, 'list'>): string =>
  t(list === 'done' || list === 'sent' ? `${list}.title` : `worklist.${list}`);
