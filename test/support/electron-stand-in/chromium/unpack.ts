import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { Chromium } from './find.ts';

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/electron-stand-in', import.meta.url));

/** Unpacks the Chromium inside the npm package @sparticuz/chromium, its libraries and its fonts, once per version. */
export function unpackChromium(): Chromium {
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder, join(packageFolder, 'bin'));
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder },
  };
}

function unpackInto(folder: string, source: string): void {
  mkdirSync(cache, { recursive: true });
  // Unpacked aside and moved into place at once, so that a second process never sees half of it.
  const aside = mkdtempSync(join(cache, 'unpacking-'));
  const read = (name: string) => brotliDecompressSync(readFileSync(join(source, name)));
  writeFileSync(join(aside, 'chromium'), read('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    execFileSync('tar', ['-x', '-C', aside], { input: read(archive) });
  }
  writeFileSync(join(aside, 'fonts.conf'), fontsConfiguration(folder));
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The package's own fonts.conf names folders of the service it is made for. */
function fontsConfiguration(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;
}
