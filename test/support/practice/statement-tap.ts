import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { TestServer } from './servers/server.ts';

/** What passes a client's line to a database server and keeps the text of every statement, as the server gets it. */
export interface StatementTap {
  readonly port: number;
  readonly texts: readonly string[];
}

export async function statementTap(server: TestServer): Promise<StatementTap> {
  const texts: string[] = [];
  const proxy = createServer((client) => {
    const onward = connect(server.port, '127.0.0.1');
    const read = server.engine === 'mariadb' ? mysqlTexts() : postgresqlTexts();
    client.on('data', (bytes) => {
      texts.push(...read(bytes));
      onward.write(bytes);
    });
    onward.on('data', (bytes) => void client.write(bytes));
    const end = (one: Socket, other: Socket) => {
      one.on('close', () => other.destroy());
      one.on('error', () => other.destroy());
    };
    end(client, onward);
    end(onward, client);
  });
  const port = await new Promise<number>((resolve) => {
    proxy.listen(0, '127.0.0.1', () => {
      const address = proxy.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  onTestFinished(() => void proxy.close());
  return { port, texts };
}

type Reader = (bytes: Buffer) => readonly string[];

/** How long the packet is that begins the bytes, and where in it a statement begins, if it carries one. */
type Header = { readonly size: number; readonly statementAt: number | null };

/** Packets of a three-byte length and a number, 0 for a command; a statement is asked at once (3) or prepared (22), its values come apart (23). */
const mysqlTexts = (): Reader =>
  reader(5, (kept) => {
    const isStatement = kept[3] === 0 && (kept[4] === 3 || kept[4] === 22);
    return { size: 4 + kept.readUIntLE(0, 3), statementAt: isStatement ? 5 : null };
  });

/** A greeting without a type, then messages of a type and a length: a query (Q), or a statement with its name (P); values come apart (B). */
const postgresqlTexts = (): Reader =>
  reader(5, (kept, isFirst) => {
    if (isFirst) return { size: kept.readUInt32BE(0), statementAt: null };
    const type = String.fromCharCode(kept[0] ?? 0);
    return { size: 1 + kept.readUInt32BE(1), statementAt: type === 'Q' || type === 'P' ? 5 : null };
  });

/** Puts the pieces of a line together and reads each packet once it is whole. */
function reader(least: number, headerOf: (kept: Buffer, isFirst: boolean) => Header): Reader {
  let kept: Buffer = Buffer.alloc(0);
  let isFirst = true;
  return (bytes) => {
    kept = Buffer.concat([kept, bytes]);
    const found: string[] = [];
    while (kept.length >= least) {
      const { size, statementAt } = headerOf(kept, isFirst);
      if (kept.length < size) break;
      if (statementAt !== null) found.push(kept.subarray(statementAt, size).toString());
      isFirst = false;
      kept = kept.subarray(size);
    }
    return found;
  };
}
