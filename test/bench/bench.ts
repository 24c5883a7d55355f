import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-row.ts';
import { run as reasons } from './reasons.ts';
import { run as store } from './store.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const rows: BenchRow[] = [];
for (const bench of [reasons, store]) rows.push(...(await bench()));
const width = Math.max(...rows.map((row) => row.name.length));
for (const { name, ratio, limit, of, runs } of rows) {
  console.log(
    `${ratio <= limit ? 'ok  ' : 'OVER'}  ${name.padEnd(width)}  ${ratio.toFixed(2).padStart(7)} times ${of} (limit ${limit}, ${runs} runs)`,
  );
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every((row) => row.ratio <= row.limit) ? 0 : 1;
