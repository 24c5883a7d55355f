import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src-main/store/open-store.ts';
import type { RankedRow, Store } from '../../src-main/store/port.ts';
import { aPatient, aRow, startSeconds } from '../support/store/samples.ts';
import type { BenchRow } from './bench-row.ts';
import { inTurns } from './in-turns.ts';

const runs = 31;
const small = 2_000;
const large = 50_000;
const batch = 1_000;

const worker = new URL('../../src-main/store/worker.ts', import.meta.url);

function rowAt(number: number): RankedRow {
  const address = `patient${number}@mail${number % 97}.example`;
  const patient = aPatient({ id: String(number), name: `Patient ${number}`, rawEmail: address });
  const failedAt = startSeconds - number * 60;
  const row = aRow({ id: `line|${address}|${number}`, address, patient, since: failedAt, failedAt });
  return { row, sortKey: `${number % 5}|${String(9_999_999_999 - failedAt).padStart(10, '0')}|${address}` };
}

async function filled(directory: string, rows: number): Promise<Store> {
  const opened = await openStore({ workerUrl: worker, directory, key: new Uint8Array(32).fill(1), clock: Date.now });
  if (!opened.ok) throw new Error(opened.error.code);
  const { store } = opened.value;
  for (let start = 0; start < rows; start += batch) {
    const part = Array.from({ length: batch }, (_, index) => rowAt(start + index));
    await store.cases.replace(
      part.map(({ row }) => row.address),
      part,
    );
  }
  return store;
}

/** What a page of the worklist costs among many rows, against few, through the worker and on encrypted files. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
  const [few, many] = [await filled(join(folder, 'few'), small), await filled(join(folder, 'many'), large)];
  const page = (store: Store) => () =>
    store.cases.page({ view: 'to-fix', search: '', type: null, reason: null, sort: 'urgent', cursor: null });
  const of = `the same among ${small} rows`;
  const row = { name: `worklist page among ${large} rows`, limit: 2, of, runs };
  const rows = [await inTurns(row, { one: page(many), other: page(few) })];
  await few.close();
  await many.close();
  rmSync(folder, { recursive: true, force: true });
  return rows;
}
