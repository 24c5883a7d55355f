import type { DevToolsEvents, Session } from './devtools.ts';

type PausedRequest = DevToolsEvents['Fetch.requestPaused'];

/** A navigation that a script or a click in the page began; the app may refuse it. */
export interface Navigation {
  readonly url: string;
  readonly mainFrame: boolean;
  readonly redirect: boolean;
}

export interface RequestRules {
  /** False refuses the navigation: the page stays where it is. */
  allows(navigation: Navigation): boolean;
  /** The app's own answer, or undefined for a request that goes to the network. */
  answer(request: PausedRequest['request']): Promise<Response> | undefined;
}

/** Passes every request of a page through the app's rules. */
export function guardRequests(session: Session, mainFrameId: () => string, rules: RequestRules): void {
  // Chromium announces only navigations that the page itself began: the app's own are not asked about, as in Electron.
  const begunByPage = new Map<string, string>();
  const withoutFragment = (url: string) => url.replace(/#.*$/, '');
  session.on('Page.frameRequestedNavigation', ({ frameId, url }) => begunByPage.set(frameId, withoutFragment(url)));
  session.on('Page.frameNavigated', ({ frame }) => begunByPage.delete(frame.id));

  session.on('Fetch.requestPaused', (paused) => {
    void settle(paused).catch(() => {
      // The page went away in the meantime.
    });
  });

  const settle = async (paused: PausedRequest) => {
    const { requestId, request, frameId, resourceType, redirectedRequestId } = paused;
    const redirect = redirectedRequestId !== undefined;
    const asks = resourceType === 'Document' && (redirect || begunByPage.get(frameId) === request.url);
    if (asks && !rules.allows({ url: request.url, mainFrame: frameId === mainFrameId(), redirect })) {
      begunByPage.delete(frameId);
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    if (resourceType === 'Other' && new URL(request.url).pathname === '/favicon.ico') {
      // For the tab that Chromium believes to have; Electron never asks the app for it.
      await session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
      return;
    }
    const answer = rules.answer(request);
    if (answer === undefined) {
      await session.send('Fetch.continueRequest', { requestId });
      return;
    }
    const response = await answer.catch(() => undefined);
    if (response === undefined || response.status === 0) {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
      return;
    }
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: Array.from(response.headers, ([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  };
}
