/** Carries values as text with structured-clone semantics, as Electron's own channels do. */
export interface StructuredText {
  /** @throws Electron's "An object could not be cloned." for functions, symbols, DOM nodes and the like. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Makes the pair that both sides of a channel use. Its source text also runs inside the page, so it must stand alone:
 * no import, nothing from outside the function.
 */
export function createStructuredText(): StructuredText {
  type Coded = readonly [kind: string, ...rest: unknown[]] | string | boolean | null | number;

  const arrays: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const errors: Readonly<Record<string, ErrorConstructor>> = {
    Error,
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  };

  const hex = (view: ArrayBufferView) =>
    Array.from(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
  const bytes = (text: string) =>
    Uint8Array.from({ length: text.length / 2 }, (_, index) =>
      Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
    );

  const encode = (value: unknown): string => {
    const places = new Map<object, number>();

    const codeObject = (object: object): Coded => {
      const place = places.get(object);
      if (place !== undefined) return ['seen', place];
      places.set(object, places.size);
      if (Array.isArray(object)) return ['array', ...object.map(code)];
      if (object instanceof Date) return ['date', code(object.getTime())];
      if (object instanceof RegExp) return ['regexp', object.source, object.flags];
      if (object instanceof Map) return ['map', ...Array.from(object, ([key, item]) => [code(key), code(item)])];
      if (object instanceof Set) return ['set', ...Array.from(object, code)];
      if (object instanceof Error) return ['error', object.name, object.message, object.stack, code(object.cause)];
      if (object instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', hex(new Uint8Array(object))];
      if (ArrayBuffer.isView(object)) return ['bytes', object.constructor.name, hex(object)];
      if (Object.getPrototypeOf(object) !== Object.prototype)
        throw new TypeError('A kind of object that is not carried.');
      return ['object', ...Object.entries(object).map(([key, item]) => [key, code(item)])];
    };

    const code = (item: unknown): Coded => {
      if (item === null || typeof item === 'string' || typeof item === 'boolean') return item;
      if (item === undefined) return ['undefined'];
      if (typeof item === 'number')
        return Number.isFinite(item) && !Object.is(item, -0)
          ? item
          : ['number', String(Object.is(item, -0) ? '-0' : item)];
      if (typeof item === 'bigint') return ['bigint', String(item)];
      return codeObject(item as object);
    };

    try {
      // Refuses what can't be cloned, and makes class instances plain objects.
      return JSON.stringify(code(structuredClone(value)));
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };

  const decode = (text: string): unknown => {
    const seen: unknown[] = [];
    const keep = <Kept>(value: Kept): Kept => {
      seen.push(value);
      return value;
    };

    const read = (coded: Coded): unknown => {
      if (!Array.isArray(coded)) return coded;
      const [kind, ...rest] = coded as readonly [string, ...unknown[]];
      const items = rest as readonly Coded[];
      const pairs = rest as readonly (readonly [Coded, Coded])[];
      const [first, second, third, fourth] = rest as readonly string[];
      switch (kind) {
        case 'undefined':
          return undefined;
        case 'number':
          return Number(first);
        case 'bigint':
          return BigInt(first as string);
        case 'seen':
          return seen[Number(first)];
        case 'date':
          return keep(new Date(read(first as Coded) as number));
        case 'regexp':
          return keep(new RegExp(first as string, second));
        case 'array': {
          const array = keep<unknown[]>([]);
          for (const item of items) array.push(read(item));
          return array;
        }
        case 'set': {
          const set = keep(new Set());
          for (const item of items) set.add(read(item));
          return set;
        }
        case 'map': {
          const map = keep(new Map());
          for (const [key, item] of pairs) map.set(read(key), read(item));
          return map;
        }
        case 'error': {
          const error = keep(new (errors[first as string] ?? Error)(second));
          if (third !== undefined) error.stack = third;
          const cause = read(fourth as Coded);
          if (cause !== undefined) error.cause = cause;
          return error;
        }
        case 'bytes': {
          const { buffer } = bytes(second as string);
          const View = arrays[first as string];
          return keep(View ? new View(buffer) : buffer);
        }
        default: {
          const object = keep<Record<string, unknown>>({});
          // Defined, not assigned: a key may be called __proto__.
          for (const [key, item] of pairs) {
            Object.defineProperty(object, key as string, {
              value: read(item),
              configurable: true,
              enumerable: true,
              writable: true,
            });
          }
          return object;
        }
      }
    };

    return read(JSON.parse(text));
  };

  return { encode, decode };
}
