import type { Failure } from '../../src-main/contract/failure.ts';
import type { Result } from '../../src-main/contract/result.ts';

/** The pages of a list that the screen holds, oldest question first. */
export interface Listing<Page> {
  readonly pages: readonly Page[];
  /** `asking` until the first answer to the present question; the pages before it stay in sight. */
  readonly asking: boolean;
  readonly asked: boolean;
  readonly failure: Failure | null;
}

export const noListing = { pages: [], asking: false, asked: false, failure: null } as const;

export interface Pager {
  /** The question changed: asks from the first page. */
  readonly open: () => Promise<void>;
  /** Asks for the page after the last one, if there is one. */
  readonly more: () => Promise<void>;
  /** Something changed: asks for the held pages again; several calls while one runs cost one more round. */
  readonly again: () => Promise<void>;
}

interface Paged {
  readonly next: string | null;
}

/** Keyset paging over any list of the bridge. Answers to a question that was replaced meanwhile are dropped. */
export function createPager<Page extends Paged>(
  fetchPage: (cursor: string | null) => Promise<Result<Page>>,
  read: () => Listing<Page>,
  write: (change: Partial<Listing<Page>>) => void,
): Pager {
  let question = 0;
  let running: Promise<void> | null = null;
  let onceMore = false;

  async function collect(count: number): Promise<void> {
    question += 1;
    const mine = question;
    const pages: Page[] = [];
    let cursor: string | null = null;
    do {
      const answer: Result<Page> = await fetchPage(cursor);
      if (mine !== question) return;
      if (!answer.ok) return write({ asking: false, asked: true, failure: answer.error });
      pages.push(answer.value);
      cursor = answer.value.next;
    } while (cursor !== null && pages.length < count);
    write({ pages, asking: false, asked: true, failure: null });
  }

  async function more(): Promise<void> {
    const { pages, asking } = read();
    const cursor = pages.at(-1)?.next ?? null;
    if (cursor === null || asking || running !== null) return;
    question += 1;
    const mine = question;
    write({ asking: true });
    const answer = await fetchPage(cursor);
    if (mine !== question) return;
    if (answer.ok) write({ pages: [...read().pages, answer.value], asking: false, failure: null });
    else write({ asking: false, failure: answer.error });
  }

  async function again(): Promise<void> {
    if (!read().asked) return;
    onceMore = true;
    if (running !== null) return running;
    running = (async () => {
      while (onceMore) {
        onceMore = false;
        await collect(Math.max(1, read().pages.length));
      }
      running = null;
    })();
    return running;
  }

  return {
    open: () => {
      write({ asking: true });
      return collect(1);
    },
    more,
    again,
  };
}
