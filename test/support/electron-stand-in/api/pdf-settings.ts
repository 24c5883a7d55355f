import type { PrintToPDFOptions } from 'electron';
import type { Protocol } from '../../../../node_modules/playwright-core/types/protocol.d.ts';

/** Width and height in inches. */
const papers: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
};

/** Electron's options for a PDF in the words of the DevTools protocol; lengths are inches in both. */
export function pdfSettings(options: PrintToPDFOptions): Protocol.CommandParameters['Page.printToPDF'] {
  const { pageSize = 'Letter', margins = {}, ...same } = options;
  const paper = typeof pageSize === 'string' ? papers[pageSize] : ([pageSize.width, pageSize.height] as const);
  if (paper === undefined) throw new Error(`Invalid pageSize ${String(pageSize)}`);
  const { top, bottom, left, right } = margins;
  return {
    ...same,
    paperWidth: paper[0],
    paperHeight: paper[1],
    ...(top === undefined ? {} : { marginTop: top }),
    ...(bottom === undefined ? {} : { marginBottom: bottom }),
    ...(left === undefined ? {} : { marginLeft: left }),
    ...(right === undefined ? {} : { marginRight: right }),
  };
}
