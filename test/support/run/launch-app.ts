import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from '@playwright/test';
import { findLaunchTarget } from './launch-target.ts';

const spy = fileURLToPath(new URL('spy.cjs', import.meta.url));

export interface LaunchAppOptions {
  /** The app's folder. */
  readonly path: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Hears what the main process writes to its output and error streams. */
  readonly onOutput: (text: string) => void;
}

/** Starts an app as a person's second double-click does, and resolves with its exit code once it has ended. */
export function runApp(path: string, values: readonly string[]): Promise<number | null> {
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
  const child = spawn(findLaunchTarget().executablePath, [...sandbox, path, ...values], { stdio: 'ignore' });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
}

/** Starts an app under Playwright, on Electron or its stand-in, with the desktop spy inside. */
export async function launchApp(options: LaunchAppOptions): Promise<ElectronApplication> {
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...environment } = process.env;
  const app = await _electron.launch({
    executablePath: findLaunchTarget().executablePath,
    args: ['-r', spy, options.path, ...options.arguments],
    env: definedOnly({ ...environment, ...options.environment }),
    // The app's own theme decides, not Playwright's.
    colorScheme: null,
  });
  const { stdout, stderr } = app.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => options.onOutput(chunk.toString()));
  return app;
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
