import type { Page } from '@playwright/test';
import type { BenchRow } from './bench-row.ts';
import { heapOf } from './heap.ts';
import { median } from './in-turns.ts';

const keys = 8;

/** Milliseconds from the pressing of an arrow key in the list until the frame that shows it is drawn, over some keys. */
export async function keyToPaint(page: Page): Promise<number> {
  await page.bringToFront();
  await page.locator('[role=row][tabindex="0"]').focus();
  let sum = 0;
  for (let press = 0; press < keys; press += 1) {
    await page.evaluate(() => {
      const painted = new Promise<number>((resolve) => {
        const pressed = (): void => {
          const start = performance.now();
          // A message sent from within a frame arrives when that frame was handed over to be drawn.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          requestAnimationFrame(() => port2.postMessage(null));
        };
        window.addEventListener('keydown', pressed, { once: true, capture: true });
      });
      Object.assign(window, { painted });
    });
    await page.keyboard.press(press % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
    sum += await page.evaluate(() => (window as unknown as { readonly painted: Promise<number> }).painted);
  }
  return sum;
}

async function scroll(page: Page, screens: number): Promise<void> {
  await page.locator('.grid-scroll').evaluate(async (element, count) => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const keyInSight = (): string | null | undefined => {
      const { bottom } = element.getBoundingClientRect();
      const rows = [...element.querySelectorAll('[role=row][data-key]')];
      return rows.findLast((row) => row.getBoundingClientRect().top < bottom)?.getAttribute('data-key');
    };
    for (let screen = 0; screen < count; screen += 1) {
      const before = keyInSight();
      const limit = performance.now() + 10_000;
      do {
        element.scrollBy({ top: element.clientHeight });
        await frame();
        await frame();
      } while (keyInSight() === before && performance.now() < limit);
      if (keyInSight() === before) throw new Error(`The list stood still at screen ${screen}.`);
    }
  }, screens);
}

async function weigh(page: Page): Promise<{ readonly nodes: number; readonly held: number; readonly code: number }> {
  return { nodes: await page.evaluate(() => document.querySelectorAll('*').length), ...(await heapOf(page)) };
}

const windows = 3;

/**
 * What the window holds after a thousand screens of its list, against after ten of them: the median of some windows, each begun anew for it. Code
 * that the engine compiles as a window is used is no part of it: it grows in the first two hundred screens and then no more.
 */
export async function growth(page: Page): Promise<readonly BenchRow[]> {
  const nodes: number[] = [];
  const heap: number[] = [];
  const withCode: number[] = [];
  for (let window = 0; window < windows; window += 1) {
    await page.reload();
    await page.locator('.grid-scroll [role=row][data-key]').first().waitFor();
    await scroll(page, 10);
    const ten = await weigh(page);
    await scroll(page, 990);
    const thousand = await weigh(page);
    nodes.push(thousand.nodes / ten.nodes);
    heap.push(thousand.held / ten.held);
    withCode.push((thousand.held + thousand.code) / (ten.held + ten.code));
  }
  console.log(`with the engine's compiled code, the window's heap grew ${median(withCode).toFixed(2)} times`);
  const row = { limit: 1.1, of: 'the same after 10 screens', runs: windows };
  return [
    { name: 'dom-nodes', ratio: median(nodes), ...row },
    { name: 'renderer-heap', ratio: median(heap), ...row, of: 'the same after 10 screens, compiled code left out' },
  ];
}
