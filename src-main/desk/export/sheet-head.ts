import { reasonName } from '../../contract/catalogue/reason-line.ts';
import { dayOf, sayBirthDate, sayClock } from '../../contract/catalogue/times.ts';
import { t } from '../../contract/catalogue/translate.ts';
import type { ListShown } from '../../contract/exports.ts';
import type { Desk } from '../desk.ts';
import { type Html, html } from './html.ts';

/** Whose paper it is and of when: what stands above the first line, and at the foot of each page. */
export interface SheetFacts {
  readonly title: string;
  readonly clinic: string;
  readonly day: string;
  readonly clock: string;
  readonly actor: string;
}

/** The clinic is called by the domain that its mail comes from: it has no other name here. */
function clinicOf({ settings }: Desk, sample: boolean): string {
  if (sample) return t('files.sheet.sample');
  const [sender = ''] = settings().whoseMail.senders;
  return sender.slice(sender.indexOf('@') + 1);
}

export function factsOf(desk: Desk, title: string, actor: string, sample: boolean): SheetFacts {
  const now = desk.clock.now();
  const zone = desk.settings().timeZone;
  return {
    title,
    clinic: clinicOf(desk, sample),
    day: sayBirthDate(dayOf(now, zone)),
    clock: sayClock(now, zone),
    actor,
  };
}

/** A page that lies alone says where it belongs. */
export const footOf = ({ title, clinic, day, actor }: SheetFacts): string =>
  [clinic, title, day, actor].filter(Boolean).join(' · ');

/** What of the list is on the paper: the search, the filters, the order. */
export function choiceOf(shown: ListShown): readonly string[] {
  const filters = shown.list === 'done' ? { search: shown.search } : shown.filters;
  const { search, type = null, reason = null } = { type: null, reason: null, ...filters };
  return [
    search === '' ? '' : t('files.sheet.search', { search }),
    type === null ? '' : t(`message-type.${type}.many`),
    reason === null ? '' : reasonName(reason),
    'outcome' in filters && filters.outcome !== null ? t(`outcome.${filters.outcome}`) : '',
    'sort' in filters ? t('files.sheet.order', { order: t(`worklist.order.${filters.sort}`) }) : '',
  ].filter(Boolean);
}

/** The head of the first page; `notes` one after the other below who made it and when. */
export const headOf = (
  { title, clinic, day, clock, actor }: SheetFacts,
  notes: readonly string[],
): Html => html`<header>
<h1>${title}</h1>
<p>${[clinic, t('files.sheet.made', { day, clock, actor })].filter(Boolean).join(' · ')}</p>
<p>${notes.join(' · ')}</p>
</header>`;
