import type { ListShown } from '../../src-main/contract/exports.ts';
import type { Tools } from './store.ts';

export type ListName = ListShown['list'];

/** Where a list was left, so that coming back to it is coming back to the same lines. */
export interface Place {
  /** Of which question: to another one it says nothing. */
  readonly question: number;
  /** Pixels from the top. */
  readonly offset: number;
  /** Heights that were measured, as the list keeps them. */
  readonly sizes: readonly unknown[];
  readonly active: string | null;
}

export interface PlacesSlice {
  readonly places: Readonly<Partial<Record<ListName, Place>>>;
  readonly keepPlace: (list: ListName, place: Place) => void;
}

export function placesSlice({ set, get }: Tools): PlacesSlice {
  return {
    places: {},
    keepPlace: (list, place) => set({ places: { ...get().places, [list]: place } }),
  };
}
