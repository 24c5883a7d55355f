import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Actor, ReasonCode } from '../../src-main/contract/reason.ts';
import { reasonCodes, usualActor } from '../../src-main/contract/reason.ts';
import type { HelpPage } from '../state/help.ts';
import { useActions } from '../state/use-desk.ts';
import { Icon } from '../ui/icon.tsx';

/** In the order in which a receptionist can do something. */
const actors: readonly Actor[] = ['clinic', 'patient', 'provider', 'wait', 'it'];

const topics = ['final-or-passing', 'adding-up', 'not-sent'] as const;

const pagesOf = (actor: Actor): readonly { readonly page: ReasonCode; readonly title: string }[] =>
  reasonCodes
    .filter((code) => usualActor[code] === actor)
    .map((code) => ({ page: code, title: t(`reason.${code}.title`) }));

/** Every page of the help: the reasons by who must act, then what lies across them. */
export function HelpList() {
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('help.title')}</h1>
      </div>
      <p className="page-lead">{t('help.about', { reasons: reasonCodes.length })}</p>
      {actors.map((actor) => (
        <PageList key={actor} title={t(`actor.${actor}`)} pages={pagesOf(actor)} />
      ))}
      <PageList
        title={t('help.good-to-know')}
        pages={topics.map((page) => ({ page, title: t(`help.${page}.title`) }))}
      />
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
