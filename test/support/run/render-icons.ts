import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../electron-stand-in/chromium/find.ts';
import { type IconImage, writeIco } from './ico.ts';
import { projectFolder } from './launch-target.ts';

/**
 * Renders assets/*.svg to the files that the app and its installers use: `node test/support/run/render-icons.ts`, after a
 * change of a source. Electron takes the @-variants by itself, by the scale of the screen.
 */
const assets = join(projectFolder, 'assets');
const rendered = join(assets, 'rendered');

const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const traySizes = { 16: '', 20: '@1.25x', 24: '@1.5x', 32: '@2x' } as const;

/** For a taskbar of any colour, a light and a dark one; each also when there is something to fix. */
const trays = {
  tray: 'svg { color: #fff } #dot { display: none }',
  'tray-attention': 'svg { color: #fff }',
  'tray-on-light': 'svg { color: #1c1e1d } #badge, #dot { display: none }',
  'tray-on-light-attention': 'svg { color: #1c1e1d } #badge { display: none }',
  'tray-on-dark': 'svg { color: #fff } #badge, #dot { display: none }',
  'tray-on-dark-attention': 'svg { color: #fff } #badge { display: none } #dot { stroke: #1c1e1d }',
} as const;

const { executablePath, environment } = findChromium();
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...environment } as never });
const page = await browser.newPage();

async function render(source: string, size: number, style = ''): Promise<IconImage> {
  const svg = readFileSync(join(assets, source), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block } ${style}</style>${svg}`);
  return { size, png: await page.screenshot({ omitBackground: true }) };
}

rmSync(rendered, { recursive: true, force: true });
mkdirSync(rendered, { recursive: true });

const icons: IconImage[] = [];
// Where there are few pixels, the tray's mark, whose lines lie on them.
for (const size of iconSizes)
  icons.push(await (size <= 24 ? render('tray.svg', size, trays.tray) : render('icon.svg', size)));
for (const { size, png } of icons) writeFileSync(join(rendered, `icon-${size}.png`), png);
writeFileSync(join(rendered, 'icon.ico'), writeIco(icons.filter(({ size }) => size <= 256)));

for (const [name, style] of Object.entries(trays)) {
  const images: IconImage[] = [];
  for (const size of Object.keys(traySizes)) images.push(await render('tray.svg', Number(size), style));
  for (const { size, png } of images) {
    writeFileSync(join(rendered, `${name}${traySizes[size as keyof typeof traySizes]}.png`), png);
  }
  writeFileSync(join(rendered, `${name}.ico`), writeIco(images));
}

await browser.close();
