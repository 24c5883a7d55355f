import { appendFileSync } from 'node:fs';

/** What struck: our process killed, the line cut, the server killed, the disk full. */
export type Blow = 'process killed' | 'connection cut' | 'server stopped' | 'disk full';

/** One line of the report: crash points of one kind that really struck, in one engine, and what became of the corrections that met them. */
export interface TallyLine {
  readonly layer: 'write' | 'journal and write';
  readonly engine: string;
  /** The engine's name and number, as it says itself. */
  readonly version: string;
  readonly seed: number;
  readonly blows: Readonly<Record<string, number>>;
  /** What a process was about when it was killed. */
  readonly during: Readonly<Record<string, number>>;
  /** Attempts that ended before the blow fell: no crash points. */
  readonly missed: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly lost: number;
  readonly doubled: number;
  readonly overwritten: number;
}

export function countOf(words: Iterable<string>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

export const pointsOf = ({ blows }: Pick<TallyLine, 'blows'>): number =>
  Object.values(blows).reduce((sum, count) => sum + count, 0);

const inWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');

/** Tells the line, and keeps it where `CRASH_REPORT` names a file. */
export function tell(line: TallyLine): void {
  const { layer, engine, blows, during, outcomes, missed, seed } = line;
  const where = Object.keys(during).length === 0 ? '' : `; killed while ${inWords(during)}`;
  process.stdout.write(
    `\ncrash points, ${layer}, ${engine}: ${pointsOf(line)} (${inWords(blows)}${where}; ${missed} missed); ${inWords(outcomes)}; seed ${seed}\n`,
  );
  const report = process.env.CRASH_REPORT;
  if (report !== undefined) appendFileSync(report, `${JSON.stringify(line)}\n`);
}
