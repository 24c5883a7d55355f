import { EventEmitter } from 'node:events';
import type { Session as ElectronSession } from 'electron';
import type { Connection } from '../chromium/devtools.ts';
import { toPageUrl } from '../origin.ts';
import { protocol } from './protocol.ts';

type CheckHandler = Parameters<ElectronSession['setPermissionCheckHandler']>[0];
type RequestHandler = Parameters<ElectronSession['setPermissionRequestHandler']>[0];

/** Chromium's name of a permission, and the one under which Electron asks the app about it. */
const permissions = {
  camera: 'media',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  geolocation: 'geolocation',
  'idle-detection': 'idle-detection',
  microphone: 'media',
  midi: 'midi',
  notifications: 'notifications',
} as const;

class Session
  extends EventEmitter
  implements
    Pick<
      ElectronSession,
      | 'setDevicePermissionHandler'
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setSpellCheckerEnabled'
    >
{
  readonly protocol = protocol;
  check: CheckHandler = null;
  request: RequestHandler = null;

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.check = handler;
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.request = handler;
  }

  // No page here can see a device, so there is never one to ask about.
  setDevicePermissionHandler(): void {}

  setSpellCheckerEnabled(): void {}
}

export const defaultSession = new Session();
export const session = { defaultSession };

/**
 * Settles what a page may do before it is loaded. As in Electron, what nobody checks is granted; where only requests
 * are handled, Chromium is left to ask, and without a person there it refuses.
 */
export async function applyPermissions(browser: Connection, origin: string): Promise<void> {
  const { check, request } = defaultSession;
  for (const [name, permission] of Object.entries(permissions)) {
    const details = { isMainFrame: true, requestingUrl: origin, securityOrigin: origin };
    const allowed = check === null || check(null, permission, origin, details);
    await browser.send('Browser.setPermission', {
      permission: { name },
      setting: !allowed ? 'denied' : request === null ? 'granted' : 'prompt',
      origin: new URL(toPageUrl(origin)).origin,
    });
  }
}
