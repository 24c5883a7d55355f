import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const command = new URL('../../../src-main/desk/suggest/command-suggest.ts', import.meta.url).pathname;

it('npm run suggest answers each line', () => {
  const { stdout, status } = spawnSync(process.execPath, [command], {
    input: 'a@gmial.com\na@mweb.co.za\n',
    encoding: 'utf8',
  });
  expect(stdout).toBe(
    '{"address":"a@gmial.com","suggestion":"a@gmail.com"}\n{"address":"a@mweb.co.za","suggestion":null}\n',
  );
  expect(status).toBe(0);
});
