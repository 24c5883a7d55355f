import type { DiskEvent } from './disk-event.ts';

/** The calls that change files or put them on the disk. Anything else that could (memory maps, asynchronous writes) is switched off or not used. */
export const tracedCalls = [
  'openat',
  'pwrite64',
  'write',
  'writev',
  'pwritev',
  'ftruncate',
  'fsync',
  'fdatasync',
  'rename',
  'renameat',
  'renameat2',
  'unlink',
  'unlinkat',
] as const;

/** The events of a log of `strace -f -y -xx` that concern `folder`, and the lines written to standard output. */
export function readTrace(log: string, folder: string): readonly DiskEvent[] {
  return callsOf(log).flatMap((call) => eventOf(call, folder) ?? []);
}

/** Calls that another thread interrupted stand in two lines; told is what was begun, changed is what was ended. */
function callsOf(log: string): readonly string[] {
  const begun = new Map<string, string>();
  return log.split('\n').flatMap((line) => {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/s.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      const start = rest.slice(0, -'<unfinished ...>'.length);
      if (start.startsWith('write(1<')) return [`${start}) = 0`];
      begun.set(thread, start);
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/s.exec(rest)?.[1];
    if (resumed === undefined) return [rest];
    const start = begun.get(thread);
    begun.delete(thread);
    return start === undefined ? [] : [start + resumed];
  });
}

const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
const textOf = (text: string): string => bytesOf(text).toString('utf8');

function eventOf(call: string, folder: string): DiskEvent | null {
  const [, name = '', args = '', answer = ''] = /^(\w+)\((.*)\) += (-?\d+)/s.exec(call) ?? [];
  if (name === '' || answer.startsWith('-')) return null;
  const within = (path: string): boolean => path === folder || path.startsWith(`${folder}/`);
  const strings = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?/g)];
  if (strings.some(([, , cut]) => cut !== undefined)) throw new Error(`the trace cut a call short: ${name}`);
  const [first = '', second = ''] = strings.map(([, text = '']) => text);
  const opened = textOf(/^\d+<((?:\\x[0-9a-f]{2})*)>/.exec(args)?.[1] ?? '');
  if (name === 'write' && args.startsWith('1<')) return { kind: 'told', text: textOf(first) };
  if (name === 'openat') {
    const path = textOf(first);
    return within(path) && args.includes('O_CREAT')
      ? { kind: 'create', path, empties: args.includes('O_TRUNC') }
      : null;
  }
  if (name.startsWith('rename') || name.startsWith('unlink')) {
    const [path, to] = [textOf(first), textOf(second)];
    if (!within(path)) return null;
    return name.startsWith('rename') ? { kind: 'rename', path, to } : { kind: 'remove', path };
  }
  if (!within(opened)) return null;
  switch (name) {
    case 'pwrite64':
      return { kind: 'write', path: opened, offset: Number(/(\d+)\s*$/.exec(args)?.[1]), bytes: bytesOf(first) };
    case 'write':
      return { kind: 'write', path: opened, offset: null, bytes: bytesOf(first) };
    case 'ftruncate':
      return { kind: 'truncate', path: opened, size: Number(/(\d+)\s*$/.exec(args)?.[1]) };
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', path: opened };
    default:
      throw new Error(`a call that the replay does not know changed a file: ${name}`);
  }
}
