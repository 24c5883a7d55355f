import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge, Channel, Input, Output } from '../../src-main/contract/bridge.ts';
import { launchApp } from '../support/run/launch-app.ts';
import { projectFolder } from '../support/run/launch-target.ts';

declare global {
  interface Window {
    readonly bounceDesk: Bridge;
  }
}

/** The built app at work, and its window. */
export interface DeskApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** One request over the bridge. @throws where it is refused */
  ask<Name extends Channel>(channel: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Asks one question after the other over the bridge; answers milliseconds as the page's own clock has them. @throws where one is refused */
  time<Name extends Channel>(channel: Name, inputs: readonly Input<Name>[]): Promise<number>;
  close(): Promise<void>;
}

/** Starts the built app on a folder for its data, and waits for its window. */
export async function startDesk(userData: string): Promise<DeskApp> {
  const app = await launchApp({
    path: projectFolder,
    arguments: [`--user-data-dir=${userData}`],
    environment: {},
    onOutput: () => {},
  });
  const page = await app.firstWindow();
  await page.waitForURL(/^(?!about:)/);
  return {
    app,
    page,
    ask: async (channel, input) => {
      const answer = await page.evaluate(([to, what]) => window.bounceDesk.request(to as Channel, what as never), [
        channel,
        input,
      ] as const);
      if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
      return answer.value as never;
    },
    time: (channel, inputs) =>
      page.evaluate(
        async ([to, questions]) => {
          const start = performance.now();
          for (const question of questions) {
            const answer = await window.bounceDesk.request(to as Channel, question as never);
            if (!answer.ok) throw new Error(`${to}: ${answer.error.code}`);
          }
          return performance.now() - start;
        },
        [channel, inputs] as const,
      ),
    close: () => app.close(),
  };
}
