import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createStructuredText } from '../structured-text.ts';
import { createBridge } from './bridge.ts';
import { runPageWorld } from './page-world.ts';
import { type PreloadSettings, runPreloadWorld } from './preload-world.ts';

/** The world in which a preload runs; its two global functions are seen there only. */
export const preloadWorld = 'electron-stand-in-preload';
export const outlet = 'electronStandInOutlet';
export const inlet = 'electronStandInInlet';

/** The two scripts of a page with a preload, in the order in which the page must run them. */
export interface PageScripts {
  readonly page: string;
  readonly preload: string;
}

/** Types are stripped from the functions already, so that their own source text can be run in the page. */
export function pageScripts(preloadPath: string): PageScripts {
  const greeting = randomUUID();
  const settings: PreloadSettings = {
    greeting,
    outlet,
    inlet,
    process: {
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions },
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
    },
  };
  const preload = readFileSync(preloadPath, 'utf8');
  return {
    page: topFrameOnly(`(${runPageWorld})(${createBridge}, ${JSON.stringify(greeting)});`),
    preload: topFrameOnly(
      `(${runPreloadWorld})(${createBridge}, ${createStructuredText}, ${JSON.stringify(settings)}, ` +
        `function (require, module, exports, process) {${preload}\n});`,
    ),
  };
}

/** As in Electron, where frames inside the page get no preload unless asked for. */
function topFrameOnly(script: string): string {
  return `if (window === window.top) { ${script} }`;
}
