/** The length in a declared column type such as `VARCHAR(50)`, in characters; null for numbers and for text without limit. */
export function declaredLength(type: string): number | null {
  const [, length] = /(?:char|text|clob)[^(]*\(\s*(\d+)/i.exec(type) ?? [];
  return length === undefined ? null : Number(length);
}

/** Length as databases count it: characters, not the halves that a string in memory is made of. */
export const lengthInCharacters = (text: string): number => [...text].length;
