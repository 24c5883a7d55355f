import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../support/electron-stand-in/command-line.ts';

describe('an Electron command line', () => {
  it('is read as Playwright gives it', () => {
    const values = [
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '-r',
      'spy.cjs',
      'app',
      '--Demo',
      '--at=a=b',
    ];
    const line = parseCommandLine(values, false);
    expect(line).toMatchObject({
      version: false,
      inspect: { host: '127.0.0.1', port: 0, wait: false },
      modules: ['spy.cjs'],
      target: 'app',
    });
    expect(Object.fromEntries(line.switches)).toEqual({
      'no-sandbox': '',
      inspect: '0',
      'remote-debugging-port': '0',
      demo: '',
      at: 'a=b',
    });
  });

  it.each([
    ['--inspect', { host: '127.0.0.1', port: 9229, wait: false }],
    ['--inspect=9300', { host: '127.0.0.1', port: 9300, wait: false }],
    ['--inspect-brk=0.0.0.0:0', { host: '0.0.0.0', port: 0, wait: true }],
    ['--other', undefined],
  ])('asks for the inspector by %s', (value, inspect) => {
    expect(parseCommandLine([value], false).inspect).toEqual(inspect);
  });

  it.each(['--version', '-v'])('asks for the version by %s, but not of a packaged app', (value) => {
    expect(parseCommandLine([value], false).version).toBe(true);
    expect(parseCommandLine([value], true).version).toBe(false);
  });

  it('names no app and no modules to a packaged app', () => {
    const line = parseCommandLine(['-r', 'spy.cjs', 'file.csv', '--hidden'], true);
    expect(line).toMatchObject({ modules: [], target: undefined });
    expect(line.switches.has('hidden')).toBe(true);
  });
});
