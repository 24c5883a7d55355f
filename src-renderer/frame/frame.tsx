import { useLayoutEffect } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { AppStatus } from '../../src-main/contract/status.ts';
import { CasePanel } from '../case/panel.tsx';
import { ClinicSide } from '../clinic-side/clinic-side.tsx';
import { Delivery } from '../delivery/delivery.tsx';
import { ExportQuestion } from '../files/export-question.tsx';
import { Help } from '../help/help.tsx';
import { Sent } from '../sent/sent.tsx';
import { Settings } from '../settings/settings.tsx';
import { UnsavedQuestion } from '../settings/unsaved.tsx';
import { useDesk } from '../state/use-desk.ts';
import { rowsOf } from '../state/worklist.ts';
import { Done } from '../worklist/done.tsx';
import { WorkList } from '../worklist/work-list.tsx';
import { Banners } from './banners.tsx';
import { CaseDrawer } from './case-drawer.tsx';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { Questions } from './questions.tsx';
import { Rail } from './rail.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { usePanelBeside } from './use-panel-beside.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The desk itself: rail, header, the screen, and the open case beside it where there is room. */
export function Frame({ status }: { readonly status: AppStatus }) {
  const beside = usePanelBeside();
  const hasPanel = useDesk((desk) => {
    const list = desk.screen === 'to-fix' || desk.screen === 'waiting' ? desk.lists[desk.screen] : null;
    return list !== null && rowsOf(list).length > 0;
  });
  const othersHidden = useDesk((desk) => desk.othersHidden);
  useShortcuts();
  // On the document: questions stand over the window, outside of the frame.
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-private', othersHidden);
    return () => document.documentElement.removeAttribute('data-private');
  }, [othersHidden]);
  return (
    <div className="frame">
      <Rail status={status} />
      <Header status={status} />
      <div className="stage">
        <section className="banners" aria-label={t('frame.banners')}>
          <Banners status={status} />
        </section>
        <div className={hasPanel && beside ? 'work work-split' : 'work'}>
          <main className="screen">
            <ScreenOf />
          </main>
          {hasPanel && beside ? (
            <aside className="panel" aria-label={t('frame.open-line')}>
              <CasePanel />
            </aside>
          ) : null}
        </div>
      </div>
      {hasPanel && !beside ? <CaseDrawer /> : null}
      <Notices />
      <Questions />
      <ExportQuestion />
      <UnsavedQuestion />
      <ShortcutHelp />
    </div>
  );
}

function ScreenOf() {
  const screen = useDesk((desk) => desk.screen);
  switch (screen) {
    case 'to-fix':
    case 'waiting':
      // A list each: what is scrolled to and focused in one is nothing to the other.
      return <WorkList key={screen} view={screen} />;
    case 'done':
      return <Done />;
    case 'sent':
      return <Sent />;
    case 'delivery':
      return <Delivery />;
    case 'clinic-side':
      return <ClinicSide />;
    case 'help':
      return <Help />;
    default:
      return <Settings />;
  }
}
