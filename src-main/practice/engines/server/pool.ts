import type { Fault, Session } from '../../session.ts';
import { type Catalogue, type Link, sessionOver } from './link.ts';

/** A guest takes few seats: how many connections we hold at once. */
const seats = 2;

/** Milliseconds after which an idle connection is given back. */
const idleFor = 60_000;

export interface Pool {
  use<Value>(work: (session: Session) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/**
 * One or two connections, opened when they are needed and again when the server was away. Whatever fails in a way that leaves a connection's
 * state open ends that connection.
 */
export function connectionPool(
  open: () => Promise<Link>,
  catalogue: Catalogue,
  faultOf: (error: unknown) => Fault,
): Pool {
  const idle: { readonly link: Link; readonly timer: NodeJS.Timeout }[] = [];
  const waiting: (() => void)[] = [];
  let taken = 0;
  let closed = false;

  async function takeSeat(): Promise<void> {
    if (taken >= seats) await new Promise<void>((resolve) => waiting.push(resolve));
    else taken += 1;
  }

  function leaveSeat(): void {
    const next = waiting.shift();
    if (next === undefined) taken -= 1;
    else next();
  }

  async function lend(): Promise<Link> {
    for (let kept = idle.pop(); kept !== undefined; kept = idle.pop()) {
      clearTimeout(kept.timer);
      if (await isAlive(kept.link)) return kept.link;
      kept.link.destroy();
    }
    if (closed) throw new Error('closed');
    return open();
  }

  function keep(link: Link): void {
    if (closed) return void link.end().catch(() => link.destroy());
    const kept = {
      link,
      timer: setTimeout(() => {
        idle.splice(idle.indexOf(kept), 1);
        link.end().catch(() => link.destroy());
      }, idleFor).unref(),
    };
    idle.push(kept);
  }

  return {
    async use(work) {
      await takeSeat();
      try {
        const link = await lend();
        const { session, inTransaction } = sessionOver(link, catalogue);
        try {
          const value = await work(session);
          await session.rollback();
          keep(link);
          return value;
        } catch (error) {
          // A statement that the server answered leaves the connection sound; a transaction that it was in goes with the connection.
          if (inTransaction() || faultOf(error).kind === 'broken') link.destroy();
          else keep(link);
          throw error;
        }
      } finally {
        leaveSeat();
      }
    },
    async close() {
      closed = true;
      const kept = idle.splice(0);
      await Promise.all(
        kept.map(({ link, timer }) => {
          clearTimeout(timer);
          return link.end().catch(() => link.destroy());
        }),
      );
    },
  };
}

async function isAlive(link: Link): Promise<boolean> {
  try {
    await link.command('SELECT 1');
    return true;
  } catch {
    return false;
  }
}
