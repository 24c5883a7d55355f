import type { SaveFile } from '../../../src-main/desk/export/save-file.ts';

/** Takes files as the system's dialog would, or says why not: nobody chooses a place, or the disk is full once all is written. */
export function collecting(answer: 'take' | 'cancel' | 'refuse') {
  const files: { readonly name: string; readonly bytes: Buffer; readonly text: string }[] = [];
  const saveFile: SaveFile = async (name, content) => {
    if (answer === 'cancel') return { ok: true, value: null };
    const pieces: Buffer[] = [];
    for await (const piece of content()) pieces.push(Buffer.from(piece));
    if (answer === 'refuse') return { ok: false, error: { code: 'file-not-written', name, trouble: 'full' } };
    const bytes = Buffer.concat(pieces);
    files.push({ name, bytes, text: bytes.toString('utf8') });
    return { ok: true, value: name };
  };
  return { files, saveFile };
}
