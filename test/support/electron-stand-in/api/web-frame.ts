import type { WebFrameMain } from 'electron';

/** A page's main frame as the app sees it. Only main frames have a preload here, so none has a parent. */
export class WebFrame
  implements Pick<WebFrameMain, 'detached' | 'isDestroyed' | 'name' | 'origin' | 'processId' | 'routingId' | 'url'>
{
  readonly detached = false;
  readonly name = '';
  readonly processId = 1;
  readonly routingId = 1;
  readonly parent = null;
  readonly frames = [];
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  get top(): WebFrame {
    return this;
  }

  /** Scheme and host; "null" where there is none. Node's URL knows no origin for schemes of one's own. */
  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(this.url)?.[0] ?? 'null';
  }

  isDestroyed(): boolean {
    return false;
  }
}
