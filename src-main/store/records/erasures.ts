import { createHmac, randomBytes } from 'node:crypto';
import { type Connection, listOf } from '../connection.ts';
import { keyValueOn } from '../key-value.ts';

const saltFact = 'erasures.salt';

export type Erasable = 'patient' | 'address';

/** What was erased and when, in a form that tells only whether a number or an address is among it. */
export interface Erasures {
  /** Whether anything was ever erased: mostly not, and then nothing need be asked. */
  any(): boolean;
  mark(kind: Erasable, texts: Iterable<string>, at: number): void;
  /** When each was erased last, unix milliseconds; those that never were are left out. */
  of(kind: Erasable, texts: Iterable<string>): ReadonlyMap<string, number>;
}

export function erasuresOn(records: Connection): Erasures {
  const facts = keyValueOn(records, 'facts');
  const any = records.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM erasures)').pluck();
  const mark = records.prepare(
    'INSERT INTO erasures (mark, at) VALUES (?, ?) ON CONFLICT DO UPDATE SET at = max(at, excluded.at)',
  );
  const marked = records.prepare<[string], { readonly mark: string; readonly at: number }>(
    'SELECT mark, at FROM erasures WHERE mark IN (SELECT value FROM json_each(?))',
  );

  const salt = (): string => {
    const known = facts.get(saltFact);
    if (known !== null) return known;
    const made = randomBytes(32).toString('hex');
    facts.set(saltFact, made);
    return made;
  };
  const markOf = (key: string, kind: Erasable, text: string): string =>
    createHmac('sha256', key).update(`${kind}\n${text}`).digest('base64');

  return {
    any: () => any.get() === 1,
    mark(kind, texts, at) {
      const key = salt();
      for (const text of texts) mark.run(markOf(key, kind, text), at);
    },
    of(kind, texts) {
      if (any.get() !== 1) return new Map();
      const key = salt();
      const byMark = new Map([...new Set(texts)].map((text) => [markOf(key, kind, text), text]));
      return new Map(
        marked.all(listOf(byMark.keys())).flatMap((row) => {
          const text = byMark.get(row.mark);
          return text === undefined ? [] : [[text, row.at] as const];
        }),
      );
    },
  };
}
