import type { Session } from '../chromium/devtools.ts';
import type { FromPage, ToPage } from '../page/preload-world.ts';
import { inlet, outlet, preloadWorld } from '../page/scripts.ts';
import { createStructuredText } from '../structured-text.ts';

/** The main process's end of what the preload sends and hears. */
export interface PreloadLink {
  /** Encodes at once, and so throws for what can't be cloned; lost when no page with a preload is loaded. */
  post(message: ToPage): void;
}

export function connectPreload(
  session: Session,
  receive: (message: FromPage, answer: (message: ToPage) => void) => void,
): PreloadLink {
  const { encode, decode } = createStructuredText();
  let current: number | undefined;

  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === preloadWorld) current = context.id;
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (current === executionContextId) current = undefined;
  });
  session.on('Runtime.executionContextsCleared', () => {
    current = undefined;
  });

  const postTo = (contextId: number | undefined, message: ToPage) => {
    const text = encode(message);
    if (contextId === undefined) return;
    session.send('Runtime.evaluate', { contextId, expression: `${inlet}(${JSON.stringify(text)})` }).catch(() => {
      // The page went away in the meantime; nobody waits for this any more.
    });
  };

  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== outlet) return;
    receive(decode(payload) as FromPage, (message) => postTo(executionContextId, message));
  });

  return { post: (message) => postTo(current, message) };
}
