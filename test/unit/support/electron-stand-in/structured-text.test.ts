import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStructuredText } from '../../../support/electron-stand-in/structured-text.ts';

const { encode, decode } = createStructuredText();
const carried = (value: unknown) => decode(encode(value));

describe('structured text', () => {
  it('carries whatever structuredClone copies', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: false,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(carried(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });

  it('keeps what JSON loses', () => {
    for (const value of [undefined, -0, Number.NaN, Number.NEGATIVE_INFINITY, 10n, new Date(Number.NaN), /a+/gi]) {
      expect(carried(value)).toStrictEqual(value);
    }
    expect(carried([undefined])).toHaveLength(1);
    expect(Object.keys(carried({ gone: undefined }) as object)).toEqual(['gone']);
  });

  it('keeps a cycle, and one object for one object', () => {
    const value: Record<string, unknown> = { name: 'loop' };
    value.self = value;
    const copy = carried(value) as Record<string, unknown>;
    expect(copy.self).toBe(copy);
    const shared = {};
    const [first, second] = carried([shared, shared]) as unknown[];
    expect(first).toBe(second);
  });

  it('carries errors with their kind, message and cause', () => {
    const copy = carried(new RangeError('too far', { cause: { code: 7 } }));
    expect(copy).toBeInstanceOf(RangeError);
    expect(copy).toMatchObject({ message: 'too far', cause: { code: 7 } });
  });

  it('makes no prototype of a key called __proto__', () => {
    const copy = carried(JSON.parse('{"__proto__": {"admin": true}}')) as { admin?: boolean };
    expect(copy.admin).toBeUndefined();
    expect(Object.keys(copy)).toEqual(['__proto__']);
  });

  it.each([() => 1, Symbol('no'), { deep: [() => 1] }, Promise.resolve()])(
    'refuses %s in Electron’s words',
    (value) => {
      expect(() => encode(value)).toThrow('An object could not be cloned.');
    },
  );
});
