import type { HandlerDetails } from 'electron';
import type { Session } from '../chromium/devtools.ts';
import { guardRequests, type Navigation } from '../chromium/frame-requests.ts';
import type { Page } from '../chromium/page.ts';
import { toAppUrl } from '../origin.ts';
import { app } from './app.ts';
import { receiveFromPage } from './ipc-main.ts';
import { reportConsole } from './page-console.ts';
import { connectPreload } from './preload-link.ts';
import { preventable } from './preventable.ts';
import { answerRequest } from './protocol.ts';
import type { WebContents } from './web-contents.ts';
import { WebFrame } from './web-frame.ts';

/** Turns what happens in a page into what Electron's webContents tells and asks the app. */
export function followPage(contents: WebContents, { session, targetId }: Page): void {
  // A page's main frame has the page's own id.
  guardRequests(session, () => targetId, {
    allows: (navigation) => askApp(contents, navigation),
    answer: answerRequest,
  });
  contents.link = connectPreload(session, (message, answer) => {
    void receiveFromPage(message, contents, contents.mainFrame, answer);
  });
  reportConsole(session, (message) => {
    contents.emit('console-message', { ...message, sourceId: toAppUrl(message.sourceId), frame: contents.mainFrame });
  });
  followLoading(contents, session);
  session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
    const details = { url: toAppUrl(url), frameName: windowName, features: windowFeatures.join(',') };
    const disposition: HandlerDetails['disposition'] = windowFeatures.length > 0 ? 'new-window' : 'foreground-tab';
    const referrer: HandlerDetails['referrer'] = { url: '', policy: 'strict-origin-when-cross-origin' };
    const answer = contents.windowOpenHandler?.({ ...details, disposition, referrer });
    if (answer?.action !== 'deny')
      console.error(`Electron would open a second window for ${url}; its stand-in has none.`);
  });
}

function askApp(contents: WebContents, { url, mainFrame, redirect }: Navigation): boolean {
  const target = toAppUrl(url);
  const frame = mainFrame ? contents.mainFrame : null;
  const event = preventable({ url: target, isSameDocument: false, isMainFrame: mainFrame, frame, initiator: frame });
  if (redirect) {
    contents.emit('will-redirect', event, target, false, mainFrame);
  } else {
    contents.emit('will-frame-navigate', event);
    if (mainFrame) contents.emit('will-navigate', event, target, false, true);
  }
  return !event.defaultPrevented;
}

function followLoading(contents: WebContents, session: Session): void {
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return;
    contents.crashed = false;
    contents.mainFrame = new WebFrame(toAppUrl(frame.url + (frame.urlFragment ?? '')));
    contents.emit('did-navigate', {}, contents.mainFrame.url, 200, 'OK');
  });
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    contents.mainFrame = new WebFrame(toAppUrl(url));
    contents.emit('did-navigate-in-page', {}, contents.mainFrame.url, frameId !== undefined);
  });
  session.on('Page.domContentEventFired', () => contents.emit('dom-ready', {}));
  session.on('Page.loadEventFired', () => {
    void readTitle(contents, session).then(() => contents.emit('did-finish-load', {}));
  });
  session.on('Inspector.targetCrashed', () => {
    contents.crashed = true;
    const details = { reason: 'crashed', exitCode: 5 };
    contents.emit('render-process-gone', {}, details);
    app.emit('render-process-gone', {}, contents, details);
  });
}

async function readTitle(contents: WebContents, session: Session): Promise<void> {
  const answer = await session.send('Runtime.evaluate', { expression: 'document.title' }).catch(() => undefined);
  const title = String(answer?.result.value ?? '');
  if (title === '' || title === contents.title) return;
  contents.title = title;
  contents.emit('page-title-updated', preventable(), title, true);
}
