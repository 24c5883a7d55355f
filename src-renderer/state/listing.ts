import type { Failure } from '../../src-main/contract/failure.ts';
import type { Result } from '../../src-main/contract/result.ts';

/** The pages of a list that the screen holds: a window on it, however long the list is. */
export interface Listing<Page> {
  readonly pages: readonly Page[];
  /** Rows before the first page held, as far as it is known. */
  readonly before: number;
  /** Rows that are worked on (active, or edited), whose page was let go: they stay at that end of the window. */
  readonly kept: { readonly before: readonly RowOf<Page>[]; readonly after: readonly RowOf<Page>[] };
  /** Counts the questions: another number is another list, which begins at its top. */
  readonly question: number;
  /** `asking` until the first answer to the present question; the pages before it stay in sight. */
  readonly asking: boolean;
  readonly asked: boolean;
  /** It had rows, and the last of them has left since the question was asked. */
  readonly emptied: boolean;
  readonly failure: Failure | null;
}

type RowOf<Page> = Page extends { readonly rows: readonly (infer Row)[] } ? Row : never;

export const noListing = {
  pages: [],
  before: 0,
  kept: { before: [], after: [] },
  question: 0,
  asking: false,
  asked: false,
  emptied: false,
  failure: null,
} as const;

export interface Pager {
  /** The screen is shown again: asks for the held pages again, so that they stay where they were; from the first page where none are held. */
  readonly visit: () => Promise<void>;
  /** The question changed: asks from the first page. */
  readonly open: () => Promise<void>;
  /** Asks for the page after the last one, if there is one. */
  readonly more: () => Promise<void>;
  /** Asks for the page before the first one, if there is one. */
  readonly earlier: () => Promise<void>;
  /** Something changed: asks for the held pages again; several calls while one runs cost one more round. */
  readonly again: () => Promise<void>;
}

interface Row {
  readonly id: string;
}

export interface Paged {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly from: string | null;
}

/** Pages held at most: what is far from the window on either side is let go and asked for again when she comes back. */
export const pagesHeld = 4;

/** All rows that are held, in order. */
export const rowsHeld = <Page extends Paged>({ pages, kept }: Listing<Page>): readonly RowOf<Page>[] => [
  ...kept.before,
  ...(pages.flatMap((page) => page.rows) as RowOf<Page>[]),
  ...kept.after,
];

/** The whole list is held, from its beginning to its end. */
export const isWhole = <Page extends Paged>({ pages }: Listing<Page>): boolean =>
  (pages[0]?.previous ?? null) === null && (pages.at(-1)?.next ?? null) === null;

const lengthOf = (pages: readonly Paged[]): number => pages.reduce((sum, page) => sum + page.rows.length, 0);

/**
 * Keyset paging over any list of the bridge, in both directions. Answers to a question that was replaced meanwhile are dropped.
 * `worked` names the rows that must stay although their page is let go.
 */
export function createPager<Page extends Paged>(
  fetchPage: (cursor: string | null) => Promise<Result<Page>>,
  read: () => Listing<Page>,
  write: (change: Partial<Listing<Page>>) => void,
  worked: () => readonly (string | null)[] = () => [],
): Pager {
  let question = 0;
  let running: Promise<void> | null = null;
  let onceMore = false;
  /** The number of the last question that asked from the first page. */
  let opening = 0;
  let opened: Promise<void> = Promise.resolve();
  /** Whether that one still waits for its answer. */
  const isOpening = (): boolean => opening === question && read().asking;

  /** Of rows whose page is let go, those that are worked on; none that a held page has. */
  function keep(gone: readonly Row[], pages: readonly Page[]): readonly RowOf<Page>[] {
    const wanted = new Set(worked());
    const held = new Set(pages.flatMap((page) => page.rows.map(({ id }) => id)));
    return gone.filter(({ id }) => wanted.has(id) && !held.has(id)) as RowOf<Page>[];
  }

  async function collect(count: number, start: string | null, opening: boolean): Promise<void> {
    question += 1;
    const mine = question;
    const pages: Page[] = [];
    let cursor = start;
    do {
      const answer: Result<Page> = await fetchPage(cursor);
      if (mine !== question) return;
      if (!answer.ok) return write({ asking: false, asked: true, failure: answer.error });
      pages.push(answer.value);
      cursor = answer.value.next;
    } while (cursor !== null && pages.length < count);
    // What the window began with may be gone, and all behind it: then it begins where the list does.
    if (start !== null && lengthOf(pages) === 0) return collect(count, null, opening);
    const { before, kept, pages: held, emptied } = read();
    const settled = { pages, asking: false, asked: true, failure: null };
    if (opening)
      return write({ ...settled, emptied: false, before: 0, kept: noListing.kept, question: read().question + 1 });
    const begins = pages[0]?.previous === null;
    write({
      ...settled,
      emptied: lengthOf(pages) === 0 && (emptied || lengthOf(held) > 0),
      before: begins ? 0 : before,
      kept: { before: keep(begins ? [] : kept.before, pages), after: keep(cursor === null ? [] : kept.after, pages) },
    });
  }

  async function extend(
    cursor: string | null | undefined,
    add: (pages: readonly Page[], page: Page) => void,
  ): Promise<void> {
    if (cursor == null || read().asking || running !== null) return;
    question += 1;
    const mine = question;
    write({ asking: true });
    const answer = await fetchPage(cursor);
    if (mine !== question) return;
    if (answer.ok) add(read().pages, answer.value);
    else write({ asking: false, failure: answer.error });
  }

  const more = (): Promise<void> =>
    extend(read().pages.at(-1)?.next, (held, page) => {
      const { before, kept } = read();
      const all = [...held, page];
      const gone = all.slice(0, Math.max(0, all.length - pagesHeld));
      const pages = all.slice(gone.length);
      const rows = [...kept.before, ...gone.flatMap((one) => one.rows)];
      write({
        pages,
        before: before + lengthOf(gone),
        kept: { before: keep(rows, pages), after: keep(page.next === null ? [] : kept.after, pages) },
        asking: false,
        failure: null,
      });
    });

  const earlier = (): Promise<void> =>
    extend(read().pages[0]?.previous, (held, page) => {
      const { before, kept } = read();
      const [first, ...others] = held;
      // Nothing is before it any more: what was the first page held is the first of all.
      const all =
        page.rows.length > 0 || first === undefined
          ? [page, ...held]
          : [{ ...first, previous: null, from: null }, ...others];
      const pages = all.slice(0, pagesHeld);
      const rows = [...all.slice(pagesHeld).flatMap((one) => one.rows), ...kept.after];
      const begins = pages[0]?.previous === null;
      write({
        pages,
        before: begins ? 0 : Math.max(0, before - page.rows.length),
        kept: { before: keep(begins ? [] : kept.before, pages), after: keep(rows, pages) },
        asking: false,
        failure: null,
      });
    });

  async function again(): Promise<void> {
    if (!read().asked && !isOpening()) return;
    onceMore = true;
    if (running !== null) return running;
    running = (async () => {
      while (onceMore) {
        // Until another question is answered, the pages in sight are those of the one before.
        while (isOpening()) await opened;
        onceMore = false;
        const { pages } = read();
        await collect(Math.max(1, pages.length), pages[0]?.from ?? null, false);
      }
      running = null;
    })();
    return running;
  }

  function open(): Promise<void> {
    write({ asking: true });
    opened = collect(1, null, true);
    opening = question;
    return opened;
  }

  return {
    visit: async () => {
      if (isOpening()) return;
      await (read().asked && read().failure === null ? again() : open());
    },
    open,
    more,
    earlier,
    again,
  };
}
