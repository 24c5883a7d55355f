import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** The user that a server runs as: PostgreSQL refuses root, so then it is nobody. */
const servant: { readonly uid: number; readonly gid: number } | null =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;

export const certificate = (name: string): string => new URL(`../certificates/${name}`, import.meta.url).pathname;

/** A copy of a file in the server's folder that belongs to the servant, who may not be let into ours. */
export function servantsCopy(folder: string, file: string, mode = 0o600): string {
  const copy = join(folder, basename(file));
  writeFileSync(copy, readFileSync(file));
  chmodSync(copy, mode);
  if (servant !== null) chownSync(copy, servant.uid, servant.gid);
  return copy;
}

/** A folder with a short name, because paths of sockets may be 107 characters long at most. */
export function serverFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pd-'));
  if (servant !== null) chownSync(folder, servant.uid, servant.gid);
  return folder;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Runs a program to its end; throws with its own words where it fails. */
export function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const done = spawnSync(program, args, { ...servant, env, cwd: '/', encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${program}: ${done.error?.message ?? done.stderr}`);
}

export interface Running {
  hasEnded(): boolean;
  /** In order, or as `kill -9` does. */
  stop(how: 'order' | 'kill'): Promise<void>;
}

/** What a program has started: PostgreSQL serves each line by a process, which may answer once more after the first is gone. Empty but on Linux. */
function childrenOf({ pid }: ChildProcess): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** `inOrder`: the signal at which it stops without waiting for its clients to leave. */
export function startProgram(
  program: string,
  args: readonly string[],
  inOrder: 'SIGTERM' | 'SIGINT',
  env: NodeJS.ProcessEnv = process.env,
): Running {
  const child: ChildProcess = spawn(program, args, { ...servant, env, cwd: '/', stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  // A test run that is ended takes its servers with it.
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  process.once('disconnect', end);
  return {
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async stop(how) {
      const servants = how === 'kill' ? childrenOf(child) : [];
      child.kill(how === 'kill' ? 'SIGKILL' : inOrder);
      for (const pid of servants) endNow(pid);
      await ended;
      process.off('exit', end);
      process.off('disconnect', end);
    },
  };
}

/** Asks until it is answered: `ask` throws while the server is not there. */
export async function whenUp<Value>(ask: () => Promise<Value>): Promise<Value> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
