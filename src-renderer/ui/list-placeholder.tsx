import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Listing } from '../state/listing.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from './button.tsx';
import { FailureNote } from './failure-note.tsx';
import { StateNote } from './state-note.tsx';
import { useLate } from './use-late.ts';

interface ListPlaceholderProps {
  readonly listing: Listing<unknown>;
  readonly search: string;
  readonly empty: string;
  readonly emptyWhy: string;
  readonly onRetry: () => void;
  readonly onClear: () => void;
  /** Filters other than the search hide something. */
  readonly filtered?: boolean;
}

/** What stands where Done or Sent has no line. */
export function ListPlaceholder(props: ListPlaceholderProps) {
  const { listing, search, empty, emptyWhy, onRetry, onClear, filtered = false } = props;
  // What was searched for may be a name.
  const hidden = useDesk((desk) => desk.othersHidden);
  const late = useLate(listing.asking || !listing.asked);
  if (listing.failure !== null) {
    return (
      <StateNote title={t('list.unread')} tone="warn">
        <FailureNote failure={listing.failure} known />
        <Button onClick={onRetry}>{t('common.try-again')}</Button>
      </StateNote>
    );
  }
  if (!listing.asked || listing.asking) return late ? <StateNote title={t('list.reading')} /> : null;
  if (search !== '' || filtered) {
    return (
      <StateNote title={search === '' || hidden ? t('list.nothing-of-kind') : t('list.nothing-found', { search })}>
        <Button onClick={onClear}>{t('list.show-all')}</Button>
      </StateNote>
    );
  }
  return (
    <StateNote title={empty}>
      <p>{emptyWhy}</p>
    </StateNote>
  );
}
