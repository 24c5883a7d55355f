import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../../contract/settings.ts';

/** Whether two settings differ in nothing but what anyone at the desk may choose: colours, language, quiet hours, a pause, and after how many minutes the list is covered. */
export const differsInComfortOnly = (before: Settings, after: Settings): boolean =>
  isDeepStrictEqual(
    {
      ...after,
      theme: before.theme,
      language: before.language,
      quietHours: before.quietHours,
      paused: before.paused,
      pausedUntil: before.pausedUntil,
      awayMinutes: before.awayMinutes,
    },
    before,
  );
