import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type {
  ClinicSideProblem,
  DeliverySummary,
  DonePage,
  DoneRow,
  SentPage,
  SentQuery,
} from '../../src-main/contract/reports.ts';
import type { Listing } from './listing.ts';
import { createPager, noListing } from './listing.ts';
import type { Tools } from './store.ts';

export type SentFilters = Omit<SentQuery, 'cursor'>;

/** Done, Sent, Delivery and the clinic-side page: what is looked at, not worked on. */
export interface ReportsSlice {
  readonly done: Listing<DonePage> & { readonly search: string };
  readonly sent: Listing<SentPage> & { readonly filters: SentFilters };
  readonly delivery: DeliverySummary | null;
  readonly deliveryFailure: Failure | null;
  readonly clinicSide: readonly ClinicSideProblem[] | null;
  readonly clinicSideFailure: Failure | null;
  readonly openDone: () => Promise<void>;
  readonly visitDone: () => Promise<void>;
  readonly doneAgain: () => Promise<void>;
  readonly moreDone: () => Promise<void>;
  readonly earlierDone: () => Promise<void>;
  readonly searchDone: (search: string) => Promise<void>;
  /** Puts the old address back: a guarded write that reopens the case. */
  readonly undoDone: (row: DoneRow) => Promise<Failure | null>;
  readonly openSent: () => Promise<void>;
  readonly visitSent: () => Promise<void>;
  readonly sentAgain: () => Promise<void>;
  readonly moreSent: () => Promise<void>;
  readonly earlierSent: () => Promise<void>;
  readonly filterSent: (change: Partial<SentFilters>) => Promise<void>;
  /** Everything that was sent to an address, or whose patient is called so. */
  readonly showSent: (search: string) => void;
  readonly readDelivery: () => Promise<void>;
  readonly readClinicSide: () => Promise<void>;
}

export function reportsSlice({ ask, set, get }: Tools): ReportsSlice {
  const done = createPager<DonePage>(
    (cursor) => ask('done.page', { search: get().done.search, cursor }),
    () => get().done,
    (part) => set({ done: { ...get().done, ...part } }),
  );
  const sent = createPager<SentPage>(
    (cursor) => ask('sent.page', { ...get().sent.filters, cursor }),
    () => get().sent,
    (part) => set({ sent: { ...get().sent, ...part } }),
  );

  return {
    done: { ...noListing, search: '' },
    sent: { ...noListing, filters: { search: '', type: null, outcome: null, before: null } },
    delivery: null,
    deliveryFailure: null,
    clinicSide: null,
    clinicSideFailure: null,
    openDone: done.open,
    visitDone: done.visit,
    doneAgain: done.again,
    moreDone: done.more,
    earlierDone: done.earlier,
    searchDone: (search) => {
      set({ done: { ...get().done, search } });
      return done.open();
    },
    undoDone: async (row) => {
      if (row.correctionId === null) return { code: 'not-allowed-here' };
      const answer = await ask('correction.undo', { ids: [row.correctionId] });
      if (!answer.ok) return answer.error;
      get().tell(t('said.put-back'));
      await get().changed(['done', 'worklist', 'status']);
      return null;
    },
    openSent: sent.open,
    visitSent: sent.visit,
    sentAgain: sent.again,
    moreSent: sent.more,
    earlierSent: sent.earlier,
    filterSent: (change) => {
      set({ sent: { ...get().sent, filters: { ...get().sent.filters, ...change } } });
      return sent.open();
    },
    showSent: (search) => {
      void get().filterSent({ search, type: null, outcome: null, before: null });
      get().go('sent');
    },
    readDelivery: async () => {
      const answer = await ask('delivery.summary', null);
      if (answer.ok) set({ delivery: answer.value, deliveryFailure: null });
      else set({ deliveryFailure: answer.error });
    },
    readClinicSide: async () => {
      const answer = await ask('clinic-side.list', null);
      if (answer.ok) set({ clinicSide: answer.value, clinicSideFailure: null });
      else set({ clinicSideFailure: answer.error });
    },
  };
}
