import { sayNumber } from '../../src-main/contract/catalogue/numbers.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { AppStatus } from '../../src-main/contract/status.ts';
import type { Screen } from '../state/screen.ts';
import { useDesk } from '../state/use-desk.ts';

interface Place {
  readonly screen: Exclude<Screen, 'clinic-side'>;
  readonly count?: number;
}

/** The screens, with what each has to do. */
export function Rail({ status }: { readonly status: AppStatus }) {
  const { counts } = status;
  const work: readonly Place[] = [
    { screen: 'to-fix', count: counts.toFix },
    { screen: 'waiting', count: counts.waiting },
    { screen: 'done' },
  ];
  const look: readonly Place[] = [{ screen: 'sent' }, { screen: 'delivery' }];
  const rest: readonly Place[] = [{ screen: 'settings' }, { screen: 'help' }];
  return (
    <nav className="rail" aria-label={t('frame.screens')}>
      <p className="rail-name">Bounce Desk</p>
      <Places places={work} />
      <Places places={look} />
      <Places places={rest} />
    </nav>
  );
}

function Places({ places }: { readonly places: readonly Place[] }) {
  const current = useDesk((desk) => desk.screen);
  const go = useDesk((desk) => desk.go);
  return (
    <ul className="rail-places">
      {places.map(({ screen, count }) => (
        <li key={screen}>
          <button
            type="button"
            className="rail-place"
            aria-current={screen === current ? 'page' : undefined}
            onClick={() => go(screen)}
          >
            <span>{t(`frame.screen.${screen}`)}</span>
            {count === undefined || count === 0 ? null : <span className="count">{sayNumber(count)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
