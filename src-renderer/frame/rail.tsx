import { sayNumber } from '../../src-main/contract/catalogue/times.ts';
import type { AppStatus } from '../../src-main/contract/status.ts';
import type { Screen } from '../state/screen.ts';
import { useDesk } from '../state/use-desk.ts';

interface Place {
  readonly screen: Screen;
  readonly name: string;
  readonly count?: number;
}

/** The screens, with what each has to do. */
export function Rail({ status }: { readonly status: AppStatus }) {
  const { counts } = status;
  const work: readonly Place[] = [
    { screen: 'to-fix', name: 'To fix', count: counts.toFix },
    { screen: 'waiting', name: 'Waiting', count: counts.waiting },
    { screen: 'done', name: 'Done' },
  ];
  const look: readonly Place[] = [
    { screen: 'sent', name: 'Sent' },
    { screen: 'delivery', name: 'Delivery' },
  ];
  const rest: readonly Place[] = [
    { screen: 'settings', name: 'Settings' },
    { screen: 'help', name: 'Help' },
  ];
  return (
    <nav className="rail" aria-label="Screens">
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
      {places.map(({ screen, name, count }) => (
        <li key={screen}>
          <button
            type="button"
            className="rail-place"
            aria-current={screen === current ? 'page' : undefined}
            onClick={() => go(screen)}
          >
            <span>{name}</span>
            {count === undefined || count === 0 ? null : <span className="count">{sayNumber(count)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
