import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Failure, FileTrouble } from '../contract/failure.ts';
import { failure, type Result, success } from '../contract/result.ts';
import { againWhileHeld } from './again-while-held.ts';
import { type UnfinishedFiles, unfinishedEnding } from './unfinished-files.ts';

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EBUSY: 'held',
  ETXTBSY: 'held',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EIO: 'gone',
};

/** A file that may be written beside a name but not be given it: another program holds the name. Windows says so by these. */
const whenNamed: Readonly<Record<string, FileTrouble>> = { ...troubles, EPERM: 'held', EACCES: 'held' };

/** Some network drives can't be asked to write at once; what they took they keep as they keep everything. */
function unlessUnsupported(error: NodeJS.ErrnoException): void {
  if (!['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(error.code ?? '')) throw error;
}

class DiskTrouble extends Error {
  readonly trouble: FileTrouble;
  constructor(trouble: FileTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** A step on the disk: what it fails with is told apart from what the pieces throw. */
async function onDisk<Value>(step: Promise<Value>, meanings = troubles): Promise<Value> {
  try {
    return await step;
  } catch (error) {
    throw new DiskTrouble(meanings[(error as NodeJS.ErrnoException).code ?? ''] ?? 'other');
  }
}

/**
 * Writes all pieces into a file beside `path` and gives it that name when the last is on the disk. Whatever goes wrong, an older file of that name
 * stays as it was, and nothing half-written is left: `unfinished` knows of it until then, for the case that we are killed. Fails with `file-not-written`; what the pieces themselves throw is thrown on.
 */
export async function writeWhole(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
  unfinished: UnfinishedFiles,
): Promise<Result<null, Failure>> {
  const beside = `${path}${unfinishedEnding}`;
  await unfinished.begin(beside);
  try {
    const file = await onDisk(open(beside, 'w', 0o600));
    try {
      for await (const piece of pieces) await onDisk(file.writeFile(piece));
      await onDisk(file.sync().catch(unlessUnsupported));
    } finally {
      await file.close();
    }
    await onDisk(
      againWhileHeld(() => rename(beside, path)),
      whenNamed,
    );
    await unfinished.end(beside);
    return success(null);
  } catch (error) {
    // Where the drive is gone the file is too, or it goes at a later start.
    await rm(beside, { force: true }).then(
      () => unfinished.end(beside),
      () => {},
    );
    if (!(error instanceof DiskTrouble)) throw error;
    return failure({ code: 'file-not-written', name: basename(path), trouble: error.trouble });
  }
}
