import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../../contract/settings.ts';

/** Whether two settings differ in nothing but what anyone at the desk may choose: colours and quiet hours. */
export const differsInComfortOnly = (before: Settings, after: Settings): boolean =>
  isDeepStrictEqual({ ...after, theme: before.theme, quietHours: before.quietHours }, before);
