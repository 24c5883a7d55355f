import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-row.ts';
import { run as lists } from './lists.ts';
import { run as practice } from './practice.ts';
import { run as reasons } from './reasons.ts';
import { run as store } from './store.ts';

/** Each measures one part and answers its rows. Called one after the other: nothing else runs meanwhile. */
const benches: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = { reasons, store, practice, lists };

// `npm run bench -- store --json FILE`: without a name, all of them.
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !(name in benches));
if (unknown.length > 0)
  throw new Error(`No bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
const rows: BenchRow[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length === 0 || positionals.includes(name)) rows.push(...(await bench()));
}
const width = Math.max(...rows.map((row) => row.name.length));
for (const { name, ratio, limit, of, runs } of rows) {
  console.log(
    `${ratio <= limit ? 'ok  ' : 'OVER'}  ${name.padEnd(width)}  ${ratio.toFixed(2).padStart(7)} times ${of} (limit ${limit}, ${runs} runs)`,
  );
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every((row) => row.ratio <= row.limit) ? 0 : 1;
