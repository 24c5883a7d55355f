import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const command = new URL('../../../src-main/reasons/command-classify.ts', import.meta.url).pathname;

function run(input: string, ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...options], { input, encoding: 'utf8' });
  const rows = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status, rows, stderr };
}

describe('npm run classify', () => {
  it('answers each line in order', () => {
    const lines = [
      { id: 'a', diag: 'smtp;550 5.1.1 user unknown' },
      { id: 7, diag: '', bounce_description: 'mailbox_full' },
      { id: 'c', diag: 'smtp;550', status: '5.7.26', state: 'bounced' },
      { id: 'd' },
    ];
    const { status, rows, stderr } = run(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(rows.map(({ id, reason }) => [id, reason])).toEqual([
      ['a', 'h1'],
      [7, 's1'],
      ['c', 's10'],
      ['d', 's15'],
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'reason', 'confidence']);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('says which line is no row and goes on', () => {
    const { status, rows, stderr } = run('{"id":1,"diag":"mailbox full"}\nnonsense\n[]\n{"id":2}\n');
    expect(rows.map((row) => row.id)).toEqual([1, 2]);
    expect(stderr).toBe('line 2: not JSON\nline 3: no object with an id\n');
    expect(status).toBe(0);
    expect(run('nonsense').status).toBe(1);
  });

  it('explains', () => {
    const { rows } = run('{"id":1,"diag":"smtp;552 5.2.2 Mailbox full"}', '--explain');
    expect(rows[0]).toMatchObject({ reason: 's1', rule: 'quota-mailbox-full', evidence: ['Mailbox full'] });
    expect(rows[0]?.source).toContain('RFC 3463');
  });
});
