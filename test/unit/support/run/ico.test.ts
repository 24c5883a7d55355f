import { describe, expect, it } from 'vitest';
import { writeIco } from '../../../support/run/ico.ts';

describe('a Windows icon file', () => {
  it('names each picture’s size, length and place, and holds them as they are', () => {
    const small = { size: 16, png: Buffer.from('small') };
    const large = { size: 256, png: Buffer.from('larger') };
    const file = writeIco([small, large]);
    expect([...file.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
    const entries = [6, 22].map((at) => ({
      size: [file[at], file[at + 1]],
      bits: file.readUInt16LE(at + 6),
      content: file
        .subarray(file.readUInt32LE(at + 12), file.readUInt32LE(at + 12) + file.readUInt32LE(at + 8))
        .toString(),
    }));
    expect(entries).toEqual([
      { size: [16, 16], bits: 32, content: 'small' },
      { size: [0, 0], bits: 32, content: 'larger' },
    ]);
    expect(file).toHaveLength(6 + 2 * 16 + 'small'.length + 'larger'.length);
  });
});
