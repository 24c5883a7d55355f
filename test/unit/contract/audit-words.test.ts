import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isMessage } from '../../../src-main/contract/catalogue/translate.ts';

const sources = globSync('src-main/{desk,store,shell}/**/*.ts').map((path) => readFileSync(path, 'utf8'));
const written = sources.flatMap((source) =>
  [...source.matchAll(/\b(?:action: |audit\(|line\(|auditOf\([\w.]+, )'([a-z]+(?:-[a-z]+)+)'/g)].flatMap(
    ([, action]) => action ?? [],
  ),
);
const sheets = ['list', 'call-list', 'patient-data'].flatMap((what) =>
  ['printed', 'saved', 'not-printed', 'not-saved'].map((became) => `${what}-${became}`),
);
const others = ['list-exported', 'list-not-exported', 'line-closed', 'report-settled', 'records-restored'];

it('whatever the audit records has words of its own in Settings', () => {
  expect(written.length).toBeGreaterThan(15);
  const wordless = [...new Set([...written, ...sheets, ...others])].filter(
    (action) => !isMessage(`audit.action.${action}`),
  );
  expect(wordless).toEqual([]);
});
