import { expect, it } from 'vitest';
import { readTrace } from '../../support/store/power-loss/read-trace.ts';

const hex = (text: string): string => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16)}`).join('');

it('a call that another thread interrupted is read like any other', () => {
  const file = `17<${hex('/d/records.db-wal')}>`;
  const log = [
    `41 pwrite64(${file}, "${hex('ab')}", 2, 4096 <unfinished ...>`,
    `42 fsync(${file} <unfinished ...>`,
    '41 <... pwrite64 resumed>) = 2',
    '42 <... fsync resumed>) = 0',
    `41 ftruncate(${file}, 512 <unfinished ...>`,
    '41 <... ftruncate resumed>) = 0',
  ].join('\n');
  const path = '/d/records.db-wal';
  expect(readTrace(log, '/d')).toEqual([
    { kind: 'write', path, offset: 4096, bytes: Buffer.from('ab') },
    { kind: 'sync', path },
    { kind: 'truncate', path, size: 512 },
  ]);
});
