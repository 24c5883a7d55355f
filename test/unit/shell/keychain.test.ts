import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileKeyIn } from '../../../src-main/shell/file-key.ts';
import { openKeychain } from '../../../src-main/shell/keychain.ts';

const system = vi.hoisted(() => ({ refuses: false }));
vi.mock('electron', () => ({
  safeStorage: {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: async (text: string) => {
      if (system.refuses) throw new Error('locked');
      return Buffer.from(text.split('').toReversed().join(''));
    },
    decryptStringAsync: async (sealed: Buffer) => ({ result: sealed.toString().split('').toReversed().join('') }),
  },
}));

let folder: string;
beforeEach(async () => {
  system.refuses = false;
  folder = await mkdtemp(join(tmpdir(), 'keychain-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const chain = () => openKeychain(join(folder, 'keychain.json'));

describe('the keychain', () => {
  it('keeps several secrets that are handed over at once, for this user only', async () => {
    const keychain = await chain();
    await Promise.all(['one', 'two', 'three'].map((name) => keychain.keep(name, `secret ${name}`)));
    const again = await chain();
    expect(await Promise.all(['one', 'two', 'three'].map((name) => again.read(name)))).toEqual([
      'secret one',
      'secret two',
      'secret three',
    ]);
    expect((await stat(join(folder, 'keychain.json'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, 'keychain.json'), 'utf8')).not.toContain('secret');
  });

  it('that refuses keeps a secret for this run, says so, and loses nothing that it held', async () => {
    await (await chain()).keep('file-key', 'abc');
    const keychain = await chain();
    system.refuses = true;
    await keychain.keep('mandrill-key', 'md-1');
    expect(keychain.kind()).toBe('none');
    expect(await keychain.read('mandrill-key')).toBe('md-1');
    system.refuses = false;
    expect(await (await chain()).read('file-key')).toBe('abc');
  });
});

describe('the key of the files', () => {
  it('is on disk only once it is kept, and opens by keychain and by passphrase, however that is typed', async () => {
    const file = join(folder, 'key.json');
    const made = await fileKeyIn(file, await chain()).create();
    expect(fileKeyIn(file, await chain()).exists()).toBe(false);
    await made.keep();
    expect(Buffer.from((await fileKeyIn(file, await chain()).open()) ?? [])).toEqual(Buffer.from(made.key));
    await rm(join(folder, 'keychain.json'));
    const typed = made.passphrase.toLowerCase().replaceAll(' ', '-');
    const opened = await fileKeyIn(file, await chain()).openWithPassphrase(typed);
    expect(opened.ok && Buffer.from(opened.value)).toEqual(Buffer.from(made.key));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('opens by the right passphrase also where the keychain refuses to keep it; a wrong one is told', async () => {
    const file = join(folder, 'key.json');
    const made = await fileKeyIn(file, await chain()).create();
    await made.keep();
    await writeFile(join(folder, 'keychain.json'), '{}');
    system.refuses = true;
    const keys = fileKeyIn(file, await chain());
    expect(await keys.openWithPassphrase('AAAA BBBB')).toEqual({ ok: false, error: { code: 'passphrase-wrong' } });
    expect(await keys.openWithPassphrase(made.passphrase)).toMatchObject({ ok: true });
  });

  it('that was sealed and is gone or damaged is told from a wrong passphrase', async () => {
    const file = join(folder, 'key.json');
    const keys = fileKeyIn(file, await chain());
    const made = await keys.create();
    await made.keep();
    const sealed = await readFile(file, 'utf8');
    const parts = JSON.parse(sealed) as Record<string, string>;
    const lost = (trouble: string) => ({ ok: false, error: { code: 'sealed-key-lost', trouble, file } });
    for (const damaged of [
      '',
      sealed.slice(0, -9),
      'null',
      JSON.stringify({ ...parts, nonce: 'AAAA' }),
      // One bit of another part, and all of it as long as before.
      JSON.stringify({ ...parts, key: `${parts.key?.startsWith('A') ? 'B' : 'A'}${parts.key?.slice(1)}` }),
    ]) {
      await writeFile(file, damaged);
      expect(await keys.openWithPassphrase(made.passphrase)).toEqual(lost('damaged'));
    }
    await rm(file);
    expect(await keys.openWithPassphrase(made.passphrase)).toEqual(lost('gone'));
    // As the first versions wrote it.
    const { sum: _, ...old } = parts;
    await writeFile(file, JSON.stringify(old));
    expect(await keys.openWithPassphrase('AAAA')).toEqual({ ok: false, error: { code: 'passphrase-wrong' } });
    expect(await keys.openWithPassphrase(made.passphrase)).toMatchObject({ ok: true });
  });

  it('opens by a renewed passphrase, and by the one before no more', async () => {
    const keys = fileKeyIn(join(folder, 'key.json'), await chain());
    const made = await keys.create();
    await made.keep();
    const renewed = await keys.renew(made.key);
    expect(await keys.openWithPassphrase(made.passphrase)).toEqual({ ok: false, error: { code: 'passphrase-wrong' } });
    const opened = await keys.openWithPassphrase(renewed);
    expect(opened.ok && Buffer.from(opened.value)).toEqual(Buffer.from(made.key));
  });
});
