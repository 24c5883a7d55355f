import type { CDPSession, Page } from '@playwright/test';

/** As V8 writes a snapshot of its heap: numbers in a row for each node, and what they mean. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

async function snapshotOf(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return JSON.parse(chunks.join('')) as Snapshot;
}

/** Bytes of a page's heap after its rubbish was collected: `held` by the page, and the `code` that the engine compiled as it was used. */
export async function heapOf(page: Page): Promise<{ readonly held: number; readonly code: number }> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { snapshot, nodes } = await snapshotOf(session);
  await session.detach();
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[0].indexOf('code');
  const sums = { held: 0, code: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    sums[nodes[at + type] === code ? 'code' : 'held'] += nodes[at + size] ?? 0;
  }
  return sums;
}
