import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../../src-main/contract/catalogue/en/all.ts';

/** Everything that may ask for a message: all sources but the languages themselves. */
const sources = ['src-main', 'src-renderer'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !/[\\/]catalogue[\\/](en|af)[\\/]/.test(file)),
);

/** Ids as they are written out, and patterns of those that are put together: `outcome.${outcome}`. */
function asked(text: string): { readonly ids: readonly string[]; readonly patterns: readonly RegExp[] } {
  const ids = [...text.matchAll(/['"]([a-z][\w-]*(?:\.[\w-]+)+)['"]/g)].map((match) => match[1] ?? '');
  const patterns = [...text.matchAll(/`([a-z][\w-]*\.[\w.-]*\$\{[^`\s]*)`/g)].map(
    (match) => new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );
  return { ids, patterns };
}

/** The messages that no source asks for. */
function unused(messages: readonly string[], texts: readonly string[]): readonly string[] {
  const found = texts.map(asked);
  const ids = new Set(found.flatMap((one) => one.ids));
  const patterns = found.flatMap((one) => one.patterns);
  return messages.filter((id) => !ids.has(id) && !patterns.some((pattern) => pattern.test(id)));
}

describe('the catalogue', () => {
  it('has no message that nothing asks for', () => {
    const texts = sources.map((file) => readFileSync(file, 'utf8'));
    expect(unused(Object.keys(english), texts)).toEqual([]);
  });

  it('would notice one', () => {
    const texts = ["t('outcome.word')", '<Rich id="a.b" />', 't(`section.$' + '{section}.title`)'];
    expect(unused(['outcome.word', 'a.b', 'section.line.title', 'section.line', 'outcome.other'], texts)).toEqual([
      'section.line',
      'outcome.other',
    ]);
  });
});
