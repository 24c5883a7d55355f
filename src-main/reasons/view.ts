/** A normalised reading of a text in which every character knows where it stood in the original. */
export interface View {
  readonly text: string;
  /** For each character of `text`: where its original begins, a UTF-16 offset. */
  readonly starts: readonly number[];
  /** For each character of `text`: where its original ends, exclusive. */
  readonly ends: readonly number[];
}

/** Collects a view piece by piece; runs of blanks become one, none leads. */
export interface ViewBuilder {
  /** Adds one or several characters that stand for the original from `start` to `end`. */
  add(characters: string, start: number, end: number): void;
  /** Adds a blank unless the text is empty or ends in one. */
  blank(start: number, end: number): void;
  build(): View;
}

/** Starts an empty view. */
export function viewBuilder(): ViewBuilder {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (character: string, start: number, end: number): void => {
    characters.push(character);
    starts.push(start);
    ends.push(end);
  };
  return {
    add(text, start, end) {
      for (let index = 0; index < text.length; index += 1) put(text.charAt(index), start, end);
    },
    blank(start, end) {
      if (characters.length > 0 && characters.at(-1) !== ' ') put(' ', start, end);
    },
    build: () => ({ text: characters.join(''), starts, ends }),
  };
}

/** Where `view.text.slice(from, to)` stood in the original; `to` is exclusive and greater than `from`. */
export function spanOf(view: View, from: number, to: number): { readonly start: number; readonly end: number } {
  return { start: view.starts[from] ?? 0, end: view.ends[to - 1] ?? 0 };
}
