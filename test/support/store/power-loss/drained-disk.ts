import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { DiskEvent } from './disk-event.ts';

type Change = Extract<DiskEvent, { readonly kind: 'write' | 'truncate' }>;

interface File {
  /** What a sync put on the disk. */
  kept: Buffer;
  /** What was written since: the disk may have any of it. */
  pending: Change[];
  /** Where a write without an offset goes. */
  end: number;
}

type Names = ReadonlyMap<string, File>;

/** The smallest piece that a disk writes as a whole. */
const sector = 512;

/**
 * Writes into `target` what a disk may hold of `folder` when the power fails after the first `length` events. What was synced is there. Of what was
 * not, chance decides piece by piece, and a last write may be torn between two sectors. Names (new, renamed, removed files) come in their order,
 * the last ones perhaps not at all.
 */
export function drain(
  events: readonly DiskEvent[],
  { folder, length, target, random }: { folder: string; length: number; target: string; random: () => number },
): void {
  const now = new Map<string, File>();
  let keptNames: Names = new Map();
  let laterNames: Names[] = [];
  const named = (change: () => void): void => {
    change();
    laterNames.push(new Map(now));
  };
  const fileAt = (path: string): File => {
    const file = now.get(path);
    if (file === undefined) throw new Error('the trace writes to a file that it never opened');
    return file;
  };
  for (const event of events.slice(0, length)) {
    switch (event.kind) {
      case 'create': {
        const known = now.get(event.path);
        if (known === undefined) named(() => now.set(event.path, { kept: Buffer.alloc(0), pending: [], end: 0 }));
        else if (event.empties) {
          known.pending.push({ kind: 'truncate', path: event.path, size: 0 });
          known.end = 0;
        }
        break;
      }
      case 'write': {
        const file = fileAt(event.path);
        const offset = event.offset ?? file.end;
        file.end = offset + event.bytes.length;
        file.pending.push({ ...event, offset });
        break;
      }
      case 'truncate':
        fileAt(event.path).pending.push(event);
        break;
      case 'rename': {
        const file = now.get(event.path);
        if (file === undefined) break;
        named(() => {
          now.delete(event.path);
          now.set(event.to, file);
        });
        break;
      }
      case 'remove':
        named(() => now.delete(event.path));
        break;
      case 'sync': {
        const file = now.get(event.path);
        if (file === undefined) {
          // A folder of ours: its names are safe.
          keptNames = new Map(now);
          laterNames = [];
          break;
        }
        file.kept = file.pending.reduce(applied, file.kept);
        file.pending = [];
        break;
      }
      case 'told':
        break;
    }
  }
  const survived = Math.floor(random() * (laterNames.length + 1));
  const names = survived === 0 ? keptNames : (laterNames[survived - 1] ?? keptNames);
  for (const [path, file] of names) {
    const at = join(target, relative(folder, path));
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, remaining(file, random));
  }
}

function remaining({ kept, pending }: File, random: () => number): Buffer {
  // Now all of it, now nothing, mostly some.
  const share = [0, 0.5, 0.9, 1][Math.floor(random() * 4)] ?? 0.5;
  return pending
    .filter(() => random() < share)
    .map((change) => (random() < 0.2 ? torn(change, random) : change))
    .reduce(applied, kept);
}

function torn(change: Change, random: () => number): Change {
  if (change.kind === 'truncate') return change;
  const sectors = Math.floor(change.bytes.length / sector);
  return { ...change, bytes: change.bytes.subarray(0, Math.floor(random() * (sectors + 1)) * sector) };
}

function applied(content: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    const next = Buffer.alloc(change.size);
    content.copy(next);
    return next;
  }
  const offset = change.offset ?? 0;
  const next = Buffer.alloc(Math.max(content.length, offset + change.bytes.length));
  content.copy(next);
  change.bytes.copy(next, offset);
  return next;
}
