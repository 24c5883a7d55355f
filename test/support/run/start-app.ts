import { spawn } from 'node:child_process';
import { buildApp } from './build-app.ts';
import { downloadElectron } from './download-electron.ts';
import { findLaunchTarget, projectFolder } from './launch-target.ts';

/**
 * Builds the app and runs it until it ends: on Electron where its runtime is here or can be downloaded, else on the
 * stand-in, which it then says.
 * @returns the exit code
 */
export async function startApp(values: readonly string[]): Promise<number> {
  if (!buildApp()) return 1;
  const downloaded = downloadElectron();
  const { executablePath, description } = findLaunchTarget();
  if (!downloaded) console.log(`The Electron runtime could not be downloaded. Running on ${description}.`);
  // Chromium refuses to run sandboxed as root, which only containers do.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executablePath, [...sandbox, '.', ...values], { cwd: projectFolder, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
