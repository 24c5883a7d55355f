import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Actor, ReasonCode } from '../../src-main/contract/reason.ts';
import { reasonCodes, usualActor } from '../../src-main/contract/reason.ts';
import type { HelpPage } from '../state/help.ts';
import { useActions } from '../state/use-desk.ts';
import { Icon } from '../ui/icon.tsx';

/** In the order in which a receptionist can do something. */
const actors: readonly Actor[] = ['clinic', 'patient', 'provider', 'wait', 'it'];

const topics: readonly { readonly page: HelpPage; readonly title: string }[] = [
  { page: 'final-or-passing', title: 'Final or passing' },
  { page: 'adding-up', title: 'When passing failures add up' },
  { page: 'not-sent', title: 'Not sent at all' },
];

const pagesOf = (actor: Actor): readonly { readonly page: ReasonCode; readonly title: string }[] =>
  reasonCodes
    .filter((code) => usualActor[code] === actor)
    .map((code) => ({ page: code, title: t(`reason.${code}.title`) }));

/** Every page of the help: the reasons by who must act, then what lies across them. */
export function HelpList() {
  return (
    <div className="page">
      <div className="page-head">
        <h1>Why mail comes back</h1>
      </div>
      <p className="page-lead">
        Mail servers say in their own words why they send a message back. Bounce Desk sorts those words into 17 reasons.
        Each has a page: what it means, what to do, and what to say on the phone.
      </p>
      {actors.map((actor) => (
        <PageList key={actor} title={t(`actor.${actor}`)} pages={pagesOf(actor)} />
      ))}
      <PageList title="Good to know" pages={topics} />
    </div>
  );
}

interface PageListProps {
  readonly title: string;
  readonly pages: readonly { readonly page: HelpPage; readonly title: string }[];
}

function PageList({ title, pages }: PageListProps) {
  const { openHelp } = useActions();
  return (
    <section className="help-part">
      <h2>{title}</h2>
      <ul className="help-list">
        {pages.map(({ page, title: name }) => (
          <li key={page}>
            <button type="button" className="help-link" onClick={() => openHelp(page)}>
              {name}
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
