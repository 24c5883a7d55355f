import { mkdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 10_000;
const interval = 20;

/**
 * Makes the profile's folder, or waits until the Chromium that has it has ended: after kill -9 of an app its Chromium
 * takes a moment to notice, and a second one would hand over to it and vanish. Its lock names host and process.
 */
export async function profileReleased(profile: string): Promise<void> {
  mkdirSync(profile, { recursive: true });
  for (let waited = 0; waited < patience && isHeld(profile); waited += interval) await sleep(interval);
}

function isHeld(profile: string): boolean {
  try {
    const holder = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    process.kill(holder, 0);
    return true;
  } catch {
    return false;
  }
}
