import type { Bridge } from '../../src-main/contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload before the page's own scripts run. */
    readonly bounceDesk: Bridge;
  }
}
