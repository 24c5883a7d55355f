import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDist } from '../../../support/electron-stand-in/dist.ts';

const folder = mkdtempSync(join(tmpdir(), 'dist-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the stand-in as a distribution', () => {
  it('has fuses that can be set and read', async () => {
    writeDist(folder);
    const executable = join(folder, 'electron');
    const runAsNode = async () => (await getCurrentFuseWire(executable))[FuseV1Options.RunAsNode];
    expect(await runAsNode()).toBe(FuseState.ENABLE);
    await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: false });
    expect(await runAsNode()).toBe(FuseState.DISABLE);
  });
});
