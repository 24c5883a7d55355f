import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src-main/contract/catalogue/en/all.ts';
import { pseudo } from '../../support/pseudo/pseudo.ts';

describe('the language that nobody speaks', () => {
  test('leaves placeholders, choices and elements what they are', () => {
    expect(pseudo('Copied {text}.')).toBe('⟦Çóóþííééð {text}.⟧');
    expect(pseudo('<b>Of</b> {count, plural, =0 {none} other {# of <of/>}}')).toBe(
      '⟦<b>Óóƒ</b> {count, plural, =0 {ñóóñéé} other {# óóƒ <of/>}}⟧',
    );
  });

  test('makes every message that there is about 40 % longer, and none that can’t be read', () => {
    let [before, after] = [0, 0];
    for (const message of Object.values(english)) {
      const longer = pseudo(message);
      expect(() => compileMessage(longer)).not.toThrow();
      before += message.length;
      after += longer.length;
    }
    expect(after / before).toBeGreaterThan(1.25);
  });
});
