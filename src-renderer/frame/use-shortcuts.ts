import { useEffect } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useDeskStore } from '../state/use-desk.ts';
import { searchFieldId } from './search.tsx';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** The keys that work everywhere. In a field only those that type nothing do. */
export function useShortcuts(): void {
  const store = useDeskStore();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const desk = store.getState();
      const ctrl = event.ctrlKey || event.metaKey;
      const dialogOpen = desk.asked !== null || desk.helpOpen || desk.leaving !== null || desk.leavingFor !== null;
      if (event.key === 'F8') {
        event.preventDefault();
        desk.hideOthers(!desk.othersHidden);
      } else if (ctrl && event.key.toLowerCase() === 'l') {
        event.preventDefault();
        if (desk.status?.sample === false) void desk.signOut();
        else if (desk.status?.sample === true) desk.tell(t('said.sample-not-covered'));
      } else if (ctrl && event.key.toLowerCase() === 'p') {
        // The page itself is never printed as it stands.
        event.preventDefault();
        if (!dialogOpen) desk.askToExport();
      } else if (isField(event.target) || dialogOpen) {
        return;
      } else if (ctrl && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        void desk.takeBackLast();
      } else if (event.key === '/') {
        event.preventDefault();
        document.getElementById(searchFieldId)?.focus();
      } else if (event.key === '?') {
        event.preventDefault();
        desk.showHelp(true);
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store]);
}
