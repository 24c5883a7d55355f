import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../support/run/launch-target.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planted-'));
  copyFileSync(join(projectFolder, 'biome.json'), join(folder, 'biome.json'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Plants a file at `path` that imports `from`, and answers whether our rules let the check pass. */
function passes(path: string, from: string): boolean {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `import { planted } from '${from}';\n\nexport const used = planted;\n`);
  const biome = join(projectFolder, 'node_modules/@biomejs/biome/bin/biome');
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`.includes('lint/style/noRestrictedImports'), `${stdout}${stderr}`).toBe(status !== 0);
  return status === 0;
}

describe('import boundaries', () => {
  it.each([
    ['src-main/contract/planted.ts', '../desk/clock.ts'],
    ['src-main/contract/planted.ts', 'zod'],
    ['src-main/contract/catalogue/planted.ts', '../../desk/clock.ts'],
    ['src-main/reasons/planted.ts', '../store/port.ts'],
    ['src-main/mandrill/planted.ts', '../desk/clock.ts'],
    ['src-main/store/cache/planted.ts', '../../practice/port.ts'],
    ['src-main/practice/engines/planted.ts', '../../desk/clock.ts'],
    ['src-main/desk/sync/planted.ts', '../../store/open-store.ts'],
    ['src-main/desk/planted.ts', '../shell/log.ts'],
    ['src-main/desk/planted.ts', 'electron'],
    ['src-main/demo/planted.ts', '../mandrill/client.ts'],
    ['src-main/demo/clinic/planted.ts', '../../desk/clock.ts'],
    ['src-renderer/worklist/planted.ts', '../../src-main/desk/clock.ts'],
    ['src-renderer/worklist/planted.ts', '../../src-main/contract/schemas.ts'],
    ['src-renderer/worklist/planted.ts', 'node:fs'],
    ['src-renderer/worklist/planted.ts', 'electron'],
  ])('%s may not import %s', (path, from) => {
    expect(passes(path, from)).toBe(false);
  });

  it.each([
    ['src-main/desk/planted.ts', '../store/port.ts'],
    ['src-main/desk/planted.ts', '../reasons/classify.ts'],
    ['src-main/store/planted.ts', '../contract/message.ts'],
    ['src-main/shell/planted.ts', 'electron'],
    ['src-main/demo/clinic/planted.ts', '../mandrill/message.ts'],
    ['src-renderer/worklist/planted.ts', '../../src-main/contract/worklist.ts'],
  ])('%s may import %s', (path, from) => {
    expect(passes(path, from)).toBe(true);
  });
});
