import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { projectFolder } from './launch-target.ts';
import { takePictures, withSampleApp } from './sample-app.ts';

/** The pictures of docs/screens: the sample clinic's screens, light and dark, as the window opens and as small as it gets. */
const folder = join(projectFolder, 'docs', 'screens');
const sizes = { usual: { width: 1180, height: 760 }, small: { width: 880, height: 560 } } as const;

if (!buildApp()) process.exit(1);
mkdirSync(folder, { recursive: true });
await withSampleApp(async (page) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await takePictures(page, (screen) =>
        join(folder, `${screen}-${colorScheme}${size === 'usual' ? '' : `-${size}`}.png`),
      );
    }
  }
});
console.log(`Pictures: ${folder}`);
