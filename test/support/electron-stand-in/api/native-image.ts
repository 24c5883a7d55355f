import { readFileSync } from 'node:fs';
import type { NativeImage as ElectronNativeImage, Size } from 'electron';

/** An encoded picture, kept as it came: nothing is decoded, so it can be handed on but not drawn or scaled. */
export class NativeImage
  implements
    Pick<
      ElectronNativeImage,
      'addRepresentation' | 'getSize' | 'isEmpty' | 'isTemplateImage' | 'setTemplateImage' | 'toDataURL' | 'toPNG'
    >
{
  readonly #data: Buffer;
  readonly #size: Size | undefined;
  #template = false;

  constructor(data: Buffer, size?: Size) {
    this.#data = data;
    this.#size = size;
  }

  isEmpty(): boolean {
    return this.#data.length === 0;
  }

  getSize(): Size {
    return this.#size ?? sizeOf(this.#data);
  }

  resize({ width, height }: { width?: number; height?: number }): NativeImage {
    const size = this.getSize();
    return new NativeImage(this.#data, { width: width ?? size.width, height: height ?? size.height });
  }

  addRepresentation(): void {}

  setTemplateImage(template: boolean): void {
    this.#template = template;
  }

  isTemplateImage(): boolean {
    return this.#template;
  }

  toPNG(): Buffer {
    return this.#data;
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.#data.toString('base64')}`;
  }
}

/** Reads the size of a PNG from its header, of an ICO from its first entry; 0 by 0 for anything else. */
function sizeOf(data: Buffer): Size {
  if (data.length >= 24 && data.toString('latin1', 1, 4) === 'PNG') {
    return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
  }
  if (data.length >= 8 && data.readUInt32LE(0) === 0x00010000) {
    return { width: data[6] || 256, height: data[7] || 256 };
  }
  return { width: 0, height: 0 };
}

export function createFromBuffer(data: Buffer): NativeImage {
  return new NativeImage(Buffer.from(data));
}

export const nativeImage = {
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
  createFromBuffer,
  createFromDataURL: (url: string) => createFromBuffer(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
  createFromPath(path: string): NativeImage {
    try {
      return createFromBuffer(readFileSync(path));
    } catch {
      // As in Electron: a picture that can't be read is an empty one.
      return nativeImage.createEmpty();
    }
  },
};
