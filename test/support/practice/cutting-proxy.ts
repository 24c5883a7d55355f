import { connect, createServer, type Socket } from 'node:net';

/**
 * What becomes of a piece that the client sends. `drop`: the line is cut before it reaches the server. `deliver-and-cut`: it reaches the
 * server, whose answer is lost with the line. `hold`: nothing arrives and the line stays open.
 */
export type Cue = 'forward' | 'drop' | 'deliver-and-cut' | 'hold';

export interface CuttingProxy {
  readonly port: number;
  /** Asked for each piece that the client sends, until the next call. */
  cue(decide: (piece: Buffer) => Cue): void;
  /** Cuts the line once this many bytes, counted in both directions, have passed. */
  cutAfter(bytes: number): void;
  /** How many bytes passed so far, in both directions. */
  passed(): number;
  /** How often `cutAfter` did cut a line. */
  cuts(): number;
  close(): Promise<void>;
}

/** A line between our connector and a server, which is cut on cue. */
export async function cuttingProxy(target: number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let decide: (piece: Buffer) => Cue = () => 'forward';
  let left = Number.POSITIVE_INFINITY;
  let count = 0;
  let cuts = 0;

  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let answersLost = false;
    const cut = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    const pass = (piece: Buffer, to: Socket) => {
      const passed = piece.subarray(0, left);
      left -= passed.length;
      count += passed.length;
      if (passed.length === piece.length) return void to.write(passed);
      left = Number.POSITIVE_INFINITY;
      cuts += 1;
      to.write(passed, cut);
    };
    client.on('data', (piece: Buffer) => {
      const cue = decide(piece);
      if (cue === 'drop') return cut();
      if (cue === 'hold') return;
      answersLost = cue === 'deliver-and-cut';
      pass(piece, upstream);
    });
    upstream.on('data', (piece: Buffer) => {
      if (answersLost) cut();
      else pass(piece, client);
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    port,
    cue(next) {
      decide = next;
    },
    cutAfter(bytes) {
      left = bytes;
    },
    passed: () => count,
    cuts: () => cuts,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Lets the first commit meet a cue; everything else passes. */
export function atCommit(proxy: CuttingProxy, cue: Cue): void {
  let met = false;
  proxy.cue((piece) => {
    if (met || !piece.includes('COMMIT')) return 'forward';
    met = true;
    return cue;
  });
}
