import type { PageScripts } from '../page/scripts.ts';
import { outlet, preloadWorld } from '../page/scripts.ts';
import type { Connection, Session } from './devtools.ts';

/** A page of Chromium that is ready to be navigated: nothing of the app has run in it yet. */
export interface Page {
  readonly targetId: string;
  readonly session: Session;
  /** Settles when the page is closed, by whomever. */
  readonly closed: Promise<void>;
}

export interface PageOptions {
  readonly width: number;
  readonly height: number;
  readonly scripts: PageScripts | undefined;
}

/**
 * Opens pages for the app, the first one in the window with which Chromium `startsWithWindow`; and closes every page that opens without being asked for, before its first request: a window
 * belongs to a BrowserWindow or isn't there.
 */
export async function watchPages(
  browser: Connection,
  startsWithWindow: boolean,
): Promise<(options: PageOptions) => Promise<Page>> {
  const unclaimed = new Map<string, string>();
  const closing = new Map<string, () => void>();
  const firstWindow = Promise.withResolvers<string>();
  let waitsForFirst = startsWithWindow;
  let opening = 0;

  const closeUnclaimed = () => {
    if (opening > 0) return;
    for (const targetId of unclaimed.keys()) {
      browser.send('Target.closeTarget', { targetId }).catch(() => {
        // Gone already.
      });
    }
    unclaimed.clear();
  };

  browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    unclaimed.set(targetInfo.targetId, sessionId);
    firstWindow.resolve(targetInfo.targetId);
    if (!waitsForFirst) closeUnclaimed();
  });
  browser.on('Target.detachedFromTarget', ({ sessionId }) => closing.get(sessionId)?.());
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });

  const create = async (width: number, height: number) => {
    const blank = { url: 'about:blank', width, height, newWindow: true };
    return (await browser.send('Target.createTarget', blank)).targetId;
  };

  const takeFirst = async (width: number, height: number) => {
    waitsForFirst = false;
    const targetId = await firstWindow.promise;
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
    return targetId;
  };

  return async ({ width, height, scripts }) => {
    opening += 1;
    const targetId = await (waitsForFirst ? takeFirst(width, height) : create(width, height));
    opening -= 1;
    // Chromium attaches to a target before it answers that it was created.
    const sessionId = unclaimed.get(targetId) ?? '';
    unclaimed.delete(targetId);
    closeUnclaimed();
    const closed = new Promise<void>((resolve) => closing.set(sessionId, resolve));
    const session = browser.session(sessionId);
    await prepare(session, scripts);
    return { targetId, session, closed };
  };
}

async function prepare(session: Session, scripts: PageScripts | undefined): Promise<void> {
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Log.enable'),
    session.send('Inspector.enable'),
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ...(scripts
      ? [
          session.send('Runtime.addBinding', { name: outlet, executionContextName: preloadWorld }),
          session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
          session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: preloadWorld }),
        ]
      : []),
    session.send('Runtime.runIfWaitingForDebugger'),
  ]);
}
